import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `directory`. */
export const directoryRows: Rows = {
  'directory.search': { input: () => ({ words: 'institute' }), outcomes: { everybody: 'done' } },
  'directory.get': {
    input: (f) => ({ organisationId: f.party.organisationId }),
    outcomes: { everybody: 'done' },
  },
  'directory.compare': {
    input: (f) => ({ organisationIds: [f.party.organisationId] }),
    outcomes: { everybody: 'done' },
  },
  'directory.toVet': {
    input: () => undefined,
    outcomes: { done: 'responsible otherManager committee conflicted', others: 'only_staff' },
  },
  'directory.findDuplicates': {
    input: () => ({ name: 'Institute' }),
    outcomes: { done: 'responsible otherManager conflicted', others: 'only_case_manager' },
  },
  'directory.propose': {
    input: (f) => ({ organisationId: f.countryX.organisationId, ...f.words }),
    outcomes: { done: 'focalPoint responsible otherManager conflicted', others: 'not_yours' },
  },
  'directory.revise': {
    input: (f) => ({ listingId: f.listing.listingId, version: f.listingVersion, ...f.words }),
    outcomes: { done: 'party responsible otherManager conflicted', others: 'not_yours' },
  },
  'directory.confirm': {
    input: (f) => ({ listingId: f.listing.listingId }),
    outcomes: { done: 'party responsible otherManager conflicted', others: 'not_yours' },
  },
  'directory.publish': {
    input: (f) => ({ listingId: f.listingToVet.listingId }),
    outcomes: {
      done: 'responsible conflicted',
      conflict_of_interest: 'otherManager',
      only_case_manager: 'nonParty committee',
      others: 'not_found',
    },
  },
  'directory.dispute': {
    input: (f) => ({ listingId: f.listingToVet.listingId, reason: 'Who are they?' }),
    outcomes: {
      done: 'responsible committee conflicted',
      only_staff: 'nonParty',
      conflict_of_interest: 'otherManager',
      others: 'not_found',
    },
  },
  'directory.decide': {
    input: (f) => ({
      listingId: f.disputed.listingId,
      publish: true,
      reason: 'They showed their work',
    }),
    outcomes: {
      done: 'committee',
      only_committee: 'responsible otherManager conflicted',
      others: 'not_found',
    },
  },
  'directory.withdraw': {
    input: (f) => ({ listingId: f.listing.listingId }),
    outcomes: { done: 'party responsible otherManager conflicted', others: 'not_yours' },
  },
  'directory.addTrackRecord': {
    input: (f) => ({
      listingId: f.listing.listingId,
      topicId: f.words.topics[0]?.topicId,
      title: 'Work',
      description: '',
      doneOn: '2025-01-01',
      url: null,
    }),
    outcomes: { done: 'party responsible otherManager conflicted', others: 'not_yours' },
  },
  'directory.removeTrackRecord': {
    input: (f) => ({ trackRecordId: f.trackRecordId }),
    outcomes: { done: 'party responsible otherManager conflicted', others: 'not_yours' },
  },
  'directory.addExpert': {
    input: (f) => ({
      name: 'Unheard-of Experts',
      kind: 'ngo',
      countryCode: 'GH',
      contact: { name: 'A. Expert', email: 'expert@example.org' },
      topicIds: [f.words.topics[0]?.topicId],
    }),
    outcomes: { done: 'responsible otherManager conflicted', others: 'only_case_manager' },
  },
  'directory.suggestFor': {
    input: (f) => ({ caseId: f.scoping.caseId }),
    outcomes: {
      done: 'responsible otherManager committee',
      only_staff: 'government focalPoint',
      others: 'not_found',
    },
  },
};
