import type { Reader } from '../../db/connect.ts';
import type { IntroductionPartiesTable, IntroductionsTable } from '../../db/schema.ts';
import { type IntroductionEvent, introductionAfter } from '../../shared/introductions/lifecycle.ts';
import type { IntroductionStatus } from '../../shared/introductions/vocabulary.ts';
import { isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** The step of the lifecycle that an event of the trail tells of; those that are not here change no status. */
const stepOfEvent: Record<string, IntroductionEvent> = {
  'introduction.revised': 'revise',
  'introduction.consultation_opened': 'consult',
  'introduction.offered': 'offer',
  'introduction.resent': 'resend',
  'introduction.declined': 'decline',
  'introduction.lapsed': 'lapse',
  'introduction.opened': 'all_said_yes',
  'introduction.withdrawn': 'withdraw',
  'introduction.concluded': 'conclude',
};

/** What an answer that comes too late may lead to. */
const lateSteps: readonly IntroductionEvent[] = ['answer', 'late_yes', 'decline'];

function stepsOf(event: Recorded, status: IntroductionStatus): readonly IntroductionEvent[] {
  if (event.name === 'introduction.accepted' || event.name === 'introduction.refused') {
    return status === 'offered' ? ['answer'] : lateSteps;
  }
  if (event.name === 'introduction.consultation_closed') {
    return [event.facts.result === 'objection' ? 'object' : 'clear'];
  }
  const step = stepOfEvent[event.name];
  return step ? [step] : [];
}

/** Every status the trail allows an introduction to have; none when it tells of steps that cannot follow each other. */
function possibleStatuses(events: readonly Recorded[]): Set<IntroductionStatus> {
  let possible = new Set<IntroductionStatus>();
  for (const event of events) {
    if (event.name === 'introduction.drafted') possible = new Set(['draft']);
    else if (event.name === 'introduction.made_in_person') possible = new Set(['offered']);
    else {
      const after = [...possible].flatMap((status) => {
        const steps = stepsOf(event, status);
        if (steps.length === 0) return [status];
        return steps.flatMap((step) => introductionAfter(status, step) ?? []);
      });
      possible = new Set(after);
    }
  }
  return possible;
}

function* compareIntroduction(
  row: IntroductionsTable,
  events: readonly Recorded[],
): Generator<string> {
  const drafted = latest(events, 'introduction.drafted', 'introduction.made_in_person');
  if (!drafted) {
    yield 'no event says that it was drafted';
    return;
  }
  if (row.case_id !== drafted.caseId || row.number !== drafted.facts.number) {
    yield 'its case or number is not what the trail recorded';
  }
  const possible = possibleStatuses(events);
  if (possible.size === 0) yield 'the trail tells of steps that cannot follow each other';
  else if (!possible.has(row.status)) {
    yield `its status is ${row.status}, the trail says ${[...possible].join(' or ')}`;
  }
  const worded = latest(
    events,
    'introduction.drafted',
    'introduction.revised',
    'introduction.made_in_person',
  );
  const words = worded?.content;
  const brief = words?.brief ?? words?.purpose;
  if (words && (row.purpose !== words.purpose || row.brief !== brief)) {
    yield 'its purpose or brief is not what the trail recorded';
  }
  const offered = events.find(
    ({ name }) => name === 'introduction.offered' || name === 'introduction.made_in_person',
  );
  if (!isSame(row.offered_at, offered?.at))
    yield 'when it was offered is not what the trail recorded';
  const opened = latest(events, 'introduction.opened');
  if (!isSame(row.opened_at, opened?.at)) yield 'when it was opened is not what the trail recorded';
  const concluded = latest(events, 'introduction.concluded');
  if (!isSame(row.outcome, concluded?.facts.outcome))
    yield 'its outcome is not what the trail recorded';
}

/** A party's answer and rating against what the trail heard from it. */
function* compareParty(
  row: IntroductionPartiesTable,
  events: readonly Recorded[],
): Generator<string> {
  const own = events.filter(
    ({ name, facts }) =>
      facts.organisationId === row.organisation_id ||
      (name === 'introduction.made_in_person' &&
        (facts.organisationIds as string[]).includes(row.organisation_id)),
  );
  const said = latest(
    own,
    'introduction.accepted',
    'introduction.refused',
    'introduction.made_in_person',
  );
  const saidNo = said?.name === 'introduction.refused';
  const isHeard = said !== undefined && (row.state === 'no') === saidNo;
  if ((row.state === 'yes' || row.state === 'no') && !isHeard) {
    yield `a party counts as having said ${row.state}, the trail heard none`;
  } else if (row.state === 'yes' || row.state === 'no') {
    const { reason, suggestion } = row;
    const words = said?.name === 'introduction.made_in_person' ? undefined : said?.content;
    if (words && !isSame({ reason, suggestion }, words)) {
      yield 'a party’s answer is not what the trail recorded';
    }
  }
  const rated = latest(own, 'introduction.rated');
  const isSameRating =
    isSame(row.rating, rated?.facts.rating) &&
    (!rated?.content || (row.rating_comment || null) === rated.content.comment);
  if (!isSameRating) yield 'a party’s rating is not what the trail recorded';
}

/** Introductions: where they stand, their words, and what each party said. */
export function checkIntroductions(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'introductions',
    rows: db
      .selectFrom('introductions')
      .innerJoin('cases', 'cases.id', 'introductions.case_id')
      .selectAll('introductions')
      .select('cases.reference'),
    call: (row) => `introduction ${row.number} of ${row.reference}`,
    async prepare(_page, ids) {
      const parties = await db
        .selectFrom('introduction_parties')
        .selectAll()
        .where('introduction_id', 'in', [...ids])
        .orderBy('position')
        .execute();
      const partiesOf = Map.groupBy(parties, (party) => party.introduction_id);
      return function* compare(row, events) {
        yield* compareIntroduction(row, events);
        for (const party of partiesOf.get(row.id) ?? []) yield* compareParty(party, events);
      };
    },
  });
}
