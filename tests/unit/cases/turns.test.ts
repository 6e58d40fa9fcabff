import { describe, expect, test } from 'vitest';
import {
  type CaseTurnFacts,
  caseTurns,
  headlineTurn,
  moveAfterSilence,
} from '../../../shared/cases/turns.ts';

const monday = '2026-03-02T09:00:00.000Z';
const targets = { assignWithinWorkingDays: 2, firstOfferWithinWorkingDays: 10 };
const facts: CaseTurnFacts = {
  status: 'submitted',
  organisationId: 'ministry',
  assignedAt: null,
  unassignedSinceAt: monday,
  holdUntilOn: null,
  firstOfferAt: null,
  isPaused: false,
  pausedWorkingDays: 0,
  hasProposedRevision: false,
  isMoveOpenElsewhere: false,
};
const scoping: CaseTurnFacts = { ...facts, status: 'scoping', assignedAt: monday };

describe('the moves of a case itself', () => {
  test('a submitted request waits two working days to be claimed', () => {
    expect(caseTurns(facts, targets, monday)).toEqual([
      { holder: 'committee', move: 'claim_case', dueAt: '2026-03-04T09:00:00.000Z' },
    ]);
  });

  test('the first introduction is due ten working days after assignment', () => {
    expect(caseTurns(scoping, targets, monday)).toEqual([
      {
        holder: 'case_manager',
        move: 'offer_first_introduction',
        dueAt: '2026-03-16T09:00:00.000Z',
      },
    ]);
  });

  test('days on which the clock stood still are added, and while it stands still nothing is due', () => {
    const [later] = caseTurns({ ...scoping, pausedWorkingDays: 5 }, targets, monday);
    expect(later?.dueAt).toBe('2026-03-23T09:00:00.000Z');
    const [paused] = caseTurns({ ...scoping, isPaused: true }, targets, monday);
    expect(paused).toMatchObject({ move: 'offer_first_introduction', dueAt: null });
  });

  test.each(['networking', 'formalising', 'engaged'] as const)(
    'while %s it asks for nothing as long as somebody owes a move, and else for the next one',
    (status) => {
      const offered = { ...scoping, status, firstOfferAt: monday };
      expect(caseTurns({ ...offered, isMoveOpenElsewhere: true }, targets, monday)).toEqual([]);
      expect(caseTurns({ ...offered, hasProposedRevision: true }, targets, monday)).toMatchObject([
        { move: 'confirm_revision' },
      ]);
      expect(caseTurns(offered, targets, monday)).toEqual([
        { holder: 'case_manager', move: 'set_next_turn' },
      ]);
    },
  );

  test('on hold it is nobody’s until the date, and then the case manager’s to resume', () => {
    const held = {
      ...scoping,
      status: 'on_hold',
      holdUntilOn: '2026-07-01',
      isPaused: true,
    } as const;
    expect(caseTurns(held, targets, monday)).toEqual([
      { holder: 'nobody', move: 'resume_case', untilOn: '2026-07-01' },
    ]);
    expect(caseTurns(held, targets, '2026-07-01T00:00:00.000Z')).toEqual([
      { holder: 'case_manager', move: 'resume_case', dueAt: '2026-07-01T23:59:59.999Z' },
    ]);
  });

  test('a drafted revision waits for the government, also on hold', () => {
    const waiting = {
      holder: 'organisation',
      organisationId: 'ministry',
      move: 'confirm_revision',
    };
    for (const status of ['submitted', 'scoping', 'on_hold', 'engaged'] as const) {
      const turns = caseTurns({ ...facts, status, hasProposedRevision: true }, targets, monday);
      expect(turns).toContainEqual(waiting);
    }
  });

  test('nobody owes anything in a closed case', () => {
    expect(
      caseTurns({ ...facts, status: 'closed', hasProposedRevision: true }, targets, monday),
    ).toEqual([]);
  });
});

describe('the headline of a case', () => {
  const turn = (
    holder: 'case_manager' | 'committee' | 'organisation' | 'nobody',
    since: string,
  ) => ({
    holder,
    sinceAt: since,
  });

  test('is the case manager’s own move if there is one', () => {
    const own = turn('case_manager', '2026-03-05');
    expect(headlineTurn([turn('organisation', '2026-03-01'), own])).toBe(own);
  });

  test('is else the oldest, and nobody’s only when there is no other', () => {
    const oldest = turn('organisation', '2026-03-02');
    const planned = turn('nobody', '2026-03-01');
    expect(headlineTurn([planned, turn('organisation', '2026-03-03'), oldest])).toBe(oldest);
    expect(headlineTurn([planned])).toBe(planned);
    expect(headlineTurn([])).toBeUndefined();
  });
});

describe('a planned silence', () => {
  const until = '2026-03-05';
  const planned = {
    holder: 'nobody',
    source: 'introduction',
    move: 'wait',
    untilOn: until,
  } as const;

  test('is nobody’s before its day, and the case manager’s from then on', () => {
    expect(moveAfterSilence(planned, 'networking', '2026-03-04')).toBeNull();
    expect(moveAfterSilence(planned, 'networking', until)).toBe('ask_how_it_went');
  });

  test('that was set down in the log asks what comes next, and on hold brings the case back', () => {
    expect(moveAfterSilence({ ...planned, source: 'log' }, 'engaged', until)).toBe('set_next_turn');
    expect(moveAfterSilence({ ...planned, move: 'resume_case' }, 'on_hold', until)).toBe(
      'resume_case',
    );
  });

  test('is none where somebody owes a move', () => {
    expect(
      moveAfterSilence({ ...planned, holder: 'organisation' }, 'networking', until),
    ).toBeNull();
  });

  test('goes on while the case is on hold', () => {
    expect(moveAfterSilence(planned, 'on_hold', until)).toBeNull();
  });
});
