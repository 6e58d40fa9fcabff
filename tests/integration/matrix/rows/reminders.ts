import type { Rows } from '../row.ts';

const staffOfTheCase = {
  done: 'responsible otherManager committee',
  only_staff: 'government focalPoint',
  others: 'not_found',
} as const;
const whoeverSetIt = { done: 'responsible', others: 'not_found' } as const;

/** Who gets what from the procedures of `reminders`. The one there is, and the move put off, are the responsible manager’s. */
export const remindersRows: Rows = {
  'reminders.ofCase': {
    input: (f) => ({ caseId: f.scoping.caseId }),
    outcomes: staffOfTheCase,
  },
  'reminders.set': {
    input: (f) => ({ caseId: f.scoping.caseId, what: 'Call the ministry', on: f.soon }),
    outcomes: staffOfTheCase,
  },
  'reminders.move': {
    input: (f) => ({ reminderId: f.reminderId, on: f.soon }),
    outcomes: whoeverSetIt,
  },
  'reminders.finish': {
    input: (f) => ({ reminderId: f.reminderId }),
    outcomes: whoeverSetIt,
  },
  'reminders.remove': {
    input: (f) => ({ reminderId: f.reminderId }),
    outcomes: whoeverSetIt,
  },
  'reminders.reopen': {
    input: (f) => ({ reminderId: f.doneReminderId }),
    outcomes: whoeverSetIt,
  },
  'reminders.snooze': {
    input: (f) => ({ turnId: f.turnId, untilOn: f.soon }),
    outcomes: staffOfTheCase,
  },
  'reminders.wake': {
    input: (f) => ({ turnId: f.turnId }),
    outcomes: {
      done: 'responsible',
      only_staff: 'government focalPoint',
      others: 'not_found',
    },
  },
};
