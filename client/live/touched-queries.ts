import type { News, NewsTopic } from '../../shared/activity/news.ts';

const caseNews = ['case', 'message', 'log', 'introduction', 'terms'] as const;
const listingNews = ['listing', 'organisation'] as const;

/**
 * Which news each query of the API is read anew for. None: it answers for a link or a form that stays as it opened, or
 * changes by what is not told, and is then asked for at each visit.
 */
export const touchedBy: Readonly<Record<string, readonly NewsTopic[]>> = {
  'accounts.whoAmI': [],
  'accounts.getInvitation': [],
  'accounts.listInvitations': ['person'],
  'accounts.listPeople': ['person'],
  'accounts.listConflicts': ['person'],
  'accounts.listContacts': ['person'],
  'accounts.listCaseManagers': ['person'],
  // Letters come of nearly everything, and are sent by the clock.
  'accounts.listLetters': [],
  'cases.list': caseNews,
  'cases.get': caseNews,
  'cases.listRevisions': ['case'],
  'cases.listSimilar': ['case'],
  'cases.listProxyPeople': ['person', 'organisation'],
  'cases.listDrafts': ['draft', 'case'],
  'cases.getDraft': [],
  'cases.getEntry': ['message', 'log'],
  'cases.listRedactionRequests': ['redaction', 'log'],
  'cases.openRevisionLink': [],
  'directory.search': listingNews,
  'directory.get': listingNews,
  'directory.compare': listingNews,
  'directory.toVet': listingNews,
  'directory.findDuplicates': [],
  'directory.suggestFor': [...listingNews, 'case', 'introduction'],
  'interests.listWaiting': ['interest'],
  'interests.listSettled': ['interest'],
  'interests.openLink': [],
  'introductions.get': caseNews,
  'introductions.listOfCase': caseNews,
  'introductions.listMine': caseNews,
  'introductions.listConsultations': caseNews,
  'introductions.openLink': [],
  'oversight.caseloadPictures': [...caseNews, ...listingNews, 'settings', 'person'],
  'oversight.caseloadRows': [],
  'oversight.decisions': [...caseNews, ...listingNews],
  'registry.listTopics': ['topics'],
  'registry.listOrganisations': ['organisation'],
  'registry.getOrganisation': ['organisation'],
  'registry.getSettings': ['settings'],
  'reminders.ofCase': ['reminder', 'case'],
  'terms.get': caseNews,
  'terms.compare': [],
  'terms.ofCase': caseNews,
  'terms.possibleParties': [],
  'terms.mine': caseNews,
  'terms.openLink': [],
  'views.desk': [...caseNews, 'reminder', 'listing', 'interest', 'redaction', 'settings'],
  'views.navigationCounts': [...caseNews, 'reminder', 'listing', 'interest'],
  'views.findAnything': ['case', 'organisation', 'introduction', 'terms'],
  'views.caseFile': [...caseNews, 'organisation'],
  'views.caseFiles': caseNews,
  'views.caseLog': caseNews,
  'views.trail': [],
  'views.checkTrail': [],
};

type QueryKey = readonly unknown[];

function pathOf(key: QueryKey): string {
  return Array.isArray(key[0]) ? key[0].join('.') : '';
}

function inputOf(key: QueryKey): Record<string, unknown> {
  const options = key[1];
  const input = typeof options === 'object' && options && 'input' in options ? options.input : null;
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

const isOneOf = (topics: readonly NewsTopic[], about: NewsTopic) => topics.includes(about);

/** Whether a query asks for something else than the news is about. */
function isAboutAnother(input: Record<string, unknown>, news: News): boolean {
  const differs = (name: string, id: string | undefined) => name in input && input[name] !== id;
  if (isOneOf(caseNews, news.about)) {
    if (differs('caseId', news.caseId) || differs('reference', news.reference)) return true;
  }
  if (!news.subjectId) return false;
  if (news.about === 'terms') return differs('termsId', news.subjectId);
  if (isOneOf(listingNews, news.about)) return differs('organisationId', news.subjectId);
  return isOneOf(caseNews, news.about) && differs('introductionId', news.subjectId);
}

/** Whether what a query answered is out of date by the news. */
export function isTouched(key: QueryKey, news: News): boolean {
  if (news.about === 'everything' || news.about === 'you') return true;
  const topics = touchedBy[pathOf(key)];
  return topics !== undefined && isOneOf(topics, news.about) && !isAboutAnother(inputOf(key), news);
}

/** Whether news tells of everything that changes the answer of a query. */
export function isToldOf(key: QueryKey): boolean {
  return (touchedBy[pathOf(key)]?.length ?? 0) > 0;
}
