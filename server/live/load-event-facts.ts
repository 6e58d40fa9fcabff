import type { Reader } from '../../db/connect.ts';
import type { EventFacts } from '../../shared/activity/audience.ts';
import { hearingOf } from '../../shared/activity/news.ts';
import type { TrailEvent } from '../activity/queries.ts';
import { getCaseFacts } from '../cases/fact-queries.ts';
import { getIntroductionFacts } from '../introductions/queries.ts';
import { entriesHolding } from '../log/file-queries.ts';
import { getLogEntryFacts } from '../log/queries.ts';
import { loadTerms, type StoredTerms } from '../terms/queries.ts';

/** Whom the version an event is about names, once it has circulated, is in force, or is held elsewhere. */
function versionOf({ terms, versions, parties }: StoredTerms, event: TrailEvent) {
  const number = event.facts.version ?? terms.in_force_version;
  const version = versions.find((one) => one.number === number);
  const isShown =
    version !== undefined &&
    (version.circulated_at !== null || version.number === terms.in_force_version);
  if (!isShown) return null;
  const named = parties.filter((party) => party.terms_version_id === version.id);
  return {
    organisationIds: named.map((party) => party.organisation_id),
    personIds: named.flatMap((party) => party.signatory_person_id ?? []),
  };
}

async function redactedEntries(db: Reader, { subjectId, facts }: TrailEvent) {
  if (!subjectId) return null;
  if (facts.of === 'file') return entriesHolding(db, subjectId);
  const entry = await getLogEntryFacts(db, subjectId);
  return entry ? [entry] : null;
}

/** What an event is about, as far as it takes to decide who hears of it. */
export async function loadEventFacts(db: Reader, event: TrailEvent): Promise<EventFacts> {
  const { audience } = hearingOf(event.name);
  const none: EventFacts = { case: null, introduction: null, terms: null, redacted: null };
  if (!event.caseId || audience === 'nobody' || audience === 'staff') return none;
  const facts = (await getCaseFacts(db, event.caseId)) ?? null;
  if (event.name.startsWith('introduction.')) {
    const introduction = (await getIntroductionFacts(db, event.subjectId ?? '')) ?? null;
    return { ...none, case: facts, introduction };
  }
  if (event.name.startsWith('terms.')) {
    const stored = await loadTerms(db, event.subjectId ?? '');
    const terms = stored ? { facts: stored.facts, version: versionOf(stored, event) } : null;
    return { ...none, case: facts, terms };
  }
  const redacted = audience === 'redaction' ? await redactedEntries(db, event) : null;
  return { ...none, case: facts, redacted };
}
