import { z } from 'zod';
import { toJson } from '../../db/json.ts';
import type { TopicsTable } from '../../db/schema.ts';
import { grandChallengeAreas, topicTree } from '../../shared/registry/topic-tree.ts';
import { DomainError, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { hashTopicTree } from './hash-topic-tree.ts';
import { listTopics } from './queries.ts';
import { listGrandChallengeAreas, topicPositions } from './topic-queries.ts';
import { insertTopic, replaceGrandChallengeAreas, updateTopic } from './topic-store.ts';

/**
 * Installs the topic tree this version comes with, or brings an older one up to it: known topics by their code,
 * ids stay. A topic the tree no longer has is kept, since listings and requests may name it. Nothing changes,
 * and nothing is told, when all is as it should be. Refuses anybody but the mechanism itself (`only_administrator`).
 * Source: the mechanism's rules, "The Partnership around it".
 */
export const installTopics = defineCommand({
  name: 'registry.installTopics',
  input: z.object({}),
  async run(ctx) {
    if (ctx.actor.kind !== 'system') throw new DomainError('only_administrator');
    const installed = new Map((await listTopics(ctx.tx)).map((topic) => [topic.code, topic]));
    const positions = await topicPositions(ctx.tx);
    const idOf = new Map([...installed].map(([code, topic]) => [code, topic.id]));
    let changed = 0;
    for (const [position, topic] of topicTree.entries()) {
      const known = installed.get(topic.code);
      const row: TopicsTable = {
        id: known?.id ?? ctx.newId(),
        code: topic.code,
        parent_id: topic.parentCode ? found(idOf.get(topic.parentCode)) : null,
        level: topic.level,
        labels: toJson(topic.labels),
        synonyms: toJson(topic.synonyms),
        position,
      };
      idOf.set(topic.code, row.id);
      const isSame =
        known &&
        known.parentId === row.parent_id &&
        known.level === row.level &&
        positions.get(known.id) === position &&
        toJson(known.labels) === row.labels &&
        toJson(known.synonyms) === row.synonyms;
      if (isSame) continue;
      await (known ? updateTopic(ctx.tx, row) : insertTopic(ctx.tx, row));
      changed += 1;
    }
    const pairs = grandChallengeAreas.map(({ challengeCode, areaCode }) => ({
      challengeId: found(idOf.get(challengeCode)),
      areaId: found(idOf.get(areaCode)),
    }));
    const inOneOrder = (all: typeof pairs): string =>
      all
        .map((pair) => `${pair.challengeId} ${pair.areaId}`)
        .sort()
        .join();
    if (inOneOrder(pairs) !== inOneOrder(await listGrandChallengeAreas(ctx.tx))) {
      await replaceGrandChallengeAreas(ctx.tx, pairs);
      changed += 1;
    }
    if (changed > 0) {
      const sha256 = await hashTopicTree(ctx.tx);
      await ctx.record({ name: 'topic_tree.installed', facts: { changed, sha256 } });
    }
    return { changed };
  },
});
