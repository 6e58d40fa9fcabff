import { describe, expect, test } from 'vitest';
import {
  type Need,
  type Offer,
  suggestionReasons,
  suggestionScore,
  topicRelation,
} from '../../../shared/directory/suggestion.ts';
import { topicsAbove } from '../../../shared/registry/topic-family.ts';
import { grandChallengeAreas, topicTree } from '../../../shared/registry/topic-tree.ts';

const above = topicsAbove(
  topicTree.map((topic) => ({ id: topic.code, parentId: topic.parentCode })),
  grandChallengeAreas.map((pair) => ({ challengeId: pair.challengeCode, areaId: pair.areaCode })),
);

const need: Need = {
  topicIds: ['open-contracting'],
  languages: ['fr'],
  countryCode: 'GH',
  kindsPreferred: ['ngo'],
  neededByOn: '2026-09-01',
};
const offer: Offer = {
  kind: 'company',
  countryCode: 'FI',
  topicIds: ['open-contracting'],
  trackRecordTopicIds: [],
  languages: ['fi'],
  regions: [],
  availability: 'available',
  availableFromOn: null,
  helpedBefore: 0,
  usefulness: null,
};
const codes = (wanted: Partial<Need>, offered: Partial<Offer>) =>
  suggestionReasons({ ...need, ...wanted }, { ...offer, ...offered }, above).map(
    (reason) => reason.code,
  );
const score = (offered: Partial<Offer>) =>
  suggestionScore(suggestionReasons(need, { ...offer, ...offered }, above));

describe('how topics relate', () => {
  test.each([
    ['open-contracting', 'open-contracting', 'same'],
    ['open-contracting', 'anti-corruption', 'within'],
    ['anti-corruption', 'open-contracting', 'within'],
    ['open-contracting', 'beneficial-ownership', 'near'],
    ['managing-public-resources', 'open-contracting', 'near'],
    ['open-contracting', 'managing-public-resources', 'near'],
    ['managing-public-resources', 'open-budgets', 'near'],
    ['open-contracting', 'budget-transparency', undefined],
    ['anti-corruption', 'open-budgets', undefined],
    ['managing-public-resources', 'increasing-public-integrity', undefined],
    ['gone', 'missing', undefined],
  ])('%s and %s: %s', (needed, offered, relation) => {
    expect(topicRelation(needed, offered, above)).toBe(relation);
  });
});

describe('an organisation is suggested', () => {
  test('only when a topic connects it with the case', () => {
    const neighbour = { topicIds: ['health'], countryCode: 'GH', languages: ['fr'], kind: 'ngo' };
    expect(codes({}, neighbour as Partial<Offer>)).toEqual([]);
    expect(codes({ topicIds: [] }, {})).toEqual([]);
  });

  test.each<[string, Partial<Need>, Partial<Offer>]>([
    ['same_topic', {}, {}],
    ['within_topic', { topicIds: ['anti-corruption'] }, {}],
    ['near_topic', { topicIds: ['lobbying'] }, {}],
    ['track_record', {}, { trackRecordTopicIds: ['beneficial-ownership'] }],
    ['same_language', {}, { languages: ['en', 'fr'] }],
    ['same_country', {}, { countryCode: 'GH' }],
    ['works_in_region', {}, { regions: ['011'] }],
    ['same_region', {}, { countryCode: 'SN' }],
    ['same_continent', {}, { countryCode: 'KE' }],
    ['preferred_kind', {}, { kind: 'ngo' }],
    ['peer_government', {}, { kind: 'government' }],
    ['helped_before', {}, { helpedBefore: 2, usefulness: 4.5 }],
    ['limited', {}, { availability: 'limited' }],
    ['available_later', {}, { availability: 'from_date', availableFromOn: '2026-06-01' }],
    ['unavailable', {}, { availability: 'unavailable' }],
  ])('with the reason %s', (code, wanted, offered) => {
    expect(codes(wanted, offered)).toContain(code);
    const plain = codes(wanted, { topicIds: ['health'] });
    expect(plain).toEqual([]);
  });

  test('without reasons that do not hold', () => {
    expect(codes({}, {})).toEqual(['same_topic']);
    expect(codes({}, { trackRecordTopicIds: ['health'] })).toEqual(['same_topic']);
    expect(codes({ countryCode: null }, { countryCode: null, regions: ['011'] })).toEqual([
      'same_topic',
    ]);
  });
});

describe('the score', () => {
  test.each<[string, Partial<Offer>, Partial<Offer>]>([
    ['the topic itself over its policy area', {}, { topicIds: ['anti-corruption'] }],
    [
      'its policy area over a neighbour',
      { topicIds: ['anti-corruption'] },
      { topicIds: ['lobbying'] },
    ],
    ['proof over none', { trackRecordTopicIds: ['open-contracting'] }, {}],
    ['the language spoken over another', { languages: ['fr'] }, { languages: ['fi'] }],
    ['a neighbour over somebody far away', { countryCode: 'TG' }, { countryCode: 'PE' }],
    [
      'who was useful over who was not',
      { helpedBefore: 2, usefulness: 5 },
      { helpedBefore: 2, usefulness: 1 },
    ],
    ['who is free over who is busy', {}, { availability: 'limited' }],
    [
      'who is free in time over who is free too late',
      { availability: 'from_date', availableFromOn: '2026-08-01' },
      { availability: 'from_date', availableFromOn: '2026-10-01' },
    ],
    [
      'who is free at all over who is not',
      { availability: 'limited' },
      { availability: 'unavailable' },
    ],
  ])('puts %s', (_what, better, worse) => {
    expect(score(better)).toBeGreaterThan(score(worse));
  });

  test('is the same each time, and the weightiest reason comes first', () => {
    const offered: Partial<Offer> = {
      languages: ['fr'],
      countryCode: 'SN',
      helpedBefore: 9,
      usefulness: 5,
    };
    expect(codes({}, offered)).toEqual([
      'same_topic',
      'helped_before',
      'same_language',
      'same_region',
    ]);
    expect(score(offered)).toBe(score(offered));
  });
});
