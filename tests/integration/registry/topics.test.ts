import { expect, test } from 'vitest';
import { loadActor } from '../../../server/accounts/queries.ts';
import { installTopics } from '../../../server/registry/install-topics.ts';
import { runCommand } from '../../../server/run-command.ts';
import { topicTree } from '../../../shared/registry/topic-tree.ts';
import { anAdministrator } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

test('the topic tree is installed by the mechanism itself, by nobody else', async () => {
  const world = await openWorld();
  const administrator = await anAdministrator(world);
  const actor = await loadActor(world.services.connection.readDb, administrator.personId);
  if (!actor) throw new Error('The administrator is gone');
  expect(await refusal(runCommand(world.services, actor, installTopics, {}))).toBe(
    'only_administrator',
  );
});

test('the topic tree is there for anyone, in its order, in three languages', async () => {
  const world = await openWorld();
  await world.bySystem(installTopics, {});
  const topics = await world.anyone().registry.listTopics();
  expect(topics.map((topic) => topic.code)).toEqual(topicTree.map((topic) => topic.code));
  const subject = topics.find((topic) => topic.code === 'beneficial-ownership');
  expect(subject?.labels).toEqual({
    en: 'Beneficial ownership',
    fr: 'Bénéficiaires effectifs',
    es: 'Beneficiarios finales',
  });
  const parent = topics.find((topic) => topic.id === subject?.parentId);
  expect(parent?.code).toBe('anti-corruption');
});

test('installing the topic tree again changes nothing, and tells nothing', async () => {
  const world = await openWorld();
  expect(await world.bySystem(installTopics, {})).toEqual({ changed: topicTree.length + 1 });
  const before = await world.anyone().registry.listTopics();
  expect(await world.bySystem(installTopics, {})).toEqual({ changed: 0 });
  expect(await world.anyone().registry.listTopics()).toEqual(before);
  const told = await world.services.connection.readDb
    .selectFrom('events')
    .select('name')
    .where('name', '=', 'topic_tree.installed')
    .execute();
  expect(told).toHaveLength(1);
});

test('a tree of an older version is brought up to this one; ids stay', async () => {
  const world = await openWorld();
  await world.bySystem(installTopics, {});
  const before = await world.anyone().registry.listTopics();
  await world.services.connection.db
    .updateTable('topics')
    .set({ labels: '{"en":"Old","fr":"Ancien","es":"Viejo"}' })
    .where('code', '=', 'lobbying')
    .execute();
  expect(await world.bySystem(installTopics, {})).toEqual({ changed: 1 });
  expect(await world.anyone().registry.listTopics()).toEqual(before);
});
