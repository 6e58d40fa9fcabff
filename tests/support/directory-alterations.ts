import type { Database } from '../../db/schema.ts';
import type { Alteration } from './case-alterations.ts';
import type { CheckedStory } from './checked-story.ts';

const added = '01970000-0000-7000-8000-ffffffffffff';
const at = '2026-03-03T10:00:00.000Z';

const providerOf = ({ providers }: CheckedStory) => providers[0]?.organisationId ?? '';

/** One column of the provider. */
function ofProvider(
  title: string,
  change: (story: CheckedStory) => Partial<Database['organisations']>,
  what: string,
): Alteration {
  return {
    title,
    alter: (db, story) =>
      db
        .updateTable('organisations')
        .set(change(story))
        .where('id', '=', providerOf(story))
        .execute(),
    says: (story) => [`organisation ${providerOf(story)}: ${what}`],
  };
}

/** One column of its listing. */
function ofListing(
  title: string,
  change: (story: CheckedStory) => Partial<Database['listings']>,
  what: string,
): Alteration {
  return {
    title,
    alter: (db, story) =>
      db
        .updateTable('listings')
        .set(change(story))
        .where('id', '=', story.standing.listingId)
        .execute(),
    says: ({ standing }) => [`listing ${standing.listingId}: ${what}`],
  };
}

const name = 'its name, shown or searched for, or its website is not what the trail recorded';
const nature = 'its kind, country, parent or participation is not what the trail recorded';
const history = 'when it was added, or how often it was changed, is not what the trail recorded';
const content = 'what it says is not what the trail recorded';
const dates = 'whose it is, or when it was written or confirmed, is not what the trail recorded';
const vetting = 'who vetted it, or why it was disputed, is not what the trail recorded';
const work = 'its track records are not those the trail recorded';

/** To organisations, their listings, settings and topics. */
export const directoryAlterations: readonly Alteration[] = [
  ofProvider('the name of an organisation', () => ({ name: 'Another' }), name),
  ofProvider('by what name an organisation is found', () => ({ name_folded: 'another' }), name),
  ofProvider('the website of an organisation', () => ({ website: 'https://x.example' }), name),
  ofProvider('the kind of an organisation', () => ({ kind: 'government' }), nature),
  ofProvider('the country of an organisation', () => ({ country_code: 'FR' }), nature),
  ofProvider(
    'whether an organisation takes part',
    () => ({ participation: 'participating' }),
    nature,
  ),
  ofProvider(
    'to whom an organisation belongs',
    ({ government }) => ({ parent_id: government.organisationId }),
    nature,
  ),
  ofProvider('how often an organisation was changed', () => ({ version: 7 }), history),
  {
    title: 'organisations by adding one',
    alter: async (db, story) => {
      const row = await db
        .selectFrom('organisations')
        .selectAll()
        .where('id', '=', providerOf(story))
        .executeTakeFirstOrThrow();
      await db
        .insertInto('organisations')
        .values({ ...row, id: added })
        .execute();
    },
    says: () => [`organisation ${added}: no event says that it was added`],
  },
  ofListing(
    'where a listing stands',
    () => ({ status: 'withdrawn' }),
    'its status is withdrawn, the trail says published',
  ),
  ofListing('the words of a listing', () => ({ summary: 'We do everything.' }), content),
  ofListing('what a listing offers', () => ({ ways_of_helping: '["funding"]' }), content),
  ofListing(
    'from when a listing is available',
    () => ({ available_from_on: '2030-01-01' }),
    content,
  ),
  ofListing('when a listing was last confirmed', () => ({ confirmed_at: at }), dates),
  ofListing(
    'whose a listing is',
    ({ government }) => ({ organisation_id: government.organisationId }),
    dates,
  ),
  ofListing(
    'who vetted a listing',
    ({ standing }) => ({ vetted_by: standing.administrator.personId }),
    vetting,
  ),
  ofListing('why a listing is disputed', () => ({ dispute_reason: 'A rumour.' }), vetting),
  {
    title: 'the evidence of a listing',
    alter: (db, { standing }) =>
      db
        .updateTable('listing_topics')
        .set({ evidence: 'Plenty.' })
        .where('listing_id', '=', standing.listingId)
        .execute(),
    says: ({ standing }) => [`listing ${standing.listingId}: ${content}`],
  },
  {
    title: 'what a track record says',
    alter: (db, { standing }) =>
      db
        .updateTable('track_records')
        .set({ title: 'Ten portals' })
        .where('listing_id', '=', standing.listingId)
        .execute(),
    says: ({ standing }) => [`listing ${standing.listingId}: ${work}`],
  },
  {
    title: 'track records by taking one out',
    alter: (db, { standing }) =>
      db.deleteFrom('track_records').where('listing_id', '=', standing.listingId).execute(),
    says: ({ standing }) => [`listing ${standing.listingId}: ${work}`],
  },
  {
    title: 'a setting',
    alter: (db) =>
      db
        .updateTable('settings')
        .set({ value: '80' })
        .where('key', '=', 'stalledAfterDays')
        .execute(),
    says: () => ['setting stalledAfterDays: it is not what the trail recorded'],
  },
  {
    title: 'settings by taking one out',
    alter: (db) => db.deleteFrom('settings').where('key', '=', 'stalledAfterDays').execute(),
    says: () => ['setting stalledAfterDays: it is not what the trail recorded'],
  },
  {
    title: 'settings by adding one',
    alter: (db) =>
      db
        .insertInto('settings')
        .values({ key: 'answerWithinWorkingDays', value: '60', version: 1 })
        .execute(),
    says: () => ['setting answerWithinWorkingDays: it is not what the trail recorded'],
  },
  {
    title: 'a topic',
    alter: (db) =>
      db.updateTable('topics').set({ synonyms: '{}' }).where('code', '=', 'lobbying').execute(),
    says: () => ['topic tree: it is not the one that the trail says was installed'],
  },
];
