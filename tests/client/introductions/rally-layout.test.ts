import { describe, expect, it } from 'vitest';
import type { RallyView } from '../../../client/features/introductions/introduction-view.ts';
import { layRally } from '../../../client/features/introductions/rally-layout.ts';
import {
  monthsOn,
  openingScroll,
  rallyScale,
} from '../../../client/features/introductions/rally-scale.ts';

const now = new Date('2026-06-04T12:00:00.000Z');
const onDay = (day: string) => `2026-${day}T12:00:00.000Z`;

function aRally(more: Partial<RallyView> = {}): RallyView {
  const lane = { askedAt: null, answeredAt: null, reason: null };
  return {
    introductionId: 'introduction',
    status: 'open',
    offeredAt: onDay('04-10'),
    answerByAt: onDay('04-24'),
    openedAt: onDay('04-14'),
    endedAt: null,
    lanes: [
      { id: 'x', name: 'Country X', state: 'yes', ...lane },
      { id: 'i', name: 'Institute', state: 'yes', ...lane },
    ],
    marks: [],
    turn: null,
    ...more,
  };
}

function message(laneId: string | null, day: string, kind: 'message' | 'call' = 'message') {
  return { entryId: `${laneId} ${day}`, at: onDay(day), kind, laneId };
}

function turnOf(laneId: string, since: string, due: string): RallyView['turn'] {
  return {
    holder: 'organisation',
    organisationIds: [laneId],
    what: null,
    sinceAt: onDay(since),
    dueAt: onDay(due),
    untilOn: null,
  };
}

const scale = rallyScale([onDay('04-10')], now, false);
const mirrored = rallyScale([onDay('04-10')], now, true);

describe('The time scale of a rally', () => {
  it('runs with the reading direction', () => {
    expect(scale.x(onDay('05-01'))).toBeLessThan(scale.today);
    expect(mirrored.x(onDay('05-01'))).toBeGreaterThan(mirrored.today);
  });

  it('shows the case’s life, at most twelve weeks of it; what is older scrolls', () => {
    const young = rallyScale([onDay('06-01')], now, false);
    const old = rallyScale([onDay('01-01')], now, false);
    expect(young.today).toBe(scale.today);
    expect(old.width).toBeGreaterThan(scale.width);
  });

  it('marks the months in it', () => {
    expect(monthsOn(scale)).toEqual(['2026-05-01', '2026-06-01']);
  });
});

describe('Where a rally opens', () => {
  /** Where in sight something on the scale stands then, from the side one reads from. */
  const inSightAt = (of: typeof scale, x: number, wide: number, endedAt: number | null = null) =>
    (of.direction === 1 ? x : of.width - x) - openingScroll(of, wide, endedAt);

  it.each([
    ['a page', scale],
    ['a mirrored page', mirrored],
  ])('today is in sight on %s, with all that is to come where there is room', (_, of) => {
    expect(of.width - openingScroll(of, 600, null)).toBe(600);
    expect(inSightAt(of, of.today, 250)).toBeCloseTo(250 * 0.65);
  });

  it('the last end is in sight where all are over, however long ago', () => {
    const old = rallyScale([onDay('01-01')], now, false);
    const endedAt = Date.parse(onDay('02-01'));
    expect(inSightAt(old, old.x(endedAt), 250, endedAt)).toBeCloseTo(250 * 0.8);
    expect(openingScroll(old, 600, Date.parse(onDay('01-04')))).toBe(0);
  });

  it('nothing is scrolled where all of it is in sight', () => {
    expect(openingScroll(scale, scale.width + 100, null)).toBe(0);
  });
});

describe('The layout of a rally', () => {
  it('is 84 high for two lanes, and grows by a lane', () => {
    expect(layRally(aRally(), scale).height).toBe(84);
    const third = {
      id: 'n',
      name: 'NGO',
      state: 'yes' as const,
      askedAt: null,
      answeredAt: null,
      reason: null,
    };
    const three = aRally({ lanes: [...aRally().lanes, third] });
    expect(layRally(three, scale)).toMatchObject({
      height: 116,
      lanes: [{ y: 26 }, { y: 58 }, { y: 90 }],
    });
  });

  it('puts a message on its writer’s lane, and a call across all of them', () => {
    const marks = [message('i', '04-20'), message(null, '04-22', 'call')];
    expect(layRally(aRally({ marks }), scale).marks).toMatchObject([{ y: 58 }, { y: null }]);
  });

  it('breaks off where nobody answered for more than seven days', () => {
    const marks = [message('x', '04-16'), message('i', '05-01'), message('x', '05-05')];
    const { gaps } = layRally(aRally({ marks, turn: turnOf('i', '05-30', '06-30') }), scale);
    expect(gaps).toMatchObject([{ y: 58, days: 15 }]);
  });

  it('has the ball on the side that must move, late once it is due', () => {
    const marks = [message('x', '05-27')];
    const late = layRally(aRally({ marks, turn: turnOf('i', '05-27', '06-03') }), scale);
    expect(late.ball).toMatchObject({ y: 58, isLate: true, silentDays: 8 });
    expect(late.breakX).not.toBeNull();
    const inTime = layRally(aRally({ marks, turn: turnOf('i', '05-27', '06-20') }), scale);
    expect(inTime.ball).toMatchObject({ y: 58, isLate: false });
    expect(inTime.breakX).toBeNull();
  });

  it('waits between the lanes until nobody’s date', () => {
    const turn: RallyView['turn'] = {
      holder: 'nobody',
      organisationIds: [],
      what: 'they meet',
      sinceAt: onDay('06-01'),
      dueAt: null,
      untilOn: '2026-06-18',
    };
    const layout = layRally(aRally({ marks: [message('x', '06-01')], turn }), scale);
    expect(layout.planned).toMatchObject({ y: 42, to: scale.x('2026-06-18T12:00:00Z') });
    expect(layout.ball).toBeNull();
  });

  it('draws an offer as its answers, and the ball with who is awaited', () => {
    const [government, institute] = aRally().lanes;
    const lanes = [
      { ...government!, answeredAt: onDay('06-02') },
      { ...institute!, state: 'asked' as const, askedAt: onDay('06-01') },
    ];
    const offered = aRally({
      status: 'offered',
      openedAt: null,
      offeredAt: onDay('06-01'),
      answerByAt: onDay('06-15'),
      lanes,
    });
    const layout = layRally(offered, scale);
    expect(layout.answers.map((answer) => answer.state)).toEqual(['yes', 'asked']);
    expect(layout.ball).toMatchObject({ y: 58, isLate: false });
    expect(layout.dueX).toBe(scale.x(onDay('06-15')));
  });

  it('ends where it was concluded, without a ball', () => {
    const over = aRally({
      status: 'concluded',
      endedAt: onDay('05-20'),
      turn: turnOf('i', '05-01', '05-08'),
    });
    const layout = layRally(over, scale);
    expect(layout.ball).toBeNull();
    expect(layout.lanes.every((lane) => lane.to === scale.x(onDay('05-20')))).toBe(true);
  });
});
