import type { Kysely } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../db/schema.ts';
import type { CheckedStory } from './checked-story.ts';

/** What somebody does to the database past the mechanism, and what the operator must then read. */
export type Alteration = {
  title: string;
  /** What somebody with access to the database does, past the mechanism. */
  alter(db: Kysely<Database>, story: CheckedStory): Promise<unknown>;
  says(story: CheckedStory): string[];
};

const ofEntry = (id: string, { reference }: CheckedStory, what: string) =>
  `log entry ${id} of ${reference}: ${what}`;

/** To cases, their requests, their log and its files. */
export const caseAlterations: readonly Alteration[] = [
  {
    title: 'the status of a case',
    alter: (db, { caseId }) =>
      db.updateTable('cases').set({ status: 'scoping' }).where('id', '=', caseId).execute(),
    says: ({ reference }) => [`case ${reference}: its status is scoping, its facts say engaged`],
  },
  {
    title: 'a fact that the status of a case follows, and the status with it',
    alter: (db, { caseId }) =>
      db
        .updateTable('cases')
        .set({ terms_in_force: 0, status: 'networking' })
        .where('id', '=', caseId)
        .execute(),
    says: ({ reference }) => [`case ${reference}: it counts 0 terms in force, there are 1`],
  },
  {
    title: 'when a case first came as far as terms',
    alter: (db, { caseId }) =>
      db.updateTable('cases').set({ first_engaged_at: null }).where('id', '=', caseId).execute(),
    says: ({ reference }) => [
      `case ${reference}: when it first came as far as introductions or terms is not what these say`,
    ],
  },
  {
    title: 'who is responsible for a case',
    alter: (db, { caseId, government }) =>
      db
        .updateTable('cases')
        .set({ manager_id: government.personId })
        .where('id', '=', caseId)
        .execute(),
    says: ({ reference }) => [`case ${reference}: its case manager is not whom the trail names`],
  },
  {
    title: 'until when a case is held',
    alter: (db, { concluded }) =>
      db
        .updateTable('cases')
        .set({ hold_until_on: '2030-01-01' })
        .where('id', '=', concluded.caseId)
        .execute(),
    says: ({ concluded }) => [
      `case ${concluded.reference}: its hold is not what the trail recorded`,
    ],
  },
  {
    title: 'whether a case is closed',
    alter: (db, { caseId }) =>
      db
        .updateTable('cases')
        .set({ closed_at: '2026-03-02T09:00:00.000Z', outcome: 'completed', status: 'closed' })
        .where('id', '=', caseId)
        .execute(),
    says: ({ reference }) => [
      `case ${reference}: how it was closed is not what the trail recorded`,
    ],
  },
  {
    title: 'the government of a case',
    alter: (db, { caseId, providers }) =>
      db
        .updateTable('cases')
        .set({ organisation_id: providers[0]?.organisationId ?? '' })
        .where('id', '=', caseId)
        .execute(),
    says: ({ reference }) => [
      `case ${reference}: reference, government or date are not those it was submitted with`,
    ],
  },
  {
    title: 'which organisations are parties of a case, whose staff would then read it',
    alter: (db, { caseId, providers }) =>
      db
        .deleteFrom('case_parties')
        .where('case_id', '=', caseId)
        .where('organisation_id', '=', providers[0]?.organisationId ?? '')
        .execute(),
    says: ({ reference }) => [
      `case ${reference}: an organisation that became a party is not among its parties`,
    ],
  },
  {
    title: 'the words of a revision',
    alter: async (db, { caseId }) => {
      const { id, content } = await db
        .selectFrom('request_revisions')
        .select(['id', 'content'])
        .where('case_id', '=', caseId)
        .where('number', '=', 1)
        .executeTakeFirstOrThrow();
      const altered = content.replace('district transfers', 'nothing');
      await db
        .updateTable('request_revisions')
        .set({ content: altered })
        .where('id', '=', id)
        .execute();
    },
    says: ({ reference }) => [
      `request revision 1 of ${reference}: its words are not what the trail recorded`,
    ],
  },
  {
    title: 'whether a revision was confirmed',
    alter: (db, { caseId }) =>
      db
        .updateTable('request_revisions')
        .set({ status: 'proposed' })
        .where('case_id', '=', caseId)
        .where('number', '=', 2)
        .execute(),
    says: ({ reference }) => [
      `request revision 2 of ${reference}: it counts as proposed, the trail says confirmed`,
    ],
  },
  {
    title: 'the title of a case',
    alter: (db, { caseId }) =>
      db.updateTable('cases').set({ title: 'Another' }).where('id', '=', caseId).execute(),
    says: ({ reference }) => [
      `request revision 2 of ${reference}: the title of the case is not its title`,
    ],
  },
  {
    title: 'why the government chose whom it chose',
    alter: (db, { caseId }) =>
      db
        .updateTable('selections')
        .set({ rationale: 'They are friends.' })
        .where('case_id', '=', caseId)
        .execute(),
    says: ({ reference }) => [`selection 1 of ${reference}: it is not what the trail recorded`],
  },
  {
    title: 'the words of a log entry',
    alter: (db, { noteId }) =>
      db
        .updateTable('log_entries')
        .set({ body: 'They are not.' })
        .where('id', '=', noteId)
        .execute(),
    says: (story) => [ofEntry(story.noteId, story, 'its words are not what the trail recorded')],
  },
  {
    title: 'who wrote a log entry',
    alter: (db, { noteId, government }) =>
      db
        .updateTable('log_entries')
        .set({ author_id: government.personId })
        .where('id', '=', noteId)
        .execute(),
    says: (story) => [
      ofEntry(
        story.noteId,
        story,
        'who wrote it, when or what it is, is not what the trail recorded',
      ),
    ],
  },
  {
    title: 'who reads a log entry',
    alter: (db, { noteId, government }) =>
      db
        .insertInto('log_readers')
        .values({ log_entry_id: noteId, organisation_id: government.organisationId })
        .execute(),
    says: (story) => [ofEntry(story.noteId, story, 'who reads it is not what the trail recorded')],
  },
  {
    title: 'what a redacted entry says',
    alter: (db, { redactedId }) =>
      db
        .updateTable('log_entries')
        .set({ body: 'Meant for another case.' })
        .where('id', '=', redactedId)
        .execute(),
    says: (story) => [ofEntry(story.redactedId, story, 'it was redacted, and has words again')],
  },
  {
    title: 'whether an entry is redacted',
    alter: (db, { noteId }) =>
      db
        .updateTable('log_entries')
        .set({ body: '', redacted_at: '2026-03-02T09:00:00.000Z' })
        .where('id', '=', noteId)
        .execute(),
    says: (story) => [ofEntry(story.noteId, story, 'it is redacted, no event says so')],
  },
  {
    title: 'the log by taking an entry out',
    alter: async (db, { noteId }) => {
      await db.deleteFrom('log_entries').where('id', '=', noteId).execute();
    },
    says: () => [expect.stringMatching(/^event \d+ \(log\.written\): its log entry is not there$/)],
  },
  {
    title: 'the log by adding an entry that nobody wrote',
    alter: async (db, { noteId }) => {
      const { id: _id, ...note } = await db
        .selectFrom('log_entries')
        .selectAll()
        .where('id', '=', noteId)
        .executeTakeFirstOrThrow();
      const id = '01970000-0000-7000-8000-ffffffffffff';
      await db
        .insertInto('log_entries')
        .values({ ...note, id })
        .execute();
    },
    says: (story) => [
      ofEntry('01970000-0000-7000-8000-ffffffffffff', story, 'no event says that it was written'),
    ],
  },
  {
    title: 'which entry holds a file',
    alter: (db, { fileId, noteId }) =>
      db
        .updateTable('log_files')
        .set({ log_entry_id: noteId })
        .where('file_id', '=', fileId)
        .execute(),
    says: (story) => [
      ofEntry(story.messageId, story, 'the files it carries are not those the trail recorded'),
      ofEntry(story.noteId, story, 'the files it carries are not those the trail recorded'),
    ],
  },
  {
    title: 'which case a file belongs to',
    alter: (db, { fileId, concluded }) =>
      db.updateTable('files').set({ case_id: concluded.caseId }).where('id', '=', fileId).execute(),
    says: ({ fileId }) => [`file ${fileId}: nothing of the case it belongs to holds it`],
  },
  {
    title: 'what a file claims to be',
    alter: (db, { fileId }) =>
      db.updateTable('files').set({ media_type: 'text/html' }).where('id', '=', fileId).execute(),
    says: ({ fileId }) => [
      `file ${fileId}: its hash, size, type or uploader are not what the trail recorded`,
    ],
  },
];
