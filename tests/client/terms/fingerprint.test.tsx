import { createHash } from 'node:crypto';
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Fingerprint } from '../../../client/features/terms/fingerprint.tsx';
import type { TermsView } from '../../../client/features/terms/terms-view.ts';
import { canonicalText } from '../../../shared/terms/canonical-text.ts';
import { emptySections, type TermsContent } from '../../../shared/terms/content.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

afterEach(clearScreen);

const content: TermsContent = {
  texts: [{ language: 'en', title: 'District transfers', sections: emptySections() }],
  prevailingLanguage: 'en',
  parties: [],
  startsOn: null,
  endsOn: null,
};
const identity = { reference: 'NM-2026-0042', number: 1, version: 2 };
const sha256 = createHash('sha256').update(canonicalText(identity, content)).digest('hex');

/** The part of the terms that the fingerprint reads, with this text on the screen. */
function termsWith(shown: TermsContent) {
  return {
    caseReference: identity.reference,
    number: identity.number,
    shown: { number: identity.version, sha256, content: shown },
  } as unknown as TermsView;
}

test('the reader’s own browser finds the fingerprint of the text it shows', async () => {
  const screen = await draw(<Fingerprint terms={termsWith(content)} />);
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(screen.textContent).toContain('terms.paper.verified');
  });
  expect(screen.querySelector('[role=alert]')).toBeNull();
  expect(screen.textContent).toContain(sha256);
});

test('a text that was altered on its way is told aloud', async () => {
  const altered = structuredClone(content);
  altered.texts[0]!.title = 'District transfers!';
  const screen = await draw(<Fingerprint terms={termsWith(altered)} />);
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(screen.querySelector('[role=alert]')).not.toBeNull();
  });
  expect(screen.textContent).toContain('terms.paper.notVerified');
});
