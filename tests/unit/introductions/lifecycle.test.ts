import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type IntroductionEvent,
  introductionAfter,
  introductionEvents,
  type OfferFacts,
  type PartyEvent,
  partyAfter,
  partyEvents,
  settleOffer,
} from '../../../shared/introductions/lifecycle.ts';
import {
  type IntroductionStatus,
  introductionStatuses,
  type PartyState,
  partyStates,
} from '../../../shared/introductions/vocabulary.ts';

/** The diagram of the mechanism's rules, written out a second time by hand: every other pair is impossible. */
const diagram: [IntroductionStatus, IntroductionEvent, IntroductionStatus][] = [
  ['draft', 'revise', 'draft'],
  ['draft', 'consult', 'consulting'],
  ['draft', 'offer', 'offered'],
  ['draft', 'withdraw', 'withdrawn'],
  ['consulting', 'revise', 'draft'],
  ['consulting', 'clear', 'consulting'],
  ['consulting', 'object', 'draft'],
  ['consulting', 'offer', 'offered'],
  ['consulting', 'withdraw', 'withdrawn'],
  ['offered', 'answer', 'offered'],
  ['offered', 'change_parties', 'offered'],
  ['offered', 'extend', 'offered'],
  ['offered', 'remind', 'offered'],
  ['offered', 'decline', 'declined'],
  ['offered', 'lapse', 'lapsed'],
  ['offered', 'all_said_yes', 'open'],
  ['offered', 'withdraw', 'withdrawn'],
  ['declined', 'answer', 'declined'],
  ['declined', 'late_yes', 'offered'],
  ['declined', 'resend', 'offered'],
  ['lapsed', 'answer', 'lapsed'],
  ['lapsed', 'decline', 'declined'],
  ['lapsed', 'late_yes', 'offered'],
  ['lapsed', 'resend', 'offered'],
  ['open', 'write', 'open'],
  ['open', 'set_turn', 'open'],
  ['open', 'conclude', 'concluded'],
  ['concluded', 'rate', 'concluded'],
];

describe('The life of an introduction', () => {
  for (const status of introductionStatuses) {
    for (const event of introductionEvents) {
      const leadsTo =
        diagram.find(([from, what]) => from === status && what === event)?.[2] ?? null;
      it(`${status} × ${event} → ${leadsTo ?? 'impossible'}`, () => {
        expect(introductionAfter(status, event)).toBe(leadsTo);
      });
    }
  }
});

const ways: [PartyState, PartyEvent, PartyState][] = [
  ['not_asked', 'ask', 'asked'],
  ['not_asked', 'drop', 'dropped'],
  ['asked', 'ask', 'asked'],
  ['asked', 'say_yes', 'yes'],
  ['asked', 'say_no', 'no'],
  ['asked', 'drop', 'dropped'],
  ['yes', 'drop', 'dropped'],
  ['no', 'ask', 'asked'],
  ['no', 'say_yes', 'yes'],
  ['no', 'drop', 'dropped'],
  ['dropped', 'ask', 'asked'],
  ['dropped', 'put_back', 'not_asked'],
];

describe('One party’s way', () => {
  for (const state of partyStates) {
    for (const event of partyEvents) {
      const leadsTo = ways.find(([from, what]) => from === state && what === event)?.[2] ?? null;
      it(`${state} × ${event} → ${leadsTo ?? 'impossible'}`, () => {
        expect(partyAfter(state, event)).toBe(leadsTo);
      });
    }
  }
});

const now = '2026-06-01T09:00:00.000Z';
const tomorrow = '2026-06-02T09:00:00.000Z';
const yesterday = '2026-05-31T09:00:00.000Z';

function anOffer(
  states: Record<string, PartyState>,
  more: Partial<Pick<OfferFacts, 'governmentFirst' | 'answerByAt' | 'remindersSent'>> = {},
): OfferFacts {
  return {
    governmentId: 'government',
    governmentFirst: false,
    answerByAt: tomorrow,
    remindersSent: 0,
    parties: Object.entries(states).map(([organisationId, state]) => ({ organisationId, state })),
    ...more,
  };
}

const late = { answerByAt: yesterday, remindersSent: 2 };

describe('Settling an offer', () => {
  const cases: [string, OfferFacts, string][] = [
    ['waits while somebody may answer', anOffer({ government: 'yes', ngo: 'asked' }), 'wait'],
    ['opens when all said yes', anOffer({ government: 'yes', ngo: 'yes' }), 'open'],
    [
      'opens without whoever was dropped',
      anOffer({ government: 'yes', ngo: 'yes', firm: 'dropped' }),
      'open',
    ],
    ['is declined when one of two said no', anOffer({ government: 'yes', ngo: 'no' }), 'declined'],
    [
      'is declined by the government though two others said yes',
      anOffer({ government: 'no', ngo: 'yes', firm: 'yes' }),
      'declined',
    ],
    [
      'asks the others once the government, asked first, said yes',
      anOffer({ government: 'yes', ngo: 'not_asked' }, { governmentFirst: true }),
      'ask_the_others',
    ],
    [
      'asks nobody else while the government, asked first, is silent',
      anOffer({ government: 'asked', ngo: 'not_asked' }, { governmentFirst: true }),
      'wait',
    ],
    [
      'is declined by the government asked first without asking the others',
      anOffer({ government: 'no', ngo: 'not_asked', firm: 'not_asked' }, { governmentFirst: true }),
      'declined',
    ],
    [
      'waits for the others when one of three said no',
      anOffer({ government: 'asked', ngo: 'no', firm: 'yes' }),
      'wait',
    ],
    [
      'is the case manager’s when two of three said yes and one no',
      anOffer({ government: 'yes', ngo: 'no', firm: 'yes' }),
      'case_manager_decides',
    ],
    [
      'lapses after two reminders and the deadline',
      anOffer({ government: 'yes', ngo: 'asked' }, late),
      'lapsed',
    ],
    [
      'does not lapse after one reminder',
      anOffer({ government: 'yes', ngo: 'asked' }, { ...late, remindersSent: 1 }),
      'wait',
    ],
    [
      'does not lapse before the deadline',
      anOffer({ government: 'yes', ngo: 'asked' }, { ...late, answerByAt: tomorrow }),
      'wait',
    ],
    [
      'is the case manager’s when a third keeps silent past the deadline',
      anOffer({ government: 'yes', ngo: 'yes', firm: 'asked' }, late),
      'case_manager_decides',
    ],
    [
      'lapses when the government asked first keeps silent',
      anOffer({ government: 'asked', ngo: 'not_asked' }, { ...late, governmentFirst: true }),
      'lapsed',
    ],
    [
      'opens between providers, the government no party',
      anOffer({ firm: 'yes', ngo: 'yes' }),
      'open',
    ],
  ];
  for (const [title, offer, settled] of cases) {
    it(title, () => expect(settleOffer(offer, now)).toBe(settled));
  }

  const offers = fc
    .array(fc.constantFrom(...partyStates), { minLength: 2, maxLength: 6 })
    .chain((states) =>
      fc.record({
        governmentId: fc.constantFrom('party-0', 'nobody-here'),
        governmentFirst: fc.boolean(),
        answerByAt: fc.constantFrom(null, yesterday, now, tomorrow),
        remindersSent: fc.integer({ min: 0, max: 2 }),
        parties: fc.constant(states.map((state, at) => ({ organisationId: `party-${at}`, state }))),
      }),
    );

  it('opens exactly when two or more are left and each of them said yes', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const active = offer.parties.filter((party) => party.state !== 'dropped');
        const allSaidYes = active.length >= 2 && active.every((party) => party.state === 'yes');
        expect(settleOffer(offer, now) === 'open').toBe(allSaidYes);
      }),
    );
  });

  it('does not depend on the order of its parties', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const reversed = { ...offer, parties: offer.parties.toReversed() };
        expect(settleOffer(reversed, now)).toBe(settleOffer(offer, now));
      }),
    );
  });

  it('never lapses or waits for somebody who is not asked', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const settled = settleOffer(offer, now);
        const someoneAsked = offer.parties.some((party) => party.state === 'asked');
        const governmentUnasked =
          offer.governmentFirst &&
          offer.parties.some(
            (party) => party.organisationId === offer.governmentId && party.state === 'not_asked',
          );
        if (!someoneAsked && !governmentUnasked) expect(['wait', 'lapsed']).not.toContain(settled);
      }),
    );
  });

  it('never lapses with time left or a reminder to send', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        if (settleOffer(offer, now) !== 'lapsed') return;
        expect(offer.remindersSent).toBe(2);
        expect(offer.answerByAt !== null && offer.answerByAt <= now).toBe(true);
      }),
    );
  });

  it('a further no never turns into an opening', () => {
    fc.assert(
      fc.property(offers, fc.nat(5), (offer, at) => {
        const index = at % offer.parties.length;
        const parties = offer.parties.map((party, place) =>
          place === index && party.state === 'asked' ? { ...party, state: 'no' as const } : party,
        );
        if (offer.parties[index]?.state !== 'asked') return;
        expect(settleOffer({ ...offer, parties }, now)).not.toBe('open');
      }),
    );
  });
});
