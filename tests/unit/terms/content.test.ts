import { expect, test } from 'vitest';
import { emptySections, prevailingText, unwrittenSections } from '../../../shared/terms/content.ts';
import { agreeInput, draftTermsInput } from '../../../shared/terms/input.ts';
import { termsSections } from '../../../shared/terms/vocabulary.ts';

const written = Object.fromEntries(
  termsSections.map((section) => [section, 'agreed']),
) as ReturnType<typeof emptySections>;

test('the text that prevails is the one named', () => {
  const texts = ['en', 'fr'].map((language) => ({ language, title: language, sections: written }));
  expect(prevailingText({ texts, prevailingLanguage: 'fr' }).title).toBe('fr');
});

test('a section left blank is unwritten in each language that lacks it', () => {
  const texts = [
    { language: 'en', title: 'Title', sections: written },
    { language: 'fr', title: ' ', sections: { ...written, timeline: ' \n' } },
  ];
  expect(unwrittenSections({ texts })).toEqual([
    { language: 'fr', section: 'title' },
    { language: 'fr', section: 'timeline' },
  ]);
});

const id = '0197a000-0000-7000-8000-000000000001';
const draft = {
  caseId: id,
  texts: [{ language: 'en', title: 'Title', sections: emptySections() }],
  prevailingLanguage: 'en',
  startsOn: null,
  endsOn: null,
  parties: [],
};
const problemsOf = (schema: typeof draftTermsInput | typeof agreeInput, given: unknown) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('a draft may still be empty, but names a prevailing text it has', () => {
  expect(problemsOf(draftTermsInput, draft)).toBeUndefined();
  expect(problemsOf(draftTermsInput, { ...draft, prevailingLanguage: 'es' })).toEqual([
    'prevailingLanguage: not_among_texts',
  ]);
});

test('an engagement does not end before it starts', () => {
  expect(
    problemsOf(draftTermsInput, { ...draft, startsOn: '2026-07-02', endsOn: '2026-07-01' }),
  ).toEqual(['endsOn: ends_before_start']);
});

test('two texts in one language are refused', () => {
  expect(
    problemsOf(draftTermsInput, { ...draft, texts: [draft.texts[0], draft.texts[0]] }),
  ).toEqual(['texts: language_twice']);
});

test('an agreement recorded for a signatory needs the scan, and a scan needs to be recorded for somebody', () => {
  const agreement = { termsId: id, organisationId: id, version: 1, sha256: 'a'.repeat(64) };
  const proxy = { personId: id, channel: 'letter', on: '2026-06-01' };
  expect(problemsOf(agreeInput, agreement)).toBeUndefined();
  expect(problemsOf(agreeInput, { ...agreement, proxy, fileId: id })).toBeUndefined();
  expect(problemsOf(agreeInput, { ...agreement, proxy })).toEqual(['fileId: scan_needed']);
  expect(problemsOf(agreeInput, { ...agreement, fileId: id })).toEqual(['fileId: scan_needed']);
});
