import { describe, expect, test } from 'vitest';
import { locales } from '../../../shared/locale.ts';
import { topicsAbove } from '../../../shared/registry/topic-family.ts';
import { grandChallengeAreas, topicTree } from '../../../shared/registry/topic-tree.ts';

const codesAt = (level: string) =>
  topicTree.filter((topic) => topic.level === level).map((topic) => topic.code);

describe('the topic tree', () => {
  test('has the five grand challenges and the nine policy areas', () => {
    expect(codesAt('grand_challenge')).toHaveLength(5);
    expect(codesAt('policy_area').sort()).toEqual([
      'access-to-justice',
      'anti-corruption',
      'civic-space',
      'digital-governance',
      'inclusion',
      'natural-resources',
      'open-budgets',
      'public-services',
      'right-to-information',
    ]);
  });

  test('has several subjects below every policy area, and each code once', () => {
    const perArea = Map.groupBy(topicTree, (topic) => topic.parentCode);
    for (const code of codesAt('policy_area')) {
      expect(perArea.get(code)?.length ?? 0, code).toBeGreaterThan(3);
    }
    expect(new Set(topicTree.map((topic) => topic.code)).size).toBe(topicTree.length);
  });

  test('puts every parent before its children', () => {
    const seen = new Set<string | null>([null]);
    for (const topic of topicTree) {
      expect(seen.has(topic.parentCode), topic.code).toBe(true);
      seen.add(topic.code);
    }
  });

  test.each(locales)('has a label of its own and synonyms for every topic in %s', (locale) => {
    const labels = topicTree.map((topic) => topic.labels[locale]);
    expect(labels.filter((label) => label.trim() === '' || /[:']/.test(label))).toEqual([]);
    const subjects = topicTree.filter((topic) => topic.level === 'subject');
    expect(new Set(subjects.map((topic) => topic.labels[locale])).size).toBe(subjects.length);
    expect(topicTree.filter((topic) => topic.synonyms[locale].length === 0)).toEqual([]);
  });

  test('has no label left in English but those that are the same word', () => {
    const same = topicTree.filter((topic) => topic.labels.en === topic.labels.fr);
    expect(same.map((topic) => topic.code)).toEqual(['inclusion']);
    expect(topicTree.filter((topic) => topic.labels.en === topic.labels.es)).toEqual([]);
  });

  test('gathers every policy area under at least one grand challenge', () => {
    const areas = new Set(grandChallengeAreas.map((pair) => pair.areaCode));
    expect([...areas].sort()).toEqual(codesAt('policy_area').sort());
    const challenges = new Set(grandChallengeAreas.map((pair) => pair.challengeCode));
    expect([...challenges].sort()).toEqual(codesAt('grand_challenge').sort());
  });
});

test('above a subject stand its policy area and all grand challenges that gather it', () => {
  const above = topicsAbove(
    topicTree.map((topic) => ({ id: topic.code, parentId: topic.parentCode })),
    grandChallengeAreas.map((pair) => ({ challengeId: pair.challengeCode, areaId: pair.areaCode })),
  );
  expect(above.get('budget-transparency')).toEqual(['open-budgets', 'managing-public-resources']);
  expect(above.get('anti-corruption')).toEqual([
    'increasing-public-integrity',
    'managing-public-resources',
    'increasing-corporate-accountability',
  ]);
  expect(above.get('creating-safer-communities')).toEqual([]);
});
