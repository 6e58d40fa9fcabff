import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `registry`. */
export const registryRows: Rows = {
  'registry.listTopics': { input: () => undefined, outcomes: { everybody: 'done' } },
  'registry.listOrganisations': {
    input: () => ({ search: 'inst' }),
    outcomes: {
      done: 'responsible otherManager committee conflicted administrator',
      others: 'only_staff',
    },
  },
  'registry.getOrganisation': {
    input: (f) => ({ organisationId: f.party.organisationId }),
    outcomes: {
      done: 'responsible otherManager conflicted administrator',
      others: 'only_case_manager',
    },
  },
  'registry.createOrganisation': {
    input: () => ({ name: 'New NGO', kind: 'ngo', countryCode: 'GH' }),
    outcomes: {
      done: 'responsible otherManager conflicted administrator',
      others: 'only_case_manager',
    },
  },
  'registry.changeOrganisation': {
    input: (f) => ({
      organisationId: f.party.organisationId,
      name: 'Renamed',
      kind: 'ngo',
      countryCode: 'GH',
      version: 1,
    }),
    outcomes: {
      done: 'responsible otherManager conflicted administrator',
      others: 'only_case_manager',
    },
  },
  'registry.getSettings': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
  'registry.changeSettings': {
    input: () => ({ stalledAfterDays: 9 }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
};
