import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layDemand } from '../../../client/features/oversight/demand-layout.ts';
import { layMarks } from '../../../client/features/oversight/mark-layout.ts';
import { layStatuses, spread } from '../../../client/features/oversight/status-layout.ts';
import { laySteps } from '../../../client/features/oversight/step-layout.ts';
import type { OpenStatus } from '../../../shared/cases/vocabulary.ts';
import type {
  DemandAndSupply,
  StatusColumn,
  StepOfRequests,
} from '../../../shared/oversight/caseload.ts';

const none: Record<OpenStatus, number> = {
  submitted: 0,
  scoping: 0,
  networking: 0,
  formalising: 0,
  engaged: 0,
  on_hold: 0,
};
const column = (on: string, counts: Partial<Record<OpenStatus, number>>): StatusColumn => ({
  on,
  counts: { ...none, ...counts },
});

describe('open cases by status', () => {
  test('stand on each other, whoever came furthest lowest, those on hold on top', () => {
    const { columns, height } = layStatuses([
      column('2026-05-15', { engaged: 1 }),
      column('2026-05-31', { engaged: 2, submitted: 1, on_hold: 1 }),
    ]);
    const last = columns[1];
    expect(last?.total).toBe(4);
    expect(last?.blocks.map(({ status }) => status)).toEqual(['engaged', 'submitted', 'on_hold']);
    const tops = last?.blocks.map(({ y }) => y) ?? [];
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
    expect(last?.blocks[0]?.y).toBeLessThan(height);
  });

  test('a single case is no tower, and its column reaches the ground', () => {
    const { columns, ticks, height } = layStatuses([column('2026-05-31', { scoping: 1 })]);
    const block = columns[0]?.blocks[0];
    expect(block?.height).toBeLessThan(24);
    expect((block?.y ?? 0) + (block?.height ?? 0)).toBeCloseTo(height, -1);
    expect(ticks.map(({ value }) => value)).toEqual([1]);
  });

  test('labels name what was there at any time, with the figures of today, a finger apart', () => {
    const { labels } = layStatuses([
      column('2026-05-15', { formalising: 3 }),
      column('2026-05-31', { submitted: 1, scoping: 1, networking: 40 }),
    ]);
    expect(labels.map(({ status, count }) => [status, count])).toEqual([
      ['submitted', 1],
      ['scoping', 1],
      ['networking', 40],
      ['formalising', 0],
    ]);
    for (const [at, { y }] of labels.entries()) {
      const before = labels[at - 1];
      if (before) expect(y - before.y).toBeGreaterThanOrEqual(24);
    }
  });

  test('each month is named once, the year with its first and with each January', () => {
    const days = ['2025-11-30', '2025-12-15', '2025-12-31', '2026-01-15', '2026-01-31'];
    const { months } = layStatuses(days.map((on) => column(on, { scoping: 1 })));
    expect(months.map(({ on, withYear }) => [on.slice(0, 7), withYear])).toEqual([
      ['2025-12', true],
      ['2026-01', true],
    ]);
  });

  test('the axis has a handful of round values below the highest column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (scoping) => {
        const { ticks } = layStatuses([column('2026-05-31', { scoping })]);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.at(-1)?.value).toBeLessThanOrEqual(scoping);
      }),
    );
  });

  test('labels moved apart stay in their order and in the picture where there is room', () => {
    const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 });
    fc.assert(
      fc.property(places, (given) => {
        const moved = spread(
          given.toSorted((a, b) => a - b),
          24,
          12,
          188,
        );
        for (const [at, place] of moved.entries()) {
          expect(place).toBeGreaterThanOrEqual(12);
          expect(place).toBeLessThanOrEqual(188.001);
          if (at > 0) expect(place - (moved[at - 1] ?? 0)).toBeGreaterThan(23.999);
        }
      }),
    );
  });
});

const timed = (days: number) => ({ reference: `NM-2026-${days}`, title: 'Case', days });

describe('the time to the first introduction', () => {
  test('what took longer stands beyond the line of the target', () => {
    const { marks, targetX } = layMarks(
      { cases: [timed(2), timed(10), timed(11)], targetDays: 10 },
      392,
      18,
    );
    expect(marks.map(({ x, isLate }) => [x > targetX, isLate])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });

  test('every mark stands within the picture and none on another', () => {
    const days = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 150 });
    const width = fc.integer({ min: 300, max: 700 });
    const target = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(days, width, target, (given, wide, targetDays) => {
        const cases = given.toSorted((a, b) => a - b).map(timed);
        const { marks, pitch, height, radius } = layMarks({ cases, targetDays }, wide, 24);
        expect(marks).toHaveLength(cases.length);
        expect(radius * 2).toBeLessThan(pitch);
        const places = new Set<string>();
        for (const { x, y } of marks) {
          expect(x - radius).toBeGreaterThanOrEqual(0);
          expect(x + radius).toBeLessThanOrEqual(wide);
          expect(y - radius).toBeGreaterThanOrEqual(0);
          expect(y + radius).toBeLessThanOrEqual(height);
          places.add(`${Math.round(x * 10)} ${Math.round(y * 10)}`);
        }
        expect(places.size).toBe(marks.length);
      }),
    );
  });

  test('an outlier is gathered at the end, which says so', () => {
    const { ticks } = layMarks({ cases: [timed(3), timed(400)], targetDays: 10 }, 392, 18);
    expect(ticks.at(-1)?.andMore).toBe(true);
  });

  test('days in line are read at every fifth', () => {
    const { ticks } = layMarks({ cases: [timed(3), timed(21)], targetDays: 10 }, 392, 18);
    expect(ticks.map(({ from, to }) => [from, to])).toEqual([
      [5, 5],
      [10, 10],
      [15, 15],
      [20, 20],
    ]);
  });
});

const step = (
  status: StepOfRequests['status'],
  reached: number,
  hereNow: number,
  closed: StepOfRequests['closed'] = [],
): StepOfRequests => ({ status, reached, hereNow, medianDaysToNext: null, closed });

describe('the way from request to terms', () => {
  test('what goes on, stays and left together is as thick as the step', () => {
    const [first, second] = laySteps(
      [
        step('submitted', 60, 5, [
          { outcome: 'withdrawn', count: 2 },
          { outcome: 'lapsed', count: 3 },
        ]),
        step('scoping', 50, 50),
      ],
      120,
    );
    expect(first).toMatchObject({ thickness: 120, onward: 100, hereFrom: 100, here: 10 });
    expect(first?.closedCount).toBe(5);
    expect(second).toMatchObject({ onward: 0, hereFrom: 0 });
  });

  test('one case among hundreds is still seen, one alone is no block', () => {
    expect(laySteps([step('submitted', 900, 1)], 107)[0]?.here).toBeGreaterThanOrEqual(2);
    expect(laySteps([step('submitted', 1, 1)], 107)[0]?.thickness).toBeLessThan(20);
  });
});

const area = (code: string, requests: number, listings: number): DemandAndSupply => ({
  code,
  labels: { en: code, fr: code, es: code },
  requests,
  listings,
});

describe('demand against supply', () => {
  test('both sides have one scale', () => {
    const { rows, demandShare, supplyShare } = layDemand([area('a', 14, 7), area('b', 7, 22)]);
    const perRequest = ((rows[0]?.demand ?? 0) * demandShare) / 14;
    const perListing = ((rows[1]?.supply ?? 0) * supplyShare) / 22;
    expect(perRequest).toBeCloseTo(perListing);
  });

  test('what is scarce is said in words', () => {
    const { rows } = layDemand([
      area('none', 2, 0),
      area('exactly', 10, 5),
      area('more', 9, 4),
      area('less', 3, 2),
      area('plenty', 2, 9),
      area('unasked', 0, 0),
    ]);
    expect(rows.map(({ scarcity, isScarce }) => [scarcity, isScarce])).toEqual([
      [{ kind: 'none' }, true],
      [{ kind: 'exactly', times: 2 }, true],
      [{ kind: 'more', times: 2 }, true],
      [null, true],
      [null, false],
      [null, false],
    ]);
  });
});
