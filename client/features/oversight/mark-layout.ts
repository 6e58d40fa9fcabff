import type { FirstIntroductions } from '../../../shared/oversight/caseload.ts';

type TimedCase = FirstIntroductions['cases'][number];

/** Above the marks: what the line of the target says. */
const headroom = 44;
const lowestStack = 4;
/** So many marks of the widest pitch above each other, or smaller ones. */
const highestStack = 10;
const leastPitch = 5;
const tickRoom = 40;
/** “11–12” takes more of it than “11”. */
const rangeRoom = 48;

/** Where the marks of cases stand: px from where reading begins, and from the top. */
export type MarkLayout = {
  height: number;
  radius: number;
  /** From one mark to the next above it. */
  pitch: number;
  marks: { timed: TimedCase; x: number; y: number; isLate: boolean }[];
  targetX: number;
  /** From which to which day; the last one can gather what took even longer. */
  ticks: { from: number; to: number; x: number; andMore: boolean }[];
};

/** The widest pitch that keeps the tallest stack low enough; small marks stand several abreast. */
function pitchFor(tallest: number, binWidth: number, widest: number) {
  const highest = widest * highestStack;
  for (let pitch = Math.min(widest, binWidth); pitch > leastPitch; pitch -= 0.5) {
    const abreast = Math.floor(binWidth / pitch);
    if (Math.ceil(tallest / abreast) * pitch <= highest) return { pitch, abreast };
  }
  return { pitch: leastPitch, abreast: Math.max(Math.floor(binWidth / leastPitch), 1) };
}

/**
 * Stacks a mark a case over working days, few enough to a stack that each can be met. Days stand together where the width
 * has no room for each, and never on both sides of the target.
 */
export function layMarks(
  { cases, targetDays }: Pick<FirstIntroductions, 'cases' | 'targetDays'>,
  width: number,
  widestPitch: number,
): MarkLayout {
  const days = cases.map((timed) => timed.days);
  const most = Math.max(...days, targetDays + 1);
  const least = Math.max(Math.min(...days, 1), 0);
  const room = Math.max(Math.floor(width / widestPitch), 4);
  // The bin of the target is 0, what is late stands above it.
  const binOf = (day: number, size: number) => Math.ceil((day - targetDays) / size);
  // Beside the target there is always room to say what it is.
  const beyond = (size: number) => Math.max(Math.ceil((1 - binOf(least, size)) * 0.6), 1);
  const lastFor = (size: number) => Math.max(binOf(most, size), beyond(size));
  const binsFor = (size: number) => lastFor(size) - binOf(least, size) + 1;
  const widest = Math.max(Math.floor(targetDays / 3), 1);
  let size = 1;
  while (size < widest && binsFor(size) > room) size += 1;
  const first = binOf(least, size);
  const last = Math.max(Math.min(lastFor(size), first + room - 1), beyond(size));
  const binWidth = width / (last - first + 1);
  const xOf = (bin: number) => (bin - first + 0.5) * binWidth;

  const bins = Map.groupBy(cases, (timed) => Math.min(binOf(timed.days, size), last));
  const tallest = Math.max(...[...bins.values()].map((stack) => stack.length), lowestStack);
  const { pitch, abreast } = pitchFor(tallest, binWidth, widestPitch);
  const height = headroom + Math.ceil(tallest / abreast) * pitch;
  const marks = [...bins].flatMap(([bin, stack]) =>
    stack.map((timed, nth) => ({
      timed,
      x: xOf(bin) + ((nth % abreast) - (Math.min(abreast, stack.length) - 1) / 2) * pitch,
      y: height - (Math.floor(nth / abreast) + 0.5) * pitch,
      isLate: timed.days > targetDays,
    })),
  );

  // Days alone are read at every fifth; days that stand together say from when to when.
  const labelRoom = size === 1 ? tickRoom : rangeRoom;
  const every = size === 1 && binWidth * 5 >= tickRoom ? 5 : Math.ceil(labelRoom / binWidth);
  const ticks: MarkLayout['ticks'] = [];
  for (let bin = first; bin <= last; bin += 1) {
    const andMore = bin === last && binOf(most, size) > last;
    const isRound = every === 5 ? (bin + targetDays) % 5 === 0 : bin % every === 0;
    if (!isRound && !andMore) continue;
    const to = targetDays + bin * size;
    const x = xOf(bin);
    if (andMore && x - (ticks.at(-1)?.x ?? -labelRoom) < labelRoom) ticks.pop();
    ticks.push({ from: Math.max(to - size + 1, 0), to, x, andMore });
  }
  return {
    height,
    radius: (pitch * 13) / 36,
    pitch,
    marks,
    targetX: (1 - first) * binWidth,
    ticks,
  };
}
