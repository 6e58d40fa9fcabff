import type { CasesTable } from '../../db/schema.ts';
import { nextTermsState, type TermsAct, termsState } from '../../shared/terms/lifecycle.ts';
import type { Acting } from './actors.ts';
import { type Act, actingFor, type Moment, managersOf, someCase } from './random-acts.ts';
import type { TermsWithVersion } from './random-world.ts';
import { termsWords } from './terms-factories.ts';
import type { Caller, TestPerson } from './world.ts';

/** Organisations the government has chosen last; whom it has met where it has not. */
function candidates({ rows }: Moment, row: CasesTable): string[] {
  const dialogues = rows.introductions
    .filter((one) => one.case_id === row.id && one.opened_at !== null)
    .map((one) => one.id);
  const met = rows.parties.filter((party) => dialogues.includes(party.introduction_id));
  return [...new Set(met.map((party) => party.organisation_id))].filter(
    (id) => id !== row.organisation_id,
  );
}

/** The government of a case and one or two others, who may or may not have been selected. */
function someSignatories(moment: Moment, row: CasesTable): Acting[] {
  const { small, pick, chance } = moment;
  const government = actingFor(moment, [row.organisation_id]);
  const others = [...small.providers, ...small.governments].filter(
    (one) => one.organisationId !== row.organisation_id,
  );
  const likely = actingFor(moment, candidates(moment, row));
  const first = pick(likely.length > 0 && chance(90) ? likely : others);
  const second = chance(25) ? pick(likely) : undefined;
  return [...new Set([...government, first, second])].filter((one) => one !== undefined);
}

type Seen = { row: TermsWithVersion; onCase: CasesTable };

function onTerms(
  name: string,
  weight: number,
  act: TermsAct | undefined,
  who: 'responsible' | 'signatories',
  does: (caller: Caller, seen: Seen, moment: Moment, actor: TestPerson) => Promise<unknown>,
): Act {
  return {
    name,
    weight,
    plan(moment) {
      const { rows, chance, pick } = moment;
      const fitting = rows.terms.filter(
        (one) =>
          !act ||
          nextTermsState(
            termsState({ status: one.status, amendmentState: one.amendment_state }),
            act,
          ),
      );
      const row = pick(chance(93) ? fitting : rows.terms);
      const onCase = rows.cases.find((one) => one.id === row?.case_id);
      if (!row || !onCase) return undefined;
      const ids = row.content.parties.map((party) => party.organisationId);
      return {
        by: who === 'responsible' ? managersOf(moment, onCase) : actingFor(moment, ids),
        does: (caller, actor) => does(caller, { row, onCase }, moment, actor),
      };
    },
  };
}

/** What an answer names: mostly the actor's own organisation and the version that circulates. */
function answerTo({ small, chance, pick }: Moment, { row }: Seen, actor: TestPerson) {
  const own = small.organisationOf(actor.personId);
  const parties = row.content.parties.map((party) => party.organisationId);
  const organisationId = own && parties.includes(own) ? own : (pick(parties) ?? '');
  const version = chance(95) ? row.current_version : Math.max(1, row.current_version - 1);
  return { termsId: row.id, organisationId, version, sha256: row.sha256 };
}

export const termsActs: readonly Act[] = [
  {
    name: 'terms.draft',
    weight: 8,
    plan(moment) {
      const row = someCase(moment);
      if (!row || moment.rows.terms.length >= 5 || candidates(moment, row).length === 0)
        return undefined;
      return {
        by: managersOf(moment, row),
        does: (caller) =>
          caller.terms.draft({ caseId: row.id, ...termsWords(someSignatories(moment, row)) }),
      };
    },
  },
  onTerms('terms.revise', 4, 'revise', 'responsible', (caller, { row, onCase }, moment) =>
    caller.terms.revise({
      termsId: row.id,
      version: moment.chance(92) ? row.current_version : Math.max(1, row.current_version - 1),
      remark: 'As they asked.',
      ...termsWords(
        someSignatories(moment, onCase),
        `To publish transfers, ${moment.pick(['yearly', 'monthly', 'weekly'])}.`,
      ),
    }),
  ),
  onTerms('terms.introduceParties', 3, 'revise', 'responsible', (caller, { row }, { inDays }) =>
    caller.terms.introduceParties({
      termsId: row.id,
      purpose: 'To sign together.',
      channel: 'email',
      on: inDays(0),
    }),
  ),
  onTerms('terms.circulate', 10, 'circulate', 'responsible', (caller, { row }) =>
    caller.terms.circulate({ termsId: row.id, version: row.current_version }),
  ),
  onTerms('terms.agree', 20, 'agree', 'signatories', (caller, seen, moment, actor) =>
    caller.terms.agree(answerTo(moment, seen, actor)),
  ),
  onTerms(
    'terms.requestChanges',
    1,
    'request_changes',
    'signatories',
    (caller, seen, moment, actor) =>
      caller.terms.requestChanges({
        ...answerTo(moment, seen, actor),
        section: 'timeline',
        body: 'We need more time.',
      }),
  ),
  onTerms('terms.decline', 1, 'decline', 'signatories', (caller, seen, moment, actor) =>
    caller.terms.decline({ ...answerTo(moment, seen, actor), reason: 'Our board said no.' }),
  ),
  onTerms('terms.abandon', 1, 'abandon', 'responsible', (caller, { row }) =>
    caller.terms.abandon({ termsId: row.id, reason: 'It came to nothing.' }),
  ),
  onTerms('terms.amend', 5, 'amend', 'responsible', (caller, { row }) =>
    caller.terms.amend({ termsId: row.id, reason: 'More districts.' }),
  ),
  onTerms('terms.end', 1, 'end', 'responsible', (caller, { row }, { inDays }) =>
    caller.terms.end({ termsId: row.id, endedOn: inDays(0), reason: 'The work is done.' }),
  ),
  onTerms('terms.report', 1, undefined, 'responsible', (caller, { row }, { pick }) =>
    caller.terms.report({
      termsId: row.id,
      kind: pick(['mid_term', 'closure'] as const) ?? 'mid_term',
      delivered: 'A map.',
      commitmentEffect: 'refined',
      usefulness: 4,
    }),
  ),
  {
    name: 'terms.recordElsewhere',
    weight: 1,
    plan(moment) {
      const row = someCase(moment);
      if (!row || moment.rows.terms.length >= 5) return undefined;
      return {
        by: managersOf(moment, row),
        does: (caller) =>
          caller.terms.recordElsewhere({
            caseId: row.id,
            title: 'Memorandum',
            kind: 'memorandum',
            reference: 'MoU 7',
            fileId: null,
            signedOn: moment.inDays(0),
            startsOn: null,
            endsOn: null,
            parties: someSignatories(moment, row).map(({ organisationId, personId }) => ({
              organisationId,
              signatoryPersonId: personId,
              signatoryName: '',
              capacity: 'Head of office',
            })),
          }),
      };
    },
  },
];
