import type { RallyView } from './introduction-view.ts';
import type { RallyScale } from './rally-scale.ts';

const dayMs = 86_400_000;
/** A silence this long breaks the line (the mechanism's rules: seven days). */
const silentDays = 7;

export type RallyMarkPlace = {
  entryId: string;
  kind: RallyView['marks'][number]['kind'];
  x: number;
  y: number | null;
};
export type RallyGap = { from: number; to: number; y: number; days: number };
export type RallyAnswer = {
  x: number;
  y: number;
  state: 'yes' | 'no' | 'asked';
  reason: string | null;
};

/** Where everything of one introduction stands; drawn by `Rally`. */
export type RallyLayout = {
  height: number;
  lanes: { id: string; name: string | null; y: number; to: number }[];
  /** The line that lies on the lane of whoever has the move, and crosses at each message. */
  path: string;
  marks: RallyMarkPlace[];
  gaps: RallyGap[];
  answers: RallyAnswer[];
  offeredX: number | null;
  openedX: number | null;
  dueX: number | null;
  endX: number | null;
  ball: { y: number; isLate: boolean; laneId: string | null; silentDays: number } | null;
  /** Silence that lasts: the line breaks off here. */
  breakX: number | null;
  planned: { from: number; to: number; y: number } | null;
};

export const firstLane = 26;
export const laneGap = 32;

function laneY(index: number): number {
  return firstLane + Math.max(index, 0) * laneGap;
}

type Stop = { ms: number; x: number; lane: number | null; isMessage: boolean };

/** The lane the ball goes to after a message: the next writer's, else the other side's. */
function laneAfter(stops: readonly Stop[], at: number, laneCount: number): number {
  const own = stops[at]?.lane ?? 0;
  const next = stops.slice(at + 1).find((stop) => stop.isMessage && stop.lane !== null);
  if (next && next.lane !== null && next.lane !== own) return next.lane;
  return Array.from({ length: laneCount }, (_, lane) => lane).find((lane) => lane !== own) ?? own;
}

/** Lays one introduction out on the shared scale: lanes, marks, silences, and where the ball is. */
export function layRally(rally: RallyView, scale: RallyScale): RallyLayout {
  const { x, direction } = scale;
  const laneOf = (id: string | null | undefined) => rally.lanes.findIndex((lane) => lane.id === id);
  const endMs = rally.endedAt ? Date.parse(rally.endedAt) : null;
  const endX = endMs === null ? null : x(endMs);
  const lastX = endX ?? scale.today;
  const until = rally.turn?.holder === 'nobody' ? rally.turn.untilOn : null;
  const plannedX = until ? x(`${until}T12:00:00Z`) : null;
  const lanes = rally.lanes.map((lane, index) => ({
    id: lane.id,
    name: lane.name,
    y: laneY(index),
    to: plannedX !== null && plannedX * direction > lastX * direction ? plannedX : lastX,
  }));
  const layout: RallyLayout = {
    height: 84 + Math.max(lanes.length - 2, 0) * laneGap,
    lanes,
    path: '',
    marks: [],
    gaps: [],
    answers: [],
    offeredX: rally.offeredAt ? x(rally.offeredAt) : null,
    openedX: rally.openedAt ? x(rally.openedAt) : null,
    dueX: rally.status === 'offered' && rally.answerByAt ? x(rally.answerByAt) : null,
    endX,
    ball: null,
    breakX: null,
    planned: null,
  };
  if (!rally.openedAt) return { ...layout, ...layAnswers(rally, layout, scale) };
  return { ...layout, ...layDialogue(rally, layout, scale, laneOf, plannedX) };
}

/** An offer: each party's answer on its lane, and the ball with who is awaited. */
function layAnswers(
  rally: RallyView,
  layout: RallyLayout,
  scale: RallyScale,
): Partial<RallyLayout> {
  const answers = rally.lanes.flatMap((lane, index): RallyAnswer[] => {
    const y = laneY(index);
    if (lane.state === 'yes' || lane.state === 'no') {
      return [
        {
          x: scale.x(lane.answeredAt ?? rally.offeredAt ?? scale.nowMs),
          y,
          state: lane.state,
          reason: lane.reason,
        },
      ];
    }
    return lane.state === 'asked' && lane.askedAt
      ? [{ x: scale.x(lane.askedAt), y, state: 'asked', reason: null }]
      : [];
  });
  const awaited = rally.lanes.findIndex((lane) => lane.state === 'asked');
  const isLate = rally.answerByAt !== null && Date.parse(rally.answerByAt) < scale.nowMs;
  const ball =
    rally.status === 'offered' && awaited >= 0
      ? { y: laneY(awaited), isLate, laneId: rally.lanes[awaited]?.id ?? null, silentDays: 0 }
      : null;
  return { answers, ball, dueX: ball ? layout.dueX : null };
}

function layDialogue(
  rally: RallyView,
  layout: RallyLayout,
  scale: RallyScale,
  laneOf: (id: string | null | undefined) => number,
  plannedX: number | null,
): Partial<RallyLayout> {
  const { x, direction, nowMs } = scale;
  const openedMs = Date.parse(rally.openedAt ?? '');
  const stops: Stop[] = rally.marks.map((mark) => {
    const lane = laneOf(mark.laneId);
    return {
      ms: Date.parse(mark.at),
      x: x(mark.at),
      lane: lane < 0 ? null : lane,
      isMessage: lane >= 0 && (mark.kind === 'message' || mark.kind === 'file'),
    };
  });
  const marks = rally.marks.map((mark) => ({
    entryId: mark.entryId,
    kind: mark.kind,
    x: x(mark.at),
    y:
      mark.kind === 'call' || mark.kind === 'meeting' || laneOf(mark.laneId) < 0
        ? null
        : laneY(laneOf(mark.laneId)),
  }));

  const holder = laneOf(rally.turn?.organisationIds[0]);
  const firstWriter = stops.find((stop) => stop.isMessage)?.lane;
  let lane = firstWriter ?? (holder >= 0 ? holder : 0);
  let path = `M${x(openedMs)} ${laneY(lane)}`;
  let before = { ms: openedMs, x: x(openedMs) };
  const gaps: RallyGap[] = [];
  for (const [at, stop] of stops.entries()) {
    const days = (stop.ms - before.ms) / dayMs;
    const hasRoom = Math.abs(stop.x - before.x) > 40;
    if (days > silentDays && hasRoom) {
      const gap = {
        from: before.x + 14 * direction,
        to: stop.x - 9 * direction,
        y: laneY(lane),
        days: Math.floor(days),
      };
      gaps.push(gap);
      path += ` H${gap.from} M${gap.to} ${laneY(lane)}`;
    }
    path += ` H${stop.x}`;
    if (stop.isMessage) {
      const to = laneAfter(stops, at, rally.lanes.length);
      const reach = 6 * direction;
      path += ` C${stop.x + reach} ${laneY(lane)} ${stop.x + reach / 2} ${laneY(to)} ${stop.x + reach * 1.5} ${laneY(to)}`;
      lane = to;
    }
    before = { ms: stop.ms, x: stop.x };
  }

  if (layout.endX !== null) return { path: `${path} H${layout.endX}`, marks, gaps };
  const { turn } = rally;
  if (turn?.holder === 'nobody' && plannedX !== null) {
    const middle = (laneY(0) + laneY(rally.lanes.length - 1)) / 2;
    const from = before.x + 14 * direction;
    return {
      path: `${path} L${from} ${middle}`,
      marks,
      gaps,
      planned: { from, to: plannedX, y: middle },
    };
  }
  const ballLane = holder >= 0 ? holder : lane;
  const y =
    turn?.holder === 'organisation'
      ? laneY(ballLane)
      : (laneY(0) + laneY(rally.lanes.length - 1)) / 2;
  const days = Math.floor((nowMs - before.ms) / dayMs);
  const isLate =
    turn?.holder === 'organisation' && turn.dueAt !== null && Date.parse(turn.dueAt) <= nowMs;
  const ball = { y, isLate, laneId: rally.lanes[ballLane]?.id ?? null, silentDays: days };
  if (isLate && days >= silentDays) {
    const breakX = before.x + 18 * direction;
    return {
      path: `${path} L${before.x + 12 * direction} ${y} H${breakX}`,
      marks,
      gaps,
      ball,
      breakX,
    };
  }
  return {
    path: `${path} H${Math.abs(scale.today - before.x) > 8 ? scale.today : before.x}`,
    marks,
    gaps,
    ball,
  };
}
