import type { Reader } from '../../db/connect.ts';
import {
  isCommittee,
  isStaff,
  openedOrganisationIds,
  type PersonActor,
} from '../../shared/actor.ts';
import { countWaitingInterests } from '../interests/queries.ts';
import { countDecisions } from './decisions.ts';
import { getDesk } from './desk.ts';

/** How many things wait for the person behind each link of the bar; nothing where they have no such place. */
export type NavigationCounts = {
  desk: number;
  decisions: number;
  inbox: number;
  offers: number;
  terms: number;
};

/** Offers that organisations the person acts for have not answered, as `introductions.listMine` lists them. */
async function countOffers(db: Reader, organisationIds: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('introduction_parties')
    .innerJoin('introductions', 'introductions.id', 'introduction_parties.introduction_id')
    .select((eb) => eb.fn.count('introductions.id').distinct().as('offers'))
    .where('introduction_parties.organisation_id', 'in', [...organisationIds])
    .where('introduction_parties.state', '=', 'asked')
    .where('introductions.status', '=', 'offered')
    .executeTakeFirst();
  return Number(row?.offers ?? 0);
}

/** Terms that wait for the person's own agreement, as `terms.listMine` says it of its lines. */
async function countTerms(db: Reader, personId: string): Promise<number> {
  const row = await db
    .selectFrom('terms_parties')
    .innerJoin('terms_versions', 'terms_versions.id', 'terms_parties.terms_version_id')
    .innerJoin('terms', (join) =>
      join
        .onRef('terms.id', '=', 'terms_versions.terms_id')
        .onRef('terms.current_version', '=', 'terms_versions.number'),
    )
    .leftJoin('terms_agreements', (join) =>
      join
        .onRef('terms_agreements.terms_version_id', '=', 'terms_versions.id')
        .onRef('terms_agreements.organisation_id', '=', 'terms_parties.organisation_id')
        .on('terms_agreements.voided_at', 'is', null),
    )
    .select((eb) => eb.fn.count('terms.id').distinct().as('terms'))
    .where('terms_parties.signatory_person_id', '=', personId)
    .where('terms_agreements.id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('terms.status', '=', 'circulated'),
        eb('terms.amendment_state', '=', 'circulated'),
      ]),
    )
    .executeTakeFirst();
  return Number(row?.terms ?? 0);
}

/** What the committee has to decide and the person may. */
async function countForCommittee(db: Reader, actor: PersonActor, at: string): Promise<number> {
  const { toAssign, consultations, disputedListings } = await countDecisions(db, actor, at);
  return toAssign + consultations + disputedListings;
}

/** What waits for the person, by the places of the bar. */
export async function getNavigationCounts(
  db: Reader,
  actor: PersonActor,
  at: string,
): Promise<NavigationCounts> {
  const opened = openedOrganisationIds(actor);
  const isOfStaff = isStaff(actor);
  const [desk, decisions, inbox, offers, terms] = await Promise.all([
    isOfStaff ? getDesk(db, actor, at).then(({ counts }) => counts.mine) : 0,
    isCommittee(actor) ? countForCommittee(db, actor, at) : 0,
    isOfStaff ? countWaitingInterests(db, actor) : 0,
    opened.length > 0 ? countOffers(db, opened) : 0,
    countTerms(db, actor.personId),
  ]);
  return { desk, decisions, inbox, offers, terms };
}
