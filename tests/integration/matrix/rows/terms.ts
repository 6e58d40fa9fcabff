import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `terms`. */
export const termsRows: Rows = {
  'terms.draft': {
    input: (f) => ({ caseId: f.selected.caseId, ...f.termsWords }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'terms.revise': {
    input: (f) => ({
      termsId: f.draftTerms.termsId,
      version: 1,
      remark: 'Better',
      ...f.termsWords,
      endsOn: null,
    }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'terms.introduceParties': {
    input: (f) => ({
      termsId: f.draftTerms.termsId,
      purpose: 'They meet',
      channel: 'in_person',
      on: f.today,
    }),
    outcomes: {
      already_done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'terms.circulate': {
    input: (f) => ({ termsId: f.draftTerms.termsId, version: 1 }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'terms.agree': {
    input: (f) => ({ ...f.circulated, organisationId: f.party.organisationId }),
    outcomes: {
      done: 'party',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_named_signatory',
    },
  },
  'terms.requestChanges': {
    input: (f) => ({
      ...f.circulated,
      organisationId: f.party.organisationId,
      section: null,
      body: 'Name the licence',
    }),
    outcomes: {
      done: 'party',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_named_signatory',
    },
  },
  'terms.decline': {
    input: (f) => ({
      ...f.circulated,
      organisationId: f.party.organisationId,
      reason: 'No capacity',
    }),
    outcomes: {
      done: 'party',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_named_signatory',
    },
  },
  'terms.nudge': {
    input: (f) => ({ termsId: f.circulated.termsId }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'terms.abandon': {
    input: (f) => ({ termsId: f.circulated.termsId, reason: 'They could not agree' }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'terms.amend': {
    input: (f) => ({ termsId: f.inForce.termsId, reason: 'One more district' }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'terms.end': {
    input: (f) => ({ termsId: f.inForce.termsId, endedOn: f.today, reason: 'Done' }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'terms.recordElsewhere': {
    input: (f) => ({
      caseId: f.selected.caseId,
      title: 'Memorandum',
      kind: 'memorandum',
      reference: 'MoU 12',
      fileId: null,
      signedOn: f.today,
      startsOn: null,
      endsOn: null,
      parties: [f.ministry, f.party].map(({ organisationId }) => ({
        organisationId,
        signatoryPersonId: null,
        signatoryName: 'Somebody',
        capacity: 'Head',
      })),
    }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'terms.report': {
    input: (f) => ({
      termsId: f.inForce.termsId,
      kind: 'mid_term',
      delivered: 'Half of it',
      commitmentEffect: null,
      usefulness: null,
    }),
    outcomes: {
      done: 'government focalPoint responsible',
      only_responsible_case_manager: 'party otherManager committee',
      others: 'not_found',
    },
  },
  'terms.openLink': { input: (f) => ({ token: f.tokens.agree }), outcomes: { everybody: 'done' } },
  'terms.agreeByLink': {
    input: (f) => ({
      token: f.tokens.agree,
      organisationId: f.party.organisationId,
      version: f.circulated.version,
      sha256: f.circulated.sha256,
    }),
    outcomes: { everybody: 'done' },
  },
  'terms.requestChangesByLink': {
    input: (f) => ({
      token: f.tokens.agree,
      organisationId: f.party.organisationId,
      version: f.circulated.version,
      sha256: f.circulated.sha256,
      section: null,
      body: 'Name the licence',
    }),
    outcomes: { everybody: 'done' },
  },
  'terms.declineByLink': {
    input: (f) => ({
      token: f.tokens.agree,
      organisationId: f.party.organisationId,
      version: f.circulated.version,
      sha256: f.circulated.sha256,
      reason: 'No capacity',
    }),
    outcomes: { everybody: 'done' },
  },
  'terms.get': {
    input: (f) => ({ termsId: f.circulated.termsId }),
    outcomes: {
      done: 'government focalPoint party responsible otherManager committee',
      others: 'not_found',
    },
  },
  'terms.compare': {
    input: (f) => ({ termsId: f.circulated.termsId, from: 1, to: 1 }),
    outcomes: {
      done: 'government focalPoint party responsible otherManager committee',
      others: 'not_found',
    },
  },
  'terms.ofCase': {
    input: (f) => ({ caseId: f.selected.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'terms.possibleParties': {
    input: (f) => ({ caseId: f.selected.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'terms.mine': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
};
