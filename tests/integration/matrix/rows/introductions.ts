import type { Fixtures } from '../../../support/matrix-world.ts';
import type { Rows } from '../row.ts';

const intro = (f: Fixtures) => ({
  purpose: 'Publish district transfers',
  brief: 'Totals today, districts tomorrow.',
  parties: [
    { organisationId: f.ministry.organisationId, contactPersonId: f.government.personId },
    { organisationId: f.party.organisationId, contactPersonId: f.party.personId },
  ],
});

/** Who gets what from the procedures of `introductions`. */
export const introductionsRows: Rows = {
  'introductions.listOfCase': {
    input: (f) => ({ caseId: f.open.caseId }),
    outcomes: {
      done: 'government focalPoint responsible otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.listMine': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
  'introductions.listConsultations': {
    input: () => undefined,
    outcomes: { done: 'committee', others: 'only_committee' },
  },
  'introductions.get': {
    input: (f) => ({ introductionId: f.open.introductionId }),
    outcomes: {
      done: 'government focalPoint party responsible otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.draft': {
    input: (f) => ({ caseId: f.scoping.caseId, ...intro(f) }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.revise': {
    input: (f) => ({ introductionId: f.drafted.introductionId, version: 1, ...intro(f) }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.consult': {
    input: (f) => ({ introductionId: f.drafted.introductionId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.nudgeCommittee': {
    input: (f) => ({ introductionId: f.consulting.introductionId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.giveOpinion': {
    input: (f) => ({ introductionId: f.consulting.introductionId, objects: false }),
    outcomes: {
      done: 'committee',
      only_committee: 'responsible otherManager',
      others: 'not_found',
    },
  },
  'introductions.recordFallback': {
    input: (f) => ({
      introductionId: f.consulting.introductionId,
      goesAhead: true,
      reason: 'Nobody else is left',
    }),
    outcomes: { only_chair: 'responsible otherManager committee', others: 'not_found' },
  },
  'introductions.offer': {
    input: (f) => ({ introductionId: f.drafted.introductionId }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.recordMade': {
    input: (f) => ({
      caseId: f.scoping.caseId,
      purpose: 'They met',
      parties: intro(f).parties,
      channel: 'in_person',
      on: f.today,
    }),
    outcomes: {
      done: 'responsible',
      only_responsible_case_manager: 'government focalPoint otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.respond': {
    input: (f) => ({ introductionId: f.offered.introductionId, answer: 'yes' }),
    outcomes: { done: 'government focalPoint party', others: 'not_found' },
  },
  'introductions.addParty': {
    input: (f) => ({
      introductionId: f.offered.introductionId,
      party: { organisationId: f.nonParty.organisationId, contactPersonId: f.nonParty.personId },
    }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.dropParty': {
    input: (f) => ({
      introductionId: f.offered.introductionId,
      organisationId: f.party.organisationId,
    }),
    outcomes: {
      too_few_parties: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.extend': {
    input: (f) => ({ introductionId: f.offered.introductionId, answerByOn: f.soon }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.open': {
    input: (f) => ({ introductionId: f.offered.introductionId }),
    outcomes: {
      government_must_answer_first: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.resend': {
    input: (f) => ({ introductionId: f.offered.introductionId }),
    outcomes: {
      not_in_this_status: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.withdraw': {
    input: (f) => ({ introductionId: f.offered.introductionId }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.write': {
    input: (f) => ({ introductionId: f.open.introductionId, kind: 'message', body: 'A word' }),
    outcomes: {
      done: 'government focalPoint party responsible',
      only_party: 'otherManager committee',
      others: 'not_found',
    },
  },
  'introductions.setTurn': {
    input: (f) => ({
      introductionId: f.open.introductionId,
      turn: { whose: 'nobody', untilOn: f.soon },
    }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.nudge': {
    input: (f) => ({ introductionId: f.open.introductionId }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.conclude': {
    input: (f) => ({ introductionId: f.open.introductionId, outcome: 'advice_given' }),
    outcomes: {
      done: 'responsible',
      not_found: 'otherGovernment nonParty conflicted administrator',
      others: 'only_responsible_case_manager',
    },
  },
  'introductions.rate': {
    input: (f) => ({ introductionId: f.concluded.introductionId, rating: 4 }),
    outcomes: { done: 'government focalPoint party', others: 'not_found' },
  },
  'introductions.openLink': {
    input: (f) => ({ token: f.tokens.answer }),
    outcomes: { everybody: 'done' },
  },
  'introductions.respondByLink': {
    input: (f) => ({ token: f.tokens.answer, answer: { answer: 'yes' } }),
    outcomes: { everybody: 'done' },
  },
  'introductions.writeByLink': {
    input: (f) => ({ token: f.tokens.write, line: { body: 'A word' } }),
    outcomes: { everybody: 'done' },
  },
  'introductions.rateByLink': {
    input: (f) => ({ token: f.tokens.rate, rating: { rating: 4 } }),
    outcomes: { everybody: 'done' },
  },
};
