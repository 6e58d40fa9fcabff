import { describe, expect, test } from 'vitest';
import { membershipRoles, staffRoles } from '../../shared/actor.ts';
import {
  caseOutcomes,
  caseStatuses,
  commitmentEffects,
  commitmentStages,
  moves,
  principles,
  proxyChannels,
  readinessKeys,
  readinessStates,
  requestLevels,
} from '../../shared/cases/vocabulary.ts';
import { refusalReasons } from '../../shared/decision.ts';
import {
  availabilities,
  listingStatuses,
  regions,
  waysOfHelping,
} from '../../shared/directory/vocabulary.ts';
import { locales } from '../../shared/locale.ts';
import { organisationKinds } from '../../shared/registry/vocabulary.ts';
import { termsStates } from '../../shared/terms/lifecycle.ts';
import { elsewhereKinds, termsSections } from '../../shared/terms/vocabulary.ts';
import { baseKey, formsOf, localeFiles, pluralForms, readTexts } from '../support/locale-files.ts';

/** Texts that are rightly the same as in English; a new one is added here once somebody has looked at it. */
const sameAsEnglish: Record<'fr' | 'es', string[]> = {
  fr: [
    '{{count}} message',
    '{{count}} messages',
    '{{count}} minute',
    '{{count}} minutes',
    'Actions',
    'archive',
    'Contact',
    'Contacts',
    'Ctrl K',
    'Dates',
    'Dialogues',
    'document',
    'Menu',
    'Message',
    'Messages',
    'Minutes',
    'Note',
    'Notes',
    'Organisation',
    'Organisations',
    'Parties',
    'Question',
    'Version {{version}}',
    'Versions',
  ],
  es: ['Ctrl K', 'Melanesia', 'Micronesia'],
};

/** Words of the domain that screens show by putting a key together: each word needs its text. */
const spokenWords: [prefix: string, words: readonly string[]][] = [
  ['caseStatuses', caseStatuses],
  ['caseStatusMeanings', caseStatuses],
  ['moveTexts', moves],
  ['outcomes', caseOutcomes],
  ['cases.say.closed', caseOutcomes],
  ['commitmentEffects', commitmentEffects],
  ['commitmentStages', commitmentStages],
  ['principles', principles],
  ['requestLevels', requestLevels],
  ['readinessKeys', readinessKeys],
  ['readinessStates', readinessStates],
  ['proxyChannels', proxyChannels],
  ['accounts.membershipMeanings', membershipRoles],
  ['accounts.membershipRoles', membershipRoles],
  ['accounts.staffRoleNames', staffRoles],
  ['accounts.staffRoles', staffRoles],
  ['refusals', refusalReasons],
  ['registry.kinds', organisationKinds],
  ['regions', regions],
  ['waysOfHelping', waysOfHelping],
  ['availabilities', availabilities],
  ['listing.statuses', listingStatuses],
  ['listing.meanings', listingStatuses],
  ['terms.states', termsStates],
  ['terms.stateMeanings', termsStates],
  ['terms.sections', termsSections],
  ['terms.sectionHints', termsSections],
  ['terms.elsewhereKinds', elsewhereKinds],
  ['terms.channels', proxyChannels],
  ['terms.channelChoices', proxyChannels],
  ['terms.commitmentEffects', commitmentEffects],
];

const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort();
/** Abbreviations such as PDF are the same everywhere. */
const hasWords = (text: string) => /\p{L}{4}/u.test(text.replace(/\{\{.*?\}\}/g, ''));

describe.each(localeFiles)('%s.json', (file) => {
  const english = readTexts('en', file);
  const keys = [...new Set([...english.keys()].map(baseKey))];

  describe.each(locales)('%s', (locale) => {
    const texts = readTexts(locale, file);

    test('has the keys of English, and no others', () => {
      expect([...new Set([...texts.keys()].map(baseKey))].sort()).toEqual(keys.sort());
    });

    test('has every plural form its language tells apart', () => {
      const wrong = keys
        .filter((key) => pluralForms(english, key).length > 0)
        .filter((key) => pluralForms(texts, key).join() !== formsOf(locale).join());
      expect(wrong, `each needs ${formsOf(locale).join(', ')}`).toEqual([]);
    });

    test('fills in the same values as English', () => {
      const wrong = [...texts].filter(([key, text]) => {
        const model = english.get(`${baseKey(key)}_other`) ?? english.get(key) ?? '';
        // The form for one may say “one” in words.
        const allowed = [...placeholders(model), '{{count}}'];
        const given = placeholders(text);
        const isCounting = /_(one|many|other)$/.test(key);
        return isCounting
          ? given.some((value) => !allowed.includes(value))
          : given.join() !== placeholders(model).join();
      });
      expect(wrong.map(([key]) => key)).toEqual([]);
    });

    test('has no empty text and no straight apostrophe', () => {
      expect([...texts].filter(([, text]) => !text.trim() || text.includes("'"))).toEqual([]);
    });
  });

  test.each(['fr', 'es'] as const)('%s is translated', (locale) => {
    const left = [...readTexts(locale, file)].filter(
      ([key, text]) =>
        text === english.get(key) && hasWords(text) && !sameAsEnglish[locale].includes(text),
    );
    expect(left, 'translate it, or add it to sameAsEnglish').toEqual([]);
  });
});

// French has one form for none and for one: “un dossier” would be told of no case as well.
test.each(localeFiles)('%s.json counts in figures where French tells none like one', (file) => {
  const texts = readTexts('fr', file);
  const wrong = [...texts]
    .filter(([key]) => key.endsWith('_other'))
    .filter(([key, text]) => {
      const ofOne = placeholders(texts.get(`${baseKey(key)}_one`) ?? '');
      return placeholders(text).some((value) => !ofOne.includes(value));
    });
  expect(wrong.map(([key]) => `${baseKey(key)}_one`)).toEqual([]);
});

test.each(spokenWords)('every word of %s has its text', (prefix, words) => {
  const english = readTexts('en', 'screens');
  expect(words.filter((word) => !english.has(`${prefix}.${word}`))).toEqual([]);
});

test('the exceptions are still needed', () => {
  for (const locale of ['fr', 'es'] as const) {
    const same = localeFiles.flatMap((file) => {
      const english = readTexts('en', file);
      return [...readTexts(locale, file)]
        .filter(([key, text]) => english.get(key) === text)
        .map(([, text]) => text);
    });
    expect(sameAsEnglish[locale].filter((text) => !same.includes(text))).toEqual([]);
  }
});
