import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import type { Decision } from '../../../shared/decision.ts';
import type { IntroductionFacts, PartyFacts } from '../../../shared/introductions/access.ts';
import { canGiveOpinion, canRecordFallback } from '../../../shared/introductions/consultation.ts';
import {
  canAddParty,
  canAnswer,
  canConclude,
  canConsult,
  canDropParty,
  canExtend,
  canNudge,
  canOffer,
  canOpen,
  canRate,
  canResend,
  canReviseDraft,
  canSetTurn,
  canWithdraw,
  canWrite,
} from '../../../shared/introductions/permissions.ts';
import {
  type IntroductionStatus,
  introductionStatuses,
  type PartyState,
} from '../../../shared/introductions/vocabulary.ts';
import { actors, facts, now, type Who } from './cast.ts';

const told = (decision: Decision) => (decision.allowed ? 'yes' : decision.reason);

/** What may be done in which status, and by whom; whoever is missing is refused. */
const acts: Record<
  string,
  {
    decide: (actor: Actor, facts: IntroductionFacts) => Decision;
    statuses: IntroductionStatus[];
    by: Who[];
  }
> = {
  'revise the draft': {
    decide: canReviseDraft,
    statuses: ['draft', 'consulting'],
    by: ['the responsible case manager'],
  },
  'ask the committee': {
    decide: canConsult,
    statuses: ['draft'],
    by: ['the responsible case manager'],
  },
  'offer it': {
    decide: (actor, given) => canOffer(actor, given, false),
    statuses: ['draft'],
    by: ['the responsible case manager'],
  },
  'add a party': {
    decide: (actor, given) => canAddParty(actor, given, 'newcomer'),
    statuses: ['offered'],
    by: ['the responsible case manager'],
  },
  'extend it': {
    decide: (actor, given) => canExtend(actor, given, '2026-07-01T00:00:00.000Z', now),
    statuses: ['offered'],
    by: ['the responsible case manager'],
  },
  'offer it again': {
    decide: canResend,
    statuses: ['declined', 'lapsed'],
    by: ['the responsible case manager'],
  },
  'withdraw it': {
    decide: canWithdraw,
    statuses: ['draft', 'consulting', 'offered'],
    by: ['the responsible case manager'],
  },
  'say yes for the institute': {
    decide: (actor, given) => canAnswer(actor, given, 'institute', 'yes', false),
    statuses: ['offered', 'declined', 'lapsed'],
    by: ['the institute', 'the institute by link', 'a conflicted chair'],
  },
  'say yes for the institute by proxy': {
    decide: (actor, given) => canAnswer(actor, given, 'institute', 'yes', true),
    statuses: ['offered', 'declined', 'lapsed'],
    by: ['the responsible case manager'],
  },
  'write in it': {
    decide: canWrite,
    statuses: ['open'],
    by: [
      'the responsible case manager',
      'the government',
      'the institute',
      'the institute by link',
      'a conflicted chair',
    ],
  },
  'set the turn': { decide: canSetTurn, statuses: ['open'], by: ['the responsible case manager'] },
  nudge: { decide: canNudge, statuses: ['offered', 'open'], by: ['the responsible case manager'] },
  'conclude it': { decide: canConclude, statuses: ['open'], by: ['the responsible case manager'] },
  'rate it for the institute': {
    decide: (actor, given) => canRate(actor, given, 'institute'),
    statuses: ['concluded'],
    by: ['the institute', 'the institute by link', 'a conflicted chair'],
  },
  'give an opinion': {
    decide: canGiveOpinion,
    statuses: ['consulting'],
    by: ['a committee member'],
  },
  'record the chair’s fallback': {
    decide: (actor, given) => canRecordFallback(actor, given, 0),
    statuses: ['consulting'],
    by: ['a conflicted chair'],
  },
};

for (const [act, { decide, statuses, by }] of Object.entries(acts)) {
  describe(`To ${act}`, () => {
    for (const status of introductionStatuses) {
      for (const who of Object.keys(actors) as Who[]) {
        const may = statuses.includes(status) && by.includes(who);
        it(`${who}, ${status}: ${may ? 'may' : 'may not'}`, () => {
          expect(decide(actors[who], facts(status)).allowed).toBe(may);
        });
      }
    }
  });
}

describe('Why not', () => {
  const manager = actors['the responsible case manager'];
  const offer = (given: IntroductionFacts, needed = false) =>
    told(canOffer(manager, given, needed));
  const cleared = {
    id: 'consultation',
    openedAt: now,
    closedAt: now,
    result: 'no_objection' as const,
    opinions: [],
  };

  it('an offer waits for the committee where the policy says so', () => {
    expect(offer(facts('draft'), true)).toBe('consultation_needed');
    expect(offer(facts('consulting'), true)).toBe('consultation_open');
    expect(offer(facts('consulting', { consultation: cleared }), true)).toBe('yes');
  });

  it('an offer needs two parties with somebody to ask, and a case that moves', () => {
    const draft = facts('draft');
    expect(offer({ ...draft, parties: draft.parties.slice(1) })).toBe('too_few_parties');
    const mute = draft.parties.map((party) => ({ ...party, contactPersonId: null }));
    expect(offer({ ...draft, parties: mute })).toBe('party_without_contact');
    expect(offer(facts('draft', { caseStatus: 'on_hold' }))).toBe('case_is_on_hold');
    expect(offer(facts('draft', { caseStatus: 'closed' }))).toBe('case_is_closed');
  });

  it('a yes stands, and nobody answers before the government that is asked first', () => {
    const answer = (state: PartyState, byProxy: boolean) => {
      const given = facts('offered', { states: ['asked', state] });
      const actor = byProxy ? manager : actors['the institute'];
      return told(canAnswer(actor, given, 'institute', 'no', byProxy));
    };
    expect(answer('yes', false)).toBe('answer_already_given');
    expect(answer('no', false)).toBe('answer_already_given');
    expect(answer('not_asked', false)).toBe('not_found');
    expect(answer('not_asked', true)).toBe('government_must_answer_first');
  });

  it('it opens with two who said yes, the government among them', () => {
    const third: PartyFacts = {
      ...facts('offered').parties[1]!,
      organisationId: 'ngo',
      state: 'yes',
    };
    const open = (states: PartyState[]) => {
      const given = facts('offered', { states });
      return told(canOpen(manager, { ...given, parties: [...given.parties, third] }));
    };
    expect(open(['asked', 'yes'])).toBe('government_must_answer_first');
    expect(open(['no', 'yes'])).toBe('government_must_answer_first');
    expect(open(['yes', 'asked'])).toBe('yes');
    expect(told(canOpen(manager, facts('offered', { states: ['yes', 'no'] })))).toBe(
      'nobody_said_yes',
    );
  });

  it('two parties are the fewest', () => {
    expect(told(canDropParty(manager, facts('offered'), 'institute'))).toBe('too_few_parties');
    expect(told(canDropParty(manager, facts('offered'), 'elsewhere'))).toBe('not_found');
  });

  it('a fallback is refused while a member can answer, and to everybody but the chair', () => {
    const given = facts('consulting');
    expect(told(canRecordFallback(actors['a conflicted chair'], given, 1))).toBe(
      'not_answered_by_all',
    );
    expect(told(canRecordFallback(actors['a committee member'], given, 0))).toBe('only_chair');
  });

  it('nobody is nudged when nobody owes anything', () => {
    const turn = { ...facts('open').turn!, holder: 'nobody' as const, organisationIds: [] };
    expect(told(canNudge(manager, facts('open', { turn })))).toBe('not_in_this_status');
  });
});
