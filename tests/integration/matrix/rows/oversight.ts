import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `oversight`. */
export const oversightRows: Rows = {
  'oversight.caseloadPictures': {
    input: () => ({}),
    outcomes: { done: 'committee', others: 'only_committee' },
  },
  'oversight.caseloadRows': {
    input: () => ({}),
    outcomes: { done: 'committee', others: 'only_committee' },
  },
  'oversight.decisions': {
    input: () => undefined,
    outcomes: { done: 'committee', others: 'only_committee' },
  },
  'oversight.decide': {
    input: (f) => ({
      about: 'listing',
      decision: {
        listingId: f.disputed.listingId,
        publish: true,
        reason: 'They showed their work',
      },
    }),
    outcomes: { done: 'committee', others: 'only_committee' },
  },
};
