import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../shared/registry/fold-text.ts';
import {
  duplicateLikelihood,
  editDistance,
  likelyDuplicateFrom,
} from '../../../shared/registry/likely-duplicate.ts';

const named = (name: string, countryCode: string | null = null) => ({ name, countryCode });

describe('the likelihood that two organisations are one', () => {
  test.each([
    ['Open Data Institute', 'open data institute'],
    ['The Open Data Institute', 'Open Data Institute Ltd'],
    ['Open Data Institute', 'Open Data Institut'],
    ['OpenData Institute', 'Open Data Institute'],
    ['Fundación Avina', 'Fundacion Avina'],
    ['Africa Freedom of Information Centre', 'AFIC'],
    ['Transparency International', 'Transparency International Ghana'],
    ['جمعية صيانة', 'جمعيّة صيانه'],
  ])('is high for %s and %s', (a, b) => {
    expect(duplicateLikelihood(named(a), named(b))).toBeGreaterThanOrEqual(likelyDuplicateFrom);
  });

  test.each([
    ['Ministry of Finance', 'Ministry of Health'],
    ['Transparency Lab', 'Accountability Lab'],
    ['Open Contracting Partnership', 'Open Government Partnership'],
    ['Institute', 'Institute of Public Finance'],
    ['BudgIT', 'Budget Watch'],
  ])('is low for %s and %s', (a, b) => {
    expect(duplicateLikelihood(named(a), named(b))).toBeLessThan(likelyDuplicateFrom);
  });

  test('is none across countries, and unchanged when one country is unknown', () => {
    expect(duplicateLikelihood(named('Lab One', 'GH'), named('Lab One', 'KE'))).toBe(0);
    expect(duplicateLikelihood(named('Lab One', 'GH'), named('Lab One'))).toBe(1);
  });

  test('is the same both ways, between 0 and 1, and 1 with itself', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likelihood = duplicateLikelihood(named(a), named(b));
        expect(likelihood).toBeGreaterThanOrEqual(0);
        expect(likelihood).toBeLessThanOrEqual(1);
        if (foldText(a) !== '') expect(duplicateLikelihood(named(a), named(a))).toBe(1);
      }),
    );
  });
});

describe('the distance of two words', () => {
  test.each([
    ['budget', 'budget', 0],
    ['budget', 'bugdet', 1],
    ['budget', 'budgets', 1],
    ['budget', 'bdget', 1],
    ['budget', 'badgit', 2],
    ['budget', 'audit', 3],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});

test('folded text folds no further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(foldText(foldText(typed))).toBe(foldText(typed));
    }),
  );
});

test.each([
  ['Água é Vida', 'agua e vida'],
  ['Œuvre d’été', 'oeuvre d ete'],
  ['ŁÓDŹ', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['مدينةُ الكاف', 'مدينه الكاف'],
])('%s is compared as %s', (typed, folded) => {
  expect(foldText(typed)).toBe(folded);
});
