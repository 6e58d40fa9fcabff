import type { Reader } from '../../db/connect.ts';
import { checkCases } from './trail-check-cases.ts';
import { checkListings } from './trail-check-directory.ts';
import { checkInterests } from './trail-check-interests.ts';
import { checkIntroductions } from './trail-check-introductions.ts';
import { checkInvitations } from './trail-check-invitations.ts';
import { checkFiles, checkLogEntries } from './trail-check-log.ts';
import { checkPeople } from './trail-check-people.ts';
import { checkOrganisations, checkSettings, checkTopicTree } from './trail-check-registry.ts';
import { checkReminders } from './trail-check-reminders.ts';
import { checkRevisions, checkSelections } from './trail-check-requests.ts';
import { checkTerms } from './trail-check-terms.ts';

type Subject =
  | 'organisations'
  | 'people'
  | 'invitations'
  | 'listings'
  | 'cases'
  | 'request_revisions'
  | 'selections'
  | 'log_entries'
  | 'files'
  | 'introductions'
  | 'interests'
  | 'reminders'
  | 'terms';

/** What the subject of an event is, by the event's name; others presuppose one of these, or leave no row. */
const subjects: { name: string; table: Subject; called: string }[] = [
  { name: 'organisation.%', table: 'organisations', called: 'organisation' },
  { name: 'person.joined', table: 'people', called: 'person' },
  { name: 'person.contactAdded', table: 'people', called: 'person' },
  { name: 'person.invit%', table: 'invitations', called: 'invitation' },
  { name: 'installation.setUpPrepared', table: 'invitations', called: 'invitation' },
  { name: 'listing.%', table: 'listings', called: 'listing' },
  { name: 'track_record.%', table: 'listings', called: 'listing' },
  { name: 'case.submitted', table: 'cases', called: 'case' },
  { name: 'case.revis%', table: 'request_revisions', called: 'request revision' },
  { name: 'case.providers_selected', table: 'selections', called: 'selection' },
  { name: 'log.written', table: 'log_entries', called: 'log entry' },
  { name: 'file.%', table: 'files', called: 'file' },
  { name: 'introduction.%', table: 'introductions', called: 'introduction' },
  { name: 'terms.%', table: 'terms', called: 'terms' },
  { name: 'reminder.%', table: 'reminders', called: 'reminder' },
  // Expressed ones may have been forgotten.
  { name: 'interest.confirmed', table: 'interests', called: 'interest' },
  { name: 'interest.converted', table: 'interests', called: 'interest' },
  { name: 'interest.answered', table: 'interests', called: 'interest' },
  { name: 'interest.dismissed', table: 'interests', called: 'interest' },
];

/** Events whose case or subject is not there. */
async function checkSubjects(db: Reader): Promise<string[]> {
  const ofNoCase = await db
    .selectFrom('events')
    .leftJoin('cases', 'cases.id', 'events.case_id')
    .select(['events.seq', 'events.name'])
    .where('events.case_id', 'is not', null)
    .where('cases.id', 'is', null)
    .orderBy('events.seq')
    .execute();
  const faults = ofNoCase.map(({ seq, name }) => `event ${seq} (${name}): its case is not there`);
  for (const { name, table, called } of subjects) {
    const rows = await db
      .selectFrom('events')
      .select(['events.seq', 'events.name'])
      .where('events.name', 'like', name)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom(table)
              .select(`${table}.id`)
              .whereRef(`${table}.id`, '=', 'events.subject_id'),
          ),
        ),
      )
      .orderBy('events.seq')
      .execute();
    for (const row of rows)
      faults.push(`event ${row.seq} (${row.name}): its ${called} is not there`);
  }
  return faults;
}

/**
 * Every difference between rows and the trail, a sentence each for the operator. The trail is kept by its chain of
 * hashes; this is what ties the rows to it, so that nobody alters the one without the other.
 */
export async function checkAgainstTrail(db: Reader): Promise<string[]> {
  const faults: string[] = [];
  const checks = [
    checkSubjects,
    checkOrganisations,
    checkSettings,
    checkTopicTree,
    checkPeople,
    checkInvitations,
    checkListings,
    checkCases,
    checkRevisions,
    checkSelections,
    checkLogEntries,
    checkFiles,
    checkIntroductions,
    checkTerms,
    checkInterests,
    checkReminders,
  ];
  for (const check of checks) faults.push(...(await check(db)));
  return faults;
}
