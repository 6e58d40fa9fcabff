import type { StepOfRequests } from '../../../shared/oversight/caseload.ts';

const perCaseAtMost = 16;
const thinnest = 2;

/** One step of the way: how thick it is, how much goes on, stays and leaves, in px across the way. */
export type StepPlace = {
  step: StepOfRequests;
  thickness: number;
  /** What reached the next step; none after the last. */
  onward: number;
  /** Where what is here now begins, and how thick it is. */
  hereFrom: number;
  here: number;
  closedCount: number;
};

/** Lays the steps from request to terms side by side, all on one scale; `across` is how thick the first may be. */
export function laySteps(steps: readonly StepOfRequests[], across: number): StepPlace[] {
  const most = Math.max(...steps.map((step) => step.reached), 1);
  const perCase = Math.min(across / most, perCaseAtMost);
  const thick = (count: number) => (count === 0 ? 0 : Math.max(count * perCase, thinnest));
  return steps.map((step, at) => {
    const onward = thick(steps[at + 1]?.reached ?? 0);
    return {
      step,
      thickness: thick(step.reached),
      onward,
      hereFrom: onward,
      here: thick(step.hereNow),
      closedCount: step.closed.reduce((sum, { count }) => sum + count, 0),
    };
  });
}
