export type Figure = {
  value: number;
  unit: string;
  /** What it should be at least, or at most. */
  aim: number;
  better: 'higher' | 'lower';
};

export type Figures = Record<string, Figure>;

function rounded(value: number): number {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(digits));
}

export const atLeast = (aim: number, unit: string, value: number): Figure => ({
  value: rounded(value),
  unit,
  aim,
  better: 'higher',
});

export const atMost = (aim: number, unit: string, value: number): Figure => ({
  value: rounded(value),
  unit,
  aim,
  better: 'lower',
});

export function meetsAim({ value, aim, better }: Figure): boolean {
  return better === 'higher' ? value >= aim : value <= aim;
}

/** The value below which this share of the measurements lies. */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return sorted[Math.max(0, at)] ?? Number.NaN;
}

export function median(measured: readonly number[]): number {
  return percentile(measured, 0.5);
}
