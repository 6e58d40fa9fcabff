import { expect, test } from 'vitest';
import { questionTurn, readTurn, turnOfNextMove } from '../../../shared/log/turns.ts';

const at = '2026-03-02T09:00:00.000Z';
const inAWeek = '2026-03-09T09:00:00.000Z';

test('a question of staff is the government’s move, and the other way round', () => {
  expect(questionTurn('staff', 'government', at, 7)).toEqual({
    holder: 'organisation',
    organisationId: 'government',
    move: 'answer_case_manager',
    dueAt: inAWeek,
  });
  expect(questionTurn('government', 'government', at, 7)).toEqual({
    holder: 'case_manager',
    move: 'answer_question',
    dueAt: inAWeek,
  });
});

test('a message of the government is to be read', () => {
  expect(readTurn(at, 7)).toEqual({ holder: 'case_manager', move: 'read_message', dueAt: inAWeek });
});

test('a move set by hand is due at the end of its day, nobody’s waits until a date', () => {
  expect(turnOfNextMove({ whose: 'staff', what: 'ask again', byOn: '2026-03-09' }, 'g')).toEqual({
    holder: 'case_manager',
    move: 'follow_up',
    what: 'ask again',
    dueAt: '2026-03-09T23:59:59.999Z',
  });
  expect(turnOfNextMove({ whose: 'government', what: 'send files' }, 'g')).toEqual({
    holder: 'organisation',
    organisationId: 'g',
    move: 'follow_up',
    what: 'send files',
    dueAt: null,
  });
  expect(
    turnOfNextMove({ whose: 'nobody', what: 'they meet', untilOn: '2026-03-18' }, 'g'),
  ).toEqual({
    holder: 'nobody',
    move: 'wait',
    what: 'they meet',
    untilOn: '2026-03-18',
  });
});
