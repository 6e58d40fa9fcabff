import type { Rows } from '../row.ts';

/** Who gets what from the procedures of `accounts`. */
export const accountsRows: Rows = {
  'accounts.whoAmI': { input: () => undefined, outcomes: { everybody: 'done' } },
  'accounts.getInvitation': {
    input: (f) => ({ token: f.tokens.invitation }),
    outcomes: { everybody: 'done' },
  },
  'accounts.acceptInvitation': {
    input: (f) => ({
      token: f.tokens.invitation,
      name: 'Somebody',
      locale: 'en',
      password: 'long enough to be one',
    }),
    outcomes: { everybody: 'done' },
  },
  'accounts.setUpFirstAdministrator': {
    input: () => ({
      token: 'forged.token',
      name: 'Intruder',
      email: 'x@example.org',
      locale: 'en',
      password: 'long enough to be one',
    }),
    outcomes: { everybody: 'not_found' },
  },
  'accounts.invite': {
    input: () => ({
      email: 'new@example.org',
      name: 'New',
      locale: 'en',
      organisationId: null,
      membershipRole: null,
      staffRoles: ['case_manager'],
    }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.revokeInvitation': {
    input: (f) => ({ invitationId: f.invitationId }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.listInvitations': {
    input: () => undefined,
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.listPeople': {
    input: () => undefined,
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.setStaffRoles': {
    input: (f) => ({
      personId: f.otherManager.personId,
      staffRoles: ['case_manager', 'committee_member'],
    }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.addMembership': {
    input: (f) => ({
      personId: f.nonParty.personId,
      organisationId: f.party.organisationId,
      role: 'contact',
    }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.endMembership': {
    input: (f) => ({ personId: f.nonParty.personId, organisationId: f.nonParty.organisationId }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.handOverMembership': {
    input: (f) => ({
      organisationId: f.nonParty.organisationId,
      personId: f.nonParty.personId,
      toPersonId: f.party.personId,
      stays: false,
    }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.endAccess': {
    input: (f) => ({ personId: f.nonParty.personId }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.restoreAccess': {
    input: (f) => ({ personId: f.nonParty.personId }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.changeProfile': {
    input: () => ({ name: 'Other name', locale: 'fr', timeZone: 'Africa/Accra', phone: null }),
    outcomes: { everybodySignedIn: 'done' },
  },
  'accounts.changeLocale': {
    input: () => ({ locale: 'es' }),
    outcomes: { everybodySignedIn: 'done' },
  },
  'accounts.signOutEverywhere': { input: () => ({}), outcomes: { everybodySignedIn: 'done' } },
  'accounts.declareConflict': {
    input: (f) => ({ organisationId: f.party.organisationId, reason: 'Sits on its board' }),
    outcomes: { everybodySignedIn: 'done' },
  },
  'accounts.endConflict': {
    input: (f) => ({ conflictId: f.conflictId }),
    outcomes: { done: 'otherManager administrator', others: 'only_administrator' },
  },
  'accounts.listConflicts': { input: () => undefined, outcomes: { everybodySignedIn: 'done' } },
  'accounts.addContact': {
    input: (f) => ({
      organisationId: f.party.organisationId,
      name: 'A. Second',
      email: 'second@example.org',
    }),
    outcomes: {
      done: 'responsible otherManager conflicted administrator',
      others: 'only_case_manager',
    },
  },
  'accounts.listContacts': {
    input: (f) => ({ organisationId: f.party.organisationId }),
    outcomes: {
      done: 'responsible otherManager conflicted administrator',
      others: 'only_case_manager',
    },
  },
  'accounts.listCaseManagers': {
    input: () => undefined,
    outcomes: { done: 'responsible otherManager committee conflicted', others: 'only_staff' },
  },
  'accounts.listLetters': {
    input: () => ({}),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
  'accounts.sendLetterAgain': {
    input: (f) => ({ letterId: f.triedLetterId }),
    outcomes: { done: 'administrator', others: 'only_administrator' },
  },
};
