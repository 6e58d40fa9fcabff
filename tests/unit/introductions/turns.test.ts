import { describe, expect, it } from 'vitest';
import {
  type DialogueTurn,
  firstTurn,
  introductionTurns,
  isStalled,
  nextTurnAfter,
  organisationsTurn,
  type TurnFacts,
  turnAfterWaiting,
} from '../../../shared/introductions/turns.ts';
import { introductionStatuses } from '../../../shared/introductions/vocabulary.ts';

const monday = '2026-06-01T09:00:00.000Z';
const thursday = '2026-06-04T09:00:00.000Z';
const parties = ['government', 'institute', 'ngo'];
const institutes: DialogueTurn = organisationsTurn(['institute'], monday, 7);
const nobodys: DialogueTurn = {
  ...institutes,
  holder: 'nobody',
  organisationIds: [],
  dueAt: null,
  untilOn: '2026-06-18',
};
const caseManagers: DialogueTurn = { ...nobodys, holder: 'case_manager', untilOn: null };

describe('Whose turn it is in a dialogue', () => {
  it('is the government’s when it opens', () => {
    expect(firstTurn(['institute', 'government'], 'government', monday, 7).organisationIds).toEqual(
      ['government'],
    );
  });

  it('is the first party’s when providers meet', () => {
    expect(firstTurn(['company', 'ngo'], 'government', monday, 7).organisationIds).toEqual([
      'company',
    ]);
  });

  for (const kind of ['message', 'question', 'file'] as const) {
    it(`is the others’ after a ${kind} from a party`, () => {
      const entry = { kind, authorOrganisationId: 'institute', at: thursday };
      expect(nextTurnAfter(entry, institutes, parties, 7)).toEqual(
        organisationsTurn(['government', 'ngo'], thursday, 7),
      );
      expect(nextTurnAfter(entry, nobodys, parties, 7).organisationIds).toEqual([
        'government',
        'ngo',
      ]);
    });
  }

  it('is not put off when the same side writes again', () => {
    const entry = { kind: 'message', authorOrganisationId: 'government', at: thursday } as const;
    expect(nextTurnAfter(entry, institutes, ['government', 'institute'], 7)).toEqual(institutes);
  });

  it('stays as set after a message from the case manager', () => {
    const entry = { kind: 'message', authorOrganisationId: null, at: thursday } as const;
    expect(nextTurnAfter(entry, institutes, parties, 7)).toEqual(institutes);
    expect(nextTurnAfter(entry, nobodys, parties, 7)).toEqual(nobodys);
  });

  it('is the parties’ after the case manager wrote whose turn it was', () => {
    const entry = { kind: 'message', authorOrganisationId: null, at: thursday } as const;
    expect(nextTurnAfter(entry, caseManagers, parties, 7).organisationIds).toEqual(parties);
  });

  for (const kind of ['call', 'meeting'] as const) {
    it(`stays as set after a ${kind}, the silence counted from it`, () => {
      const entry = { kind, authorOrganisationId: null, at: thursday };
      expect(nextTurnAfter(entry, institutes, parties, 7)).toEqual({
        ...institutes,
        dueAt: '2026-06-11T09:00:00.000Z',
      });
      expect(nextTurnAfter(entry, nobodys, parties, 7)).toEqual(nobodys);
    });
  }

  it('does not change with a note', () => {
    const entry = { kind: 'note', authorOrganisationId: null, at: thursday } as const;
    expect(nextTurnAfter(entry, caseManagers, parties, 7)).toEqual(caseManagers);
  });

  it('is stalled after seven days without an answer, and not before', () => {
    expect(isStalled(institutes, '2026-06-08T08:59:59.999Z')).toBe(false);
    expect(isStalled(institutes, '2026-06-08T09:00:00.000Z')).toBe(true);
    expect(isStalled(nobodys, '2027-01-01T00:00:00.000Z')).toBe(false);
    expect(isStalled(null, monday)).toBe(false);
  });

  it('comes back to the case manager on nobody’s date, for the whole of that day', () => {
    expect(turnAfterWaiting(nobodys, '2026-06-18T00:00:40.000Z')).toEqual({
      holder: 'case_manager',
      organisationIds: [],
      what: null,
      sinceAt: '2026-06-18T00:00:40.000Z',
      dueAt: '2026-06-18T23:59:59.999Z',
      untilOn: null,
    });
  });
});

function facts(more: Partial<TurnFacts>): TurnFacts {
  return {
    status: 'draft',
    answerByAt: null,
    parties: [],
    consultation: null,
    settlement: 'wait',
    turn: null,
    isLastHope: false,
    isCaseOpen: true,
    ...more,
  };
}

const asked = {
  organisationId: 'institute',
  state: 'asked',
} as const;
const saidYes = {
  organisationId: 'government',
  state: 'yes',
} as const;
const deadline = '2026-06-15T09:00:00.000Z';

describe('The open moves of an introduction', () => {
  const cases: [string, TurnFacts, ReturnType<typeof introductionTurns>][] = [
    [
      'a draft is the case manager’s to offer',
      facts({}),
      [{ holder: 'case_manager', move: 'offer_introduction' }],
    ],
    [
      'a draft the committee objected to is the case manager’s to redraft',
      facts({ consultation: { closedAt: thursday, result: 'objection' } }),
      [{ holder: 'case_manager', move: 'redraft_introduction' }],
    ],
    [
      'a consultation is the committee’s',
      facts({
        status: 'consulting',
        consultation: { closedAt: null, result: null },
      }),
      [{ holder: 'committee', move: 'decide_consultation' }],
    ],
    [
      'a cleared introduction is the case manager’s to offer',
      facts({
        status: 'consulting',
        consultation: { closedAt: thursday, result: 'no_objection' },
      }),
      [{ holder: 'case_manager', move: 'offer_introduction' }],
    ],
    [
      'an offer is whose answer is awaited, until the deadline',
      facts({ status: 'offered', answerByAt: deadline, parties: [asked, saidYes] }),
      [
        {
          holder: 'organisation',
          organisationId: 'institute',
          move: 'answer_introduction',
          dueAt: deadline,
        },
      ],
    ],
    [
      'an offer some said no to is the case manager’s to settle',
      facts({ status: 'offered', settlement: 'case_manager_decides', parties: [saidYes] }),
      [{ holder: 'case_manager', move: 'settle_offer' }],
    ],
    [
      'a dialogue is whose turn it is',
      facts({ status: 'open', turn: { ...institutes, what: 'send the district files' } }),
      [
        {
          holder: 'organisation',
          organisationId: 'institute',
          move: 'write_in_dialogue',
          what: 'send the district files',
          dueAt: '2026-06-08T09:00:00.000Z',
        },
      ],
    ],
    [
      'a dialogue waits until nobody’s date',
      facts({ status: 'open', turn: nobodys }),
      [{ holder: 'nobody', move: 'wait', what: null, untilOn: '2026-06-18' }],
    ],
    [
      'a dialogue is the case manager’s when they are to ask',
      facts({ status: 'open', turn: caseManagers }),
      [{ holder: 'case_manager', move: 'ask_how_it_went', what: null, dueAt: null }],
    ],
    [
      'a declined introduction is the case manager’s while nothing else moves',
      facts({ status: 'declined', isLastHope: true }),
      [{ holder: 'case_manager', move: 'offer_introduction' }],
    ],
    ['a lapsed introduction is nobody’s while another one moves', facts({ status: 'lapsed' }), []],
    ['a concluded introduction is nobody’s', facts({ status: 'concluded', isLastHope: true }), []],
    ['a withdrawn introduction is nobody’s', facts({ status: 'withdrawn', isLastHope: true }), []],
  ];
  for (const [title, given, expected] of cases) {
    it(title, () => expect(introductionTurns(given)).toEqual(expected));
  }

  for (const status of introductionStatuses) {
    it(`nobody owes anything in a closed case (${status})`, () => {
      const given = facts({
        status,
        isCaseOpen: false,
        isLastHope: true,
        turn: institutes,
        parties: [asked],
        consultation: { closedAt: null, result: null },
      });
      expect(introductionTurns(given)).toEqual([]);
    });
  }
});
