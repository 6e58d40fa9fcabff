import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import type { OrganisationsTable } from '../../db/schema.ts';
import { foldName } from '../../shared/registry/fold-name.ts';
import { describeOrganisation } from '../registry/describe-organisation.ts';
import { hashTopicTree } from '../registry/hash-topic-tree.ts';
import { listTopics } from '../registry/queries.ts';
import { eventsNamed, isSame, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

function* compareOrganisation(
  row: OrganisationsTable,
  events: readonly Recorded[],
): Generator<string> {
  const own = events.filter(({ name }) => /^organisation\.(created|changed)$/.test(name));
  const [created] = own;
  const last = own.at(-1);
  if (created?.name !== 'organisation.created' || !last) {
    yield 'no event says that it was added';
    return;
  }
  const { facts, content } = describeOrganisation(row);
  // Whoever searches for it would find another, or none.
  const isFoundByName = row.name_folded === foldName(row.name);
  if (!isFoundByName || (!last.isRedacted && !isSame(last.content, content))) {
    yield 'its name, shown or searched for, or its website is not what the trail recorded';
  }
  if (!isSame(last.facts, facts)) {
    yield 'its kind, country, parent or participation is not what the trail recorded';
  }
  if (row.created_at !== created.at || row.version !== own.length) {
    yield 'when it was added, or how often it was changed, is not what the trail recorded';
  }
}

/** Organisations: what they are called, what they are, and to whom they belong. */
export function checkOrganisations(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'organisations',
    rows: db.selectFrom('organisations').selectAll(),
    call: (row) => `organisation ${row.id}`,
    prepare: async () => compareOrganisation,
  });
}

/** Policies and clocks: each as it was last set, and none that nobody set. */
export async function checkSettings(db: Reader): Promise<string[]> {
  const changes = await eventsNamed(db, 'settings.changed');
  const told = changes.map(({ facts: { before: _before, ...changed } }) => changed);
  const recorded: Record<string, unknown> = Object.assign({}, ...told);
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute();
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, fromJson(value)]));
  return Object.keys({ ...recorded, ...stored })
    .filter((key) => !isSame(stored[key], recorded[key]))
    .map((key) => `setting ${key}: it is not what the trail recorded`);
}

/** The topic tree, which listings and requests name: all of it is what the mechanism last installed, or none is there. */
export async function checkTopicTree(db: Reader): Promise<string[]> {
  const installed = (await eventsNamed(db, 'topic_tree.installed')).at(-1);
  const isRecorded = installed
    ? installed.facts.sha256 === (await hashTopicTree(db))
    : (await listTopics(db)).length === 0;
  return isRecorded ? [] : ['topic tree: it is not the one that the trail says was installed'];
}
