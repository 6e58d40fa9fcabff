import { afterEach, beforeAll, expect, test } from 'vitest';
import type { IntroductionView } from '../../../client/features/introductions/introduction-view.ts';
import { useOwnAnswer } from '../../../client/features/introductions/use-own-answer.ts';
import { startTranslations } from '../../../client/i18n.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(clearScreen);

/** An introduction as a party sees it, as far as its answer is told from it; the reader’s state first. */
function anIntroduction(status: string, ...states: string[]): IntroductionView {
  const parties = states.map((state, at) => ({ id: `${at}`, isYours: at === 0, state }));
  return { status, access: 'brief', parties } as unknown as IntroductionView;
}

function OwnAnswer({ of }: { of: IntroductionView }) {
  return <p>{useOwnAnswer()(of)}</p>;
}

test.each([
  ['declined', ['yes', 'no'], 'You said yes; the other side declined.'],
  ['declined', ['yes', 'yes', 'no'], 'You said yes; not everybody did.'],
  ['lapsed', ['yes', 'asked'], 'You said yes; the other side did not answer in time.'],
  ['lapsed', ['yes', 'asked', 'yes'], 'You said yes; not everybody answered in time.'],
  ['declined', ['no', 'yes'], 'You said no.'],
  ['offered', ['yes', 'asked'], 'You said yes.'],
  ['open', ['yes', 'yes'], 'You said yes.'],
  ['lapsed', ['asked', 'yes'], ''],
])('%s, where the reader and the others are %j: “%s”', async (status, states, said) => {
  const place = await draw(<OwnAnswer of={anIntroduction(status, ...states)} />);
  expect(place.querySelector('p')?.textContent).toBe(said);
});
