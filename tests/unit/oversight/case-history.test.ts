import { describe, expect, test } from 'vitest';
import {
  type CaseHistory,
  statusAt,
  stepsReached,
  workingDaysWithout,
} from '../../../shared/oversight/case-history.ts';

const history = (known: Partial<CaseHistory> = {}): CaseHistory => ({
  submittedAt: '2026-03-02',
  assignedAt: null,
  firstOfferAt: null,
  firstFormalisedAt: null,
  firstEngagedAt: null,
  terms: [],
  holds: [],
  closings: [],
  ...known,
});

describe('the status a case had', () => {
  const told = history({
    assignedAt: '2026-03-04',
    firstOfferAt: '2026-03-10',
    terms: [{ draftedAt: '2026-04-01', inForceAt: '2026-04-10', endedAt: '2026-06-01' }],
    holds: [
      { from: '2026-03-12', until: '2026-03-20' },
      { from: '2026-07-01', until: null },
    ],
    closings: [{ from: '2026-06-05', until: '2026-06-10' }],
  });

  test.each([
    ['2026-03-01', null],
    ['2026-03-02', 'submitted'],
    ['2026-03-03', 'submitted'],
    ['2026-03-04', 'scoping'],
    ['2026-03-10', 'networking'],
    ['2026-03-12', 'on_hold'],
    ['2026-03-20', 'networking'],
    ['2026-04-01', 'formalising'],
    ['2026-04-10', 'engaged'],
    ['2026-06-01', 'networking'],
    ['2026-06-05', 'closed'],
    ['2026-06-10', 'networking'],
    ['2026-07-02', 'on_hold'],
  ])('on %s was %s', (at, status) => {
    expect(statusAt(told, at)).toBe(status);
  });

  test('falls back when terms are abandoned', () => {
    const terms = [{ draftedAt: '2026-04-01', inForceAt: null, endedAt: '2026-04-05' }];
    expect(statusAt(history({ assignedAt: '2026-03-04', terms }), '2026-04-04')).toBe(
      'formalising',
    );
    expect(statusAt(history({ assignedAt: '2026-03-04', terms }), '2026-04-05')).toBe('scoping');
  });
});

describe('the steps a case reached', () => {
  test('are those up to where it came furthest, each when it first came so far', () => {
    expect(stepsReached(history({ assignedAt: '2026-03-04' }))).toEqual({
      submitted: '2026-03-02',
      scoping: '2026-03-04',
      networking: null,
      formalising: null,
      engaged: null,
    });
  });

  test('include one that was skipped, from when the case came further', () => {
    const firstEngagedAt = '2026-04-01';
    expect(stepsReached(history({ assignedAt: '2026-03-04', firstEngagedAt }))).toMatchObject({
      networking: '2026-04-01',
      formalising: '2026-04-01',
      engaged: '2026-04-01',
    });
  });
});

describe('working days without pauses', () => {
  const monday = '2026-03-02T09:00:00.000Z';
  const fridayAfter = '2026-03-13T09:00:00.000Z';
  const pause = (from: string, until: string | null) => ({
    from: `${from}T09:00:00.000Z`,
    until: until && `${until}T09:00:00.000Z`,
  });

  test('are all of them where there was none', () => {
    expect(workingDaysWithout([], monday, fridayAfter)).toBe(9);
  });

  test('leave out what was paused, weekends not counted twice', () => {
    expect(workingDaysWithout([pause('2026-03-05', '2026-03-10')], monday, fridayAfter)).toBe(6);
  });

  test('count pauses that overlap once, in whatever order they are told', () => {
    const pauses = [pause('2026-03-04', '2026-03-06'), pause('2026-03-03', '2026-03-05')];
    expect(workingDaysWithout(pauses, monday, fridayAfter)).toBe(6);
  });

  test('count what overlaps from its first moment to its last, as the clock itself stood still', () => {
    const owed = { from: '2026-03-09T09:00:00Z', until: '2026-03-11T12:00:00Z' };
    const held = { from: '2026-03-11T10:00:00Z', until: '2026-03-13T09:00:00Z' };
    const inOne = { from: owed.from, until: held.until };
    const days = (pauses: (typeof owed)[]) =>
      workingDaysWithout(pauses, '2026-03-02T08:00:00Z', '2026-03-18T08:00:00Z');
    expect(days([owed, held])).toBe(days([inOne]));
    expect(days([owed, held])).toBe(8);
  });

  test('leave out only what lies between the two moments', () => {
    const before = pause('2026-02-20', '2026-03-03');
    expect(workingDaysWithout([before], monday, fridayAfter)).toBe(8);
    expect(workingDaysWithout([pause('2026-03-12', null)], monday, fridayAfter)).toBe(8);
    expect(workingDaysWithout([pause('2026-03-20', '2026-03-25')], monday, fridayAfter)).toBe(9);
  });
});
