import type { OpenStatus } from '../../../shared/cases/vocabulary.ts';
import type { StatusColumn } from '../../../shared/oversight/caseload.ts';

/** From the bottom of a column to its top: whoever came furthest stands lowest. */
const stacked: readonly OpenStatus[] = [
  'engaged',
  'formalising',
  'networking',
  'scoping',
  'submitted',
  'on_hold',
];

const highestPlot = 208;
/** A single case is no tower. */
const highestCase = 20;
/** A label is a link, and so a target for a finger. */
export const labelHeight = 24;
const between = 1.5;

type Block = { status: OpenStatus; count: number; y: number; height: number };

/** Where everything of the columns stands: px from the top, and per cent of the width from where reading begins. */
export type StatusLayout = {
  height: number;
  columns: { on: string; total: number; at: number; width: number; blocks: Block[] }[];
  ticks: { value: number; y: number }[];
  /** Beside the last column, from the top. */
  labels: { status: OpenStatus; count: number; y: number }[];
  /** Where a month begins; `isSpare` where the labels would stand too close on a phone. */
  months: { on: string; at: number; isSpare: boolean; withYear: boolean }[];
};

/** Moves places apart until none is closer to the next than `gap`, within `from` and `to` if there is room. */
export function spread(places: readonly number[], gap: number, from: number, to: number): number[] {
  const moved: number[] = [];
  for (const place of places) {
    moved.push(Math.max(place, (moved.at(-1) ?? from - gap) + gap));
  }
  let limit = to;
  for (let at = moved.length - 1; at >= 0; at -= 1) {
    moved[at] = Math.max(Math.min(moved[at] ?? 0, limit), from + at * gap);
    limit = (moved[at] ?? 0) - gap;
  }
  return moved;
}

/** Round values for an axis, at most five, none of them nought. */
function roundValues(max: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find(
    (one) => max / one < 5.5,
  );
  const wide = step ?? max;
  return Array.from({ length: Math.floor(max / wide) }, (_, at) => (at + 1) * wide);
}

function monthsOf(columns: readonly StatusColumn[]): StatusLayout['months'] {
  const begun = columns.flatMap(({ on }, index) =>
    on.slice(0, 7) === columns[index - 1]?.on.slice(0, 7) ? [] : [{ on, index }],
  );
  // A first month of a single column among months of two has no room for its name.
  const firsts = begun[1]?.index === 1 && begun[2]?.index !== 2 ? begun.slice(1) : begun;
  const far = Math.ceil(firsts.length / 5);
  return firsts.map(({ on, index }, nth) => ({
    on,
    at: (index / columns.length) * 100,
    isSpare: nth % far !== 0,
    withYear: nth === 0 || on.slice(0, 4) !== firsts[nth - 1]?.on.slice(0, 4),
  }));
}

/** Stacks the open cases of each day by status, and puts the labels beside the last. */
export function layStatuses(columns: readonly StatusColumn[]): StatusLayout {
  const shown = stacked.filter((status) => columns.some(({ counts }) => counts[status] > 0));
  const totalOf = ({ counts }: StatusColumn) =>
    stacked.reduce((sum, status) => sum + counts[status], 0);
  const max = Math.max(...columns.map(totalOf), 1);
  const perCase = Math.min(highestPlot / max, highestCase);
  const height = Math.max(max * perCase, shown.length * labelHeight);
  const slot = 100 / Math.max(columns.length, 1);
  const laid = columns.map((column, index) => {
    let y = height;
    const blocks = shown.map((status): Block => {
      const count = column.counts[status];
      y -= count * perCase;
      return { status, count, y, height: Math.max(count * perCase - between, 1) };
    });
    return {
      on: column.on,
      total: totalOf(column),
      at: index * slot + slot * 0.08,
      width: slot * 0.84,
      blocks,
    };
  });
  const last = (laid.at(-1)?.blocks ?? []).toReversed();
  const middles = last.map(({ y, count }) => y + (count * perCase) / 2);
  const places = spread(middles, labelHeight, labelHeight / 2, height - labelHeight / 2);
  return {
    height,
    columns: laid.map((column) => ({
      ...column,
      blocks: column.blocks.filter(({ count }) => count > 0),
    })),
    ticks: roundValues(max).map((value) => ({ value, y: height - value * perCase })),
    labels: last.map(({ status, count }, at) => ({ status, count, y: places[at] ?? 0 })),
    months: monthsOf(columns),
  };
}
