import type { CasesTable, IntroductionPartiesTable, IntroductionsTable } from '../../db/schema.ts';
import {
  type IntroductionStatus,
  introductionOutcomes,
} from '../../shared/introductions/vocabulary.ts';
import {
  type Act,
  actingFor,
  type Moment,
  managersOf,
  type Plan,
  someCase,
} from './random-acts.ts';
import type { Caller, TestPerson } from './world.ts';

/** Organisations for an introduction: usually the government and one or two others, sometimes others alone. */
function someParties({ small, chance, pick }: Moment, governmentId: string) {
  const others = [...small.providers, ...small.governments]
    .map((one) => one.organisationId)
    .filter((id) => id !== governmentId);
  const first = pick(others) ?? '';
  const second = pick(others.filter((id) => id !== first)) ?? '';
  const ids = chance(75) ? [governmentId, first] : [first, second];
  if (chance(35)) ids.push(second);
  return [...new Set(ids)].map((organisationId) => ({ organisationId }));
}

type Seen = { row: IntroductionsTable; onCase: CasesTable; parties: IntroductionPartiesTable[] };
type Who = 'responsible' | 'committee' | 'asked' | 'parties';

function peopleFor(moment: Moment, who: Who, { onCase, parties }: Seen): Plan['by'] {
  if (who === 'responsible') return managersOf(moment, onCase);
  if (who === 'committee') return moment.small.committee;
  const waiting = parties.filter((party) => party.state === 'asked');
  const among = who === 'asked' && waiting.length > 0 ? waiting : parties;
  return actingFor(
    moment,
    among.map((party) => party.organisation_id),
  );
}

/** An act on one introduction, mostly one that is where the act belongs. */
function onIntroduction(
  name: string,
  weight: number,
  statuses: readonly IntroductionStatus[],
  who: Who,
  does: (caller: Caller, seen: Seen, moment: Moment, actor: TestPerson) => Promise<unknown>,
): Act {
  return {
    name,
    weight,
    plan(moment) {
      const { rows, chance, pick } = moment;
      const fitting = rows.introductions.filter((one) => statuses.includes(one.status));
      const row = pick(chance(93) ? fitting : rows.introductions);
      const onCase = rows.cases.find((one) => one.id === row?.case_id);
      if (!row || !onCase) return undefined;
      const parties = rows.parties.filter((party) => party.introduction_id === row.id);
      const seen = { row, onCase, parties };
      return {
        by: peopleFor(moment, who, seen),
        does: (caller, actor) => does(caller, seen, moment, actor),
      };
    },
  };
}

/** The organisation that the actor acts for, or by chance another. */
function forWhom({ small, chance, pick }: Moment, { parties }: Seen, actor: TestPerson): string {
  const own = small.organisationOf(actor.personId);
  const among = parties.map((party) => party.organisation_id);
  return own && among.includes(own) && chance(93) ? own : (pick(among) ?? '');
}

/** What the case manager does that needs no more words. */
function move(
  verb: 'consult' | 'offer' | 'open' | 'resend' | 'withdraw' | 'nudge',
  weight: number,
  statuses: readonly IntroductionStatus[],
): Act {
  return onIntroduction(
    `introductions.${verb}`,
    weight,
    statuses,
    'responsible',
    (caller, { row }) => caller.introductions[verb]({ introductionId: row.id }),
  );
}

export const introductionActs: readonly Act[] = [
  move('consult', 2, ['draft']),
  move('offer', 10, ['draft', 'consulting']),
  move('open', 3, ['offered']),
  move('resend', 2, ['declined', 'lapsed']),
  move('withdraw', 1, ['draft', 'consulting', 'offered']),
  move('nudge', 1, ['open', 'offered']),
  {
    name: 'introductions.draft',
    weight: 8,
    plan(moment) {
      const row = someCase(moment);
      if (!row || moment.rows.introductions.length >= 8) return undefined;
      return {
        by: managersOf(moment, row),
        does: (caller) =>
          caller.introductions.draft({
            caseId: row.id,
            purpose: 'Publish what districts receive',
            brief: 'They publish totals and want to go down to the district.',
            parties: someParties(moment, row.organisation_id),
            governmentFirst: moment.chance(30),
            nameWithheld: moment.chance(30),
          }),
      };
    },
  },
  {
    name: 'introductions.recordMade',
    weight: 3,
    plan(moment) {
      const row = someCase(moment);
      if (!row || moment.rows.introductions.length >= 8) return undefined;
      const ids = someParties(moment, row.organisation_id).map((party) => party.organisationId);
      return {
        by: managersOf(moment, row),
        does: (caller) =>
          caller.introductions.recordMade({
            caseId: row.id,
            purpose: 'They met at a conference.',
            parties: actingFor(moment, ids).map(({ organisationId, personId }) => ({
              organisationId,
              contactPersonId: personId,
            })),
            channel: 'in_person',
            on: moment.inDays(0),
          }),
      };
    },
  },
  onIntroduction(
    'introductions.revise',
    2,
    ['draft', 'consulting'],
    'responsible',
    (caller, { row, onCase }, moment) =>
      caller.introductions.revise({
        introductionId: row.id,
        version: moment.chance(90) ? row.version : row.version - 1,
        purpose: 'Publish what districts and towns receive',
        brief: 'They publish totals.',
        parties: someParties(moment, onCase.organisation_id),
      }),
  ),
  onIntroduction(
    'introductions.giveOpinion',
    5,
    ['consulting'],
    'committee',
    (caller, { row }, { chance }) =>
      caller.introductions.giveOpinion({
        introductionId: row.id,
        objects: chance(25),
        reason: 'I know them.',
      }),
  ),
  onIntroduction(
    'introductions.recordFallback',
    2,
    ['consulting'],
    'committee',
    (caller, { row }, { chance }) =>
      caller.introductions.recordFallback({
        introductionId: row.id,
        goesAhead: chance(60),
        reason: 'All are in conflict.',
      }),
  ),
  onIntroduction(
    'introductions.respond',
    20,
    ['offered'],
    'asked',
    (caller, seen, moment, actor) => {
      const isYes = moment.chance(85);
      return caller.introductions.respond({
        introductionId: seen.row.id,
        organisationId: forWhom(moment, seen, actor),
        answer: isYes ? 'yes' : 'no',
        reason: isYes ? '' : 'No capacity before July',
      });
    },
  ),
  onIntroduction(
    'introductions.respond late',
    4,
    ['lapsed', 'declined'],
    'parties',
    (caller, seen, moment, actor) =>
      caller.introductions.respond({
        introductionId: seen.row.id,
        organisationId: forWhom(moment, seen, actor),
        answer: moment.chance(80) ? 'yes' : 'no',
        reason: 'We have thought about it.',
      }),
  ),
  onIntroduction(
    'introductions.respond by proxy',
    2,
    ['offered', 'lapsed'],
    'responsible',
    (caller, { row, parties }, moment) => {
      const party = moment.pick(parties);
      return caller.introductions.respond({
        introductionId: row.id,
        organisationId: party?.organisation_id ?? '',
        answer: 'yes',
        proxy: {
          personId: party?.contact_person_id ?? '',
          channel: 'phone',
          on: moment.inDays(0),
        },
      });
    },
  ),
  onIntroduction(
    'introductions.addParty',
    2,
    ['offered'],
    'responsible',
    (caller, { row }, { small, pick }) =>
      caller.introductions.addParty({
        introductionId: row.id,
        party: {
          organisationId: pick([...small.providers, ...small.governments])?.organisationId ?? '',
        },
      }),
  ),
  onIntroduction(
    'introductions.dropParty',
    2,
    ['offered'],
    'responsible',
    (caller, { row, parties }, { pick }) =>
      caller.introductions.dropParty({
        introductionId: row.id,
        organisationId: pick(parties)?.organisation_id ?? '',
      }),
  ),
  onIntroduction(
    'introductions.extend',
    1,
    ['offered'],
    'responsible',
    (caller, { row }, { inDays }) =>
      caller.introductions.extend({ introductionId: row.id, answerByOn: inDays(20) }),
  ),
  onIntroduction('introductions.write', 4, ['open'], 'parties', (caller, seen, moment, actor) =>
    caller.introductions.write({
      introductionId: seen.row.id,
      organisationId: forWhom(moment, seen, actor),
      kind: moment.pick(['message', 'call'] as const) ?? 'message',
      body: 'When could we talk?',
    }),
  ),
  onIntroduction(
    'introductions.setTurn',
    1,
    ['open'],
    'responsible',
    (caller, { row }, { inDays }) =>
      caller.introductions.setTurn({
        introductionId: row.id,
        turn: { whose: 'nobody', untilOn: inDays(5) },
      }),
  ),
  onIntroduction(
    'introductions.conclude',
    1,
    ['open'],
    'responsible',
    (caller, { row }, { pick }) =>
      caller.introductions.conclude({
        introductionId: row.id,
        outcome: pick(introductionOutcomes) ?? 'engaged',
      }),
  ),
  onIntroduction('introductions.rate', 2, ['concluded'], 'parties', (caller, seen, moment, actor) =>
    caller.introductions.rate({
      introductionId: seen.row.id,
      organisationId: forWhom(moment, seen, actor),
      rating: 4,
    }),
  ),
];
