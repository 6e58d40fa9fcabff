import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `cases`. */
export const casesRows: Rows = {
  'cases.list': { input: () => ({}), outcomes: { everybodySignedIn: 'done' } },
  'cases.get': {
    input: (f) => ({ reference: f.scoping.reference }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.listRevisions': {
    input: (f) => ({ caseId: f.scoping.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.listSimilar': {
    input: (f) => ({ caseId: f.scoping.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.listDrafts': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
  'cases.getDraft': {
    input: (f) => ({ draftId: f.draftId }),
    outcomes: { done: 'government', others: 'not_found' },
  },
  'cases.startDraft': { input: () => ({}), outcomes: { everybodySignedIn: 'done' } },
  'cases.saveDraft': {
    input: (f) => ({ draftId: f.draftId, version: 1, content: { title: 'Budgets' } }),
    outcomes: { done: 'government', others: 'not_found' },
  },
  'cases.discardDraft': {
    input: (f) => ({ draftId: f.draftId }),
    outcomes: { done: 'government', others: 'not_found' },
  },
  'cases.listProxyPeople': {
    input: (f) => ({ organisationId: f.party.organisationId }),
    outcomes: {
      done: 'responsible otherManager conflicted administrator',
      others: 'only_case_manager',
    },
  },
  'cases.submit': {
    input: (f) => ({
      organisationId: f.ministry.organisationId,
      content: { title: 'Another request' },
    }),
    outcomes: { done: 'government focalPoint', others: 'only_government' },
  },
  'cases.claim': {
    input: (f) => ({ caseId: f.submitted.caseId }),
    outcomes: {
      done: 'responsible otherManager',
      only_case_manager: 'government focalPoint committee',
      others: 'not_found',
    },
  },
  'cases.assign': {
    input: (f) => ({ caseId: f.submitted.caseId, managerId: f.otherManager.personId }),
    outcomes: {
      done: 'committee',
      only_committee: 'government focalPoint responsible otherManager',
      others: 'not_found',
    },
  },
  'cases.handOver': {
    input: (f) => ({ caseId: f.scoping.caseId, managerId: f.otherManager.personId }),
    outcomes: {
      done: 'responsible committee',
      only_responsible_case_manager: 'government focalPoint otherManager',
      others: 'not_found',
    },
  },
  'cases.handOverMany': {
    input: (f) => ({ caseIds: [f.scoping.caseId], managerId: f.otherManager.personId }),
    outcomes: { everybodySignedIn: 'done' },
  },
  'cases.lend': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      personId: f.otherManager.personId,
      fromOn: f.today,
      untilOn: f.soon,
    }),
    outcomes: {
      done: 'responsible committee',
      only_responsible_case_manager: 'government focalPoint otherManager',
      others: 'not_found',
    },
  },
  'cases.return': {
    input: (f) => ({ caseId: f.lent.caseId, personId: f.otherManager.personId }),
    outcomes: {
      done: 'responsible otherManager committee',
      only_responsible_case_manager: 'government focalPoint',
      others: 'not_found',
    },
  },
  'cases.revise': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      basedOnRevision: 1,
      content: { title: 'Budgets people can use' },
    }),
    outcomes: {
      done: 'government focalPoint responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'cases.confirmRevision': {
    input: (f) => ({ caseId: f.proposed.caseId, number: 2 }),
    outcomes: {
      done: 'government focalPoint',
      only_government: 'responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.dropRevision': {
    input: (f) => ({ caseId: f.proposed.caseId, number: 2 }),
    outcomes: {
      done: 'government focalPoint responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'cases.openRevisionLink': {
    input: (f) => ({ token: f.tokens.confirm }),
    outcomes: { everybody: 'done' },
  },
  'cases.confirmRevisionByLink': {
    input: (f) => ({ token: f.tokens.confirm }),
    outcomes: { everybody: 'done' },
  },
  'cases.setReadiness': {
    input: (f) => ({ caseId: f.scoping.caseId, key: 'goal', state: 'ready' }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.shortlist': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      organisationId: f.nonParty.organisationId,
      reason: 'Could help',
    }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.removeFromShortlist': {
    input: (f) => ({ caseId: f.scoping.caseId, organisationId: f.party.organisationId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.hold': {
    input: (f) => ({ caseId: f.scoping.caseId, untilOn: f.soon, reason: 'Elections' }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.resume': {
    input: (f) => ({ caseId: f.held.caseId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.select': {
    input: (f) => ({
      caseId: f.open.caseId,
      chosenOrganisationIds: [f.party.organisationId],
      rationale: 'They understood first',
    }),
    outcomes: {
      done: 'government focalPoint',
      only_government: 'responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.close': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      outcome: 'advice_sufficed',
      summary: 'One talk was enough',
    }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'cases.decline': {
    input: (f) => ({
      caseId: f.submitted.caseId,
      outcome: 'out_of_scope',
      summary: 'It is a building site',
      alternativeOffered: 'The development bank',
    }),
    outcomes: {
      done: 'responsible otherManager committee',
      only_staff: 'government focalPoint',
      others: 'not_found',
    },
  },
  'cases.withdraw': {
    input: (f) => ({ caseId: f.scoping.caseId, summary: 'Another ministry took it up' }),
    outcomes: {
      done: 'government focalPoint',
      only_government: 'responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.rateHelp': {
    input: (f) => ({ caseId: f.closed.caseId, wasHelped: 4 }),
    outcomes: {
      done: 'government focalPoint',
      only_government: 'responsible otherManager committee',
      others: 'not_found',
    },
  },
  'cases.reopen': {
    input: (f) => ({ caseId: f.closed.caseId, reason: 'They are back' }),
    outcomes: {
      done: 'responsible committee',
      only_responsible_case_manager: 'government focalPoint otherManager',
      others: 'not_found',
    },
  },
};
