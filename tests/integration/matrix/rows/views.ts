import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `views`. */
export const viewsRows: Rows = {
  'views.navigationCounts': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
  'views.desk': {
    input: () => undefined,
    outcomes: { done: 'responsible otherManager committee conflicted', others: 'only_staff' },
  },
  'views.findAnything': {
    input: () => undefined,
    outcomes: { done: 'responsible otherManager committee conflicted', others: 'only_staff' },
  },
  'views.caseFile': {
    input: (f) => ({ reference: f.open.reference }),
    outcomes: {
      done: 'responsible otherManager committee',
      conflict_of_interest: 'conflicted',
      only_staff: 'government focalPoint',
      others: 'not_found',
    },
  },
  'views.caseFiles': {
    input: (f) => ({ caseId: f.open.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'views.caseLog': {
    input: (f) => ({ caseId: f.open.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'views.trail': {
    input: () => ({}),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'views.checkTrail': {
    input: () => ({}),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
};
