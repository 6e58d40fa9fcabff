import type { Rows } from '../row.ts';

/** Who gets what from the log's procedures, which stand on the `cases` router. */
export const logRows: Rows = {
  'cases.log': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      kind: 'message',
      body: 'A word',
      readerOrganisationIds: [f.ministry.organisationId],
    }),
    outcomes: {
      done: 'government focalPoint responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'cases.answer': {
    input: (f) => ({ questionId: f.toGovernment, body: 'Three of them' }),
    outcomes: {
      done: 'government focalPoint',
      not_asked_by_other_side: 'responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.settleMove': {
    input: (f) => ({ caseId: f.scoping.caseId, turnId: f.turnId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.setNextMove': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      nextMove: { whose: 'staff', what: 'Call the institute' },
    }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.nudge': {
    input: (f) => ({ caseId: f.scoping.caseId, turnId: f.governmentTurnId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.requestRedaction': {
    input: (f) => ({ entryId: f.message, reason: 'confidential' }),
    outcomes: {
      already_done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.listRedactionRequests': {
    input: () => undefined,
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'cases.redactEntry': {
    input: (f) => ({ entryId: f.message }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'cases.redactFile': {
    input: () => ({ fileId: '01970000-0000-7000-8000-ffffffffffff' }),
    outcomes: { not_found: 'administrator', others: 'only_administrator' },
  },
  'cases.getEntry': {
    input: (f) => ({ entryId: f.message }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
};
