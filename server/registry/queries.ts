import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import { prepared } from '../../db/prepared.ts';
import type { OrganisationsTable } from '../../db/schema.ts';
import type { Locale } from '../../shared/locale.ts';
import { foldName } from '../../shared/registry/fold-name.ts';
import { defaultSettings, type Settings } from '../../shared/registry/settings.ts';
import type { OrganisationKind, TopicLevel } from '../../shared/registry/vocabulary.ts';

const organisationById = prepared(['id'], (db, { id }) =>
  db.selectFrom('organisations').selectAll().where('id', '=', id),
);

/** One organisation, or undefined. */
export async function getOrganisation(
  db: Reader,
  id: string,
): Promise<OrganisationsTable | undefined> {
  const [organisation] = await organisationById(db, { id });
  return organisation;
}

/** Names by id, for showing parties; ids that do not exist are left out. */
export async function organisationNames(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

const familyRows = prepared(['id'], (db, { id }) =>
  db
    .withRecursive('family', (qb) =>
      qb
        .selectFrom('organisations')
        .select('organisations.id')
        .where('organisations.id', '=', id)
        .union(
          qb
            .selectFrom('organisations')
            .innerJoin('family', 'family.id', 'organisations.parent_id')
            .select('organisations.id'),
        ),
    )
    .selectFrom('family')
    .select('id'),
);

/** The organisation and every body below it. */
export async function organisationDescendants(db: Reader, id: string): Promise<string[]> {
  const rows = await familyRows(db, { id });
  return rows.map((row) => row.id);
}

/** The organisation and those above it, up to its government. */
export async function organisationAncestors(db: Reader, id: string): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = id; next && !ids.includes(next); ) {
    ids.push(next);
    const row: { parent_id: string | null } | undefined = await db
      .selectFrom('organisations')
      .select('parent_id')
      .where('id', '=', next)
      .executeTakeFirst();
    next = row?.parent_id ?? null;
  }
  return ids;
}

export type ListedOrganisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  countryCode: string | null;
  parentId: string | null;
};

/** Organisations whose folded name contains the words, for pickers; those that begin with them as typed first; at most `limit`. */
export async function listOrganisations(
  db: Reader,
  input: { search: string; kinds?: OrganisationKind[] | undefined; limit?: number | undefined },
): Promise<ListedOrganisation[]> {
  const folded = foldName(input.search).replace(/[\\%_]/g, '');
  let query = db
    .selectFrom('organisations')
    .select(['id', 'name', 'kind', 'country_code as countryCode', 'parent_id as parentId']);
  for (const word of folded.split(' ').filter(Boolean)) {
    query = query.where('name_folded', 'like', `%${word}%`);
  }
  if (input.kinds) query = query.where('kind', 'in', input.kinds);
  return query
    .orderBy((eb) =>
      eb
        .case()
        .when('name_folded', 'like', `${folded}%`)
        .then(0)
        .when('name_folded', 'like', `%${folded}%`)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('name_folded')
    .limit(input.limit ?? 20)
    .execute();
}

export type Topic = {
  id: string;
  code: string;
  parentId: string | null;
  level: TopicLevel;
  labels: Record<Locale, string>;
  synonyms: Record<Locale, string[]>;
};

/** The whole topic tree, in its order. */
export async function listTopics(db: Reader): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topics')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    parentId: row.parent_id,
    level: row.level,
    labels: fromJson(row.labels),
    synonyms: fromJson(row.synonyms),
  }));
}

/** The installation's policies and clocks; what was never set has its default. */
export async function getSettings(db: Reader): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).execute();
  const stored = Object.fromEntries(rows.map((row) => [row.key, fromJson(row.value)]));
  return { ...defaultSettings, ...stored } as Settings;
}
