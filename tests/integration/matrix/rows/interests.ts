import { interestWords } from '../../../support/interest-factories.ts';
import type { Rows } from '../row.ts';

const triage = {
  done: 'responsible otherManager conflicted',
  only_case_manager: 'committee',
  others: 'only_staff',
} as const;

/** Who gets what from the procedures of `interests`. */
export const interestsRows: Rows = {
  'interests.express': { input: () => interestWords(), outcomes: { everybody: 'done' } },
  'interests.openLink': {
    input: (f) => ({ token: f.tokens.interest }),
    outcomes: { everybody: 'done' },
  },
  'interests.confirm': {
    input: (f) => ({ token: f.tokens.interest }),
    outcomes: { everybody: 'done' },
  },
  'interests.listWaiting': {
    input: () => undefined,
    outcomes: { done: 'responsible otherManager conflicted committee', others: 'only_staff' },
  },
  'interests.listSettled': {
    input: () => ({}),
    outcomes: { done: 'responsible otherManager conflicted committee', others: 'only_staff' },
  },
  // For a government whose matters the conflicted case manager takes no part in.
  'interests.convert': {
    input: (f) => ({
      interestId: f.waitingInterestId,
      organisationId: f.countryX.organisationId,
      title: 'Stocks of medicines',
      helpSought: 'Somebody who has done it',
      speaksForIt: true,
      checkedHow: 'Called the switchboard',
    }),
    outcomes: {
      done: 'responsible otherManager',
      conflict_of_interest: 'conflicted',
      only_case_manager: 'committee',
      others: 'only_staff',
    },
  },
  'interests.answer': {
    input: (f) => ({ interestId: f.waitingInterestId, letter: 'Thank you.' }),
    outcomes: triage,
  },
  'interests.dismiss': {
    input: (f) => ({ interestId: f.waitingInterestId, reason: 'Advertising' }),
    outcomes: triage,
  },
  'interests.reopen': {
    input: (f) => ({ interestId: f.dismissedInterestId }),
    outcomes: triage,
  },
};
