import type { Rows } from '../row.ts';

/** Who may listen at all; what each is told stands in tests/integration/live. */
export const liveRows: Rows = {
  'live.follow': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
};
