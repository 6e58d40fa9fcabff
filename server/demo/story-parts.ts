import type { TermsSection } from '../../shared/terms/vocabulary.ts';
import { termsSections } from '../../shared/terms/vocabulary.ts';
import { found } from '../domain-error.ts';
import { draftIntroduction } from '../introductions/draft-introduction.ts';
import { offerIntroduction } from '../introductions/offer-introduction.ts';
import { introductionIdsOfCase } from '../introductions/queries.ts';
import { agreeToTerms } from '../terms/agree-to-terms.ts';
import { introduceParties as introducePartiesOfTerms } from '../terms/introduce-parties.ts';
import { loadTerms } from '../terms/queries.ts';
import type { Stage } from './set-stage.ts';
import type { Character, Storyteller } from './storyteller.ts';

/** A party of terms: its organisation's key and who signs. */
export type Dealt = { key: string; who: Character; capacity: string };

/** Drafts an introduction and offers it at once; answers with its id. */
export async function offerTo(
  teller: Storyteller,
  manager: Character,
  draft: {
    caseId: string;
    purpose: string;
    brief: string;
    parties: { organisationId: string }[];
    governmentFirst?: boolean;
    nameWithheld?: boolean;
  },
): Promise<string> {
  const { id } = await teller.by(manager, draftIntroduction, draft);
  await teller.by(manager, offerIntroduction, { introductionId: id });
  return id;
}

const usualSections: Record<TermsSection, string> = {
  purpose: 'To carry out what the request describes.',
  scope_and_deliverables:
    'What is delivered, in which form and by when, as the parties agreed in their dialogue.',
  roles_and_responsibilities:
    'The government decides and publishes. The organisations advise, train and hand over what they make.',
  timeline: 'Begins on the day named above. A first result within three months.',
  resources_and_costs: 'Each party bears its own costs.',
  communication_and_expectations: 'One call a month; a written word when something changes.',
  openness_and_confidentiality:
    'Results are published under an open licence. What is marked confidential stays so.',
  review_changes_and_ending:
    'Reviewed half-way. Changed by agreement of all. Ended by any party with a month’s notice.',
};

/** Every section with the usual words, but those given. */
export function sectionsOf(
  given: Partial<Record<TermsSection, string>>,
): Record<TermsSection, string> {
  return Object.fromEntries(
    termsSections.map((section) => [section, given[section] ?? usualSections[section]]),
  ) as Record<TermsSection, string>;
}

/** Parties who have not met are introduced to each other before terms circulate; answers with that introduction. */
export async function introduceParties(
  teller: Storyteller,
  manager: Character,
  termsId: string,
  caseId: string,
): Promise<string> {
  await teller.by(manager, introducePartiesOfTerms, {
    termsId,
    purpose: 'The parties of one agreement meet before they sign it.',
    channel: 'video_call',
    on: teller.at().slice(0, 10),
  });
  return found((await introductionIdsOfCase(teller.db, caseId)).at(-1));
}

/** Each of the parties agrees to the current version, as it stands; answers with what identifies it. */
export async function agreeAll(
  teller: Storyteller,
  termsId: string,
  parties: Dealt[],
  stage: Stage,
): Promise<{ version: number; sha256: string }> {
  const {
    current: { head },
  } = found(await loadTerms(teller.db, termsId));
  const current = { version: head.number, sha256: head.sha256 };
  for (const { key, who } of parties) {
    await teller.by(who, agreeToTerms, {
      termsId,
      organisationId: stage.organisation(key),
      ...current,
    });
  }
  return current;
}
