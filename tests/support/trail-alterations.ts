import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import { toJson } from '../../db/json.ts';
import type { Database } from '../../db/schema.ts';
import type { Alteration } from './case-alterations.ts';

async function seqOf(db: Kysely<Database>, name: string): Promise<number> {
  const { seq } = await db
    .selectFrom('events')
    .select('seq')
    .where('name', '=', name)
    .orderBy('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

/** To introductions, terms, and the trail itself. */
export const trailAlterations: readonly Alteration[] = [
  {
    title: 'where an introduction stands',
    alter: (db, { concluded }) =>
      db
        .updateTable('introductions')
        .set({ status: 'open' })
        .where('id', '=', concluded.introductionId)
        .execute(),
    says: ({ concluded }) => [
      `introduction 1 of ${concluded.reference}: its status is open, the trail says concluded`,
    ],
  },
  {
    title: 'what an introduction was for',
    alter: (db, { concluded }) =>
      db
        .updateTable('introductions')
        .set({ brief: 'Something else' })
        .where('id', '=', concluded.introductionId)
        .execute(),
    says: ({ concluded }) => [
      `introduction 1 of ${concluded.reference}: its purpose or brief is not what the trail recorded`,
    ],
  },
  {
    title: 'what a party of an introduction said',
    alter: (db, { concluded }) =>
      db
        .updateTable('introduction_parties')
        .set({ state: 'no', reason: 'No time' })
        .where('introduction_id', '=', concluded.introductionId)
        .where('position', '=', 1)
        .execute(),
    says: ({ concluded }) => [
      `introduction 1 of ${concluded.reference}: a party counts as having said no, the trail heard none`,
    ],
  },
  {
    title: 'how useful an introduction was found',
    alter: (db, { concluded }) =>
      db
        .updateTable('introduction_parties')
        .set({ rating: 5 })
        .where('introduction_id', '=', concluded.introductionId)
        .where('rating', 'is not', null)
        .execute(),
    says: ({ concluded }) => [
      `introduction 1 of ${concluded.reference}: a party’s rating is not what the trail recorded`,
    ],
  },
  {
    title: 'the text of terms in force',
    alter: async (db, { termsId }) => {
      const { id, content } = await db
        .selectFrom('terms_versions')
        .select(['id', 'content'])
        .where('terms_id', '=', termsId)
        .executeTakeFirstOrThrow();
      const altered = content.replace('To publish district transfers.', 'To publish nothing.');
      await db
        .updateTable('terms_versions')
        .set({ content: altered })
        .where('id', '=', id)
        .execute();
    },
    says: ({ reference }) => [
      `terms 1 of ${reference}: the text of version 1 is not the one its SHA-256 stands for`,
    ],
  },
  {
    title: 'the hash of terms, to fit another text',
    alter: (db, { termsId }) =>
      db
        .updateTable('terms_versions')
        .set({ sha256: 'f'.repeat(64) })
        .where('terms_id', '=', termsId)
        .execute(),
    says: ({ reference }) => [
      `terms 1 of ${reference}: the text of version 1 is not the one its SHA-256 stands for`,
      `terms 1 of ${reference}: the SHA-256 of version 1 is not the one the trail recorded`,
      ...['one', 'other'].map(
        () =>
          `terms 1 of ${reference}: an agreement to version 1 names another SHA-256 than that version’s`,
      ),
      `terms 1 of ${reference}: version 1 is in force, and not every party has agreed to it`,
    ],
  },
  {
    title: 'what a party agreed to',
    alter: async (db, { termsId }) => {
      const { id } = await db
        .selectFrom('terms_agreements')
        .select('id')
        .where('terms_id', '=', termsId)
        .executeTakeFirstOrThrow();
      await db
        .updateTable('terms_agreements')
        .set({ sha256: 'e'.repeat(64) })
        .where('id', '=', id)
        .execute();
    },
    says: ({ reference }) => [
      `terms 1 of ${reference}: an agreement to version 1 names another SHA-256 than that version’s`,
      `terms 1 of ${reference}: the trail heard no agreement to version 1 by a party that has one`,
      `terms 1 of ${reference}: version 1 is in force, and not every party has agreed to it`,
    ],
  },
  {
    title: 'whether a party agreed at all',
    alter: (db, { termsId, government }) =>
      db
        .deleteFrom('terms_agreements')
        .where('terms_id', '=', termsId)
        .where('organisation_id', '=', government.organisationId)
        .execute(),
    says: ({ reference }) => [
      `terms 1 of ${reference}: version 1 is in force, and not every party has agreed to it`,
    ],
  },
  {
    title: 'where terms stand',
    alter: (db, { termsId }) =>
      db.updateTable('terms').set({ amendment_state: 'draft' }).where('id', '=', termsId).execute(),
    says: ({ reference }) => [
      `terms 1 of ${reference}: they are amendment_draft, the trail says in_force`,
    ],
  },
  {
    title: 'a line of the trail',
    alter: async (db) => {
      const seq = await seqOf(db, 'case.claimed');
      const facts = toJson<Record<string, unknown>>({ managerId: 'somebody else' });
      await db.updateTable('events').set({ facts }).where('seq', '=', seq).execute();
    },
    says: ({ reference }) => [
      expect.stringMatching(/^event \d+: line altered$/),
      `case ${reference}: its case manager is not whom the trail names`,
    ],
  },
  {
    title: 'the content beside a line of the trail, to hide an altered entry',
    alter: async (db, { noteId }) => {
      const { seq } = await db
        .selectFrom('events')
        .select('seq')
        .where('subject_id', '=', noteId)
        .executeTakeFirstOrThrow();
      const told = { body: 'They are not.', outcome: null, withWhom: null, minutes: null };
      const content = toJson<Record<string, unknown>>(told);
      await db.updateTable('event_contents').set({ content }).where('seq', '=', seq).execute();
      await db
        .updateTable('log_entries')
        .set({ body: told.body })
        .where('id', '=', noteId)
        .execute();
    },
    says: () => [expect.stringMatching(/^event \d+: content altered$/)],
  },
  {
    title: 'the trail by taking a line out',
    alter: async (db) => {
      const seq = await seqOf(db, 'person.joined');
      await db.deleteFrom('events').where('seq', '=', seq).execute();
    },
    says: () => [
      expect.stringMatching(/^event \d+: gap$/),
      expect.stringMatching(/^event \d+: chain broken$/),
      expect.stringMatching(/^person .*: no event says that they joined or were added then$/),
      expect.stringMatching(/^invitation .*: who accepted it, or that it was taken back, is not/),
    ],
  },
];
