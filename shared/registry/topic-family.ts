type InTree = { id: string; parentId: string | null };
type ChallengeArea = { challengeId: string; areaId: string };

/**
 * What stands above every topic: its policy area, and the grand challenges that gather it.
 * A policy area may serve several. Source: the mechanism's rules, "The Partnership around it".
 */
export function topicsAbove(
  topics: readonly InTree[],
  challengeAreas: readonly ChallengeArea[],
): Map<string, string[]> {
  const challengesOf = Map.groupBy(challengeAreas, (pair) => pair.areaId);
  return new Map(
    topics.map((topic) => {
      const parents = topic.parentId ? [topic.parentId] : [];
      const challenges = [topic.id, ...parents].flatMap((id) =>
        (challengesOf.get(id) ?? []).map((pair) => pair.challengeId),
      );
      return [topic.id, [...parents, ...challenges]];
    }),
  );
}
