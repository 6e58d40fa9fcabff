import { describe, expect, test } from 'vitest';
import {
  byScarcity,
  type CountedCase,
  followSteps,
  measureFirstIntroductions,
  median,
} from '../../../shared/oversight/caseload-figures.ts';

const aCase = (known: Partial<CountedCase> = {}): CountedCase => ({
  named: { reference: 'NM-2026-0001', title: 'Budgets people can read' },
  status: 'submitted',
  outcome: null,
  submittedAt: '2026-03-02T09:00:00.000Z',
  assignedAt: null,
  firstOfferAt: null,
  firstFormalisedAt: null,
  firstEngagedAt: null,
  terms: [],
  holds: [],
  closings: [],
  answersOwed: [],
  ...known,
});
const onMarch = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;

describe('the median', () => {
  test.each([
    [[], null],
    [[7], 7],
    [[9, 1, 2], 2],
    [[10, 9, 1, 2], 5.5],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('the first introduction', () => {
  test('is measured from assignment, and is within the target on its last day', () => {
    const offered = [onMarch(17), onMarch(16), onMarch(4)].map((firstOfferAt) =>
      aCase({ assignedAt: onMarch(2), firstOfferAt }),
    );
    const measured = measureFirstIntroductions([...offered, aCase({ assignedAt: onMarch(2) })], 10);
    expect(measured.cases.map(({ days }) => days)).toEqual([2, 10, 11]);
    expect(measured).toMatchObject({ targetDays: 10, medianDays: 10, within: 2 });
  });

  test('does not count days on hold, closed, or while the government owed an answer', () => {
    const one = aCase({
      assignedAt: onMarch(2),
      firstOfferAt: onMarch(20),
      holds: [{ from: onMarch(3), until: onMarch(4) }],
      closings: [{ from: onMarch(5), until: onMarch(6) }],
      answersOwed: [{ from: onMarch(9), until: onMarch(13) }],
    });
    expect(measureFirstIntroductions([one], 10).cases[0]?.days).toBe(8);
  });
});

describe('the steps of requests', () => {
  test('add up: who reached one is here now, left, or reached the next', () => {
    const assignedAt = onMarch(4);
    const firstOfferAt = onMarch(14);
    const steps = followSteps([
      aCase(),
      aCase({ status: 'closed', outcome: 'not_eligible' }),
      aCase({ status: 'closed', outcome: 'out_of_scope' }),
      aCase({ status: 'closed', outcome: 'out_of_scope' }),
      aCase({ status: 'scoping', assignedAt }),
      aCase({ status: 'on_hold', assignedAt: onMarch(8) }),
      aCase({ status: 'networking', assignedAt, firstOfferAt }),
    ]);
    expect(steps.slice(0, 3)).toEqual([
      {
        status: 'submitted',
        reached: 7,
        hereNow: 1,
        medianDaysToNext: 2,
        closed: [
          { outcome: 'out_of_scope', count: 2 },
          { outcome: 'not_eligible', count: 1 },
        ],
      },
      { status: 'scoping', reached: 3, hereNow: 2, medianDaysToNext: 10, closed: [] },
      { status: 'networking', reached: 1, hereNow: 1, medianDaysToNext: null, closed: [] },
    ]);
    for (const [index, { reached, hereNow, closed }] of steps.entries()) {
      const left = closed.reduce((sum, { count }) => sum + count, 0);
      expect(hereNow + left + (steps[index + 1]?.reached ?? 0)).toBe(reached);
    }
  });

  test('count a case where it came furthest, also after its terms were over', () => {
    const firstEngagedAt = onMarch(20);
    const steps = followSteps([aCase({ status: 'closed', outcome: 'completed', firstEngagedAt })]);
    expect(steps.at(-1)).toMatchObject({
      reached: 1,
      closed: [{ outcome: 'completed', count: 1 }],
    });
    expect(steps[2]).toMatchObject({ status: 'networking', hereNow: 0, closed: [] });
  });
});

describe('demand against supply', () => {
  const area = (code: string, requests: number, listings: number) => ({
    code,
    labels: { en: code, fr: code, es: code },
    requests,
    listings,
  });

  test('begins with what nobody offers, then with most requests to a listing', () => {
    const areas = byScarcity([
      area('enough', 1, 9),
      area('unwanted', 0, 3),
      area('unknown', 0, 0),
      area('scarce', 5, 1),
      area('missing', 1, 0),
      area('badly missing', 4, 0),
    ]);
    expect(areas.map(({ code }) => code)).toEqual([
      'badly missing',
      'missing',
      'scarce',
      'enough',
      'unwanted',
    ]);
  });
});
