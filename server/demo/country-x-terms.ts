import { circulateTerms } from '../terms/circulate-terms.ts';
import { draftTerms } from '../terms/draft-terms.ts';
import { requestChanges } from '../terms/request-changes.ts';
import { reviseTerms } from '../terms/revise-terms.ts';
import type { Stage } from './set-stage.ts';
import { agreeAll, type Dealt, introduceParties, sectionsOf } from './story-parts.ts';
import type { Character, Storyteller } from './storyteller.ts';

/** Country X's hybrid terms: five parties, one requested change, the second version in force. Answers with the introduction of all to all. */
export async function* tellTermsOfCountryX(
  teller: Storyteller,
  stage: Stage,
  caseId: string,
): AsyncGenerator<string, string, void> {
  const manager = stage.people.manager as Character;
  const government = stage.people.government as Character;
  const provider = stage.people.provider as Character;
  const company = stage.people.company as Character;
  const neighbours = stage.contactOf('neighbours-watch');
  const localVoice = stage.contactOf('local-voice');
  yield teller.daysAgo(115, 10);
  const parties: Dealt[] = [
    { key: 'country-x', who: government, capacity: 'Focal point, Ministry of Mines' },
    { key: 'revenue-institute', who: provider, capacity: 'Programme lead' },
    { key: 'neighbours-watch', who: neighbours, capacity: 'Coordinator' },
    { key: 'terrain-data', who: company, capacity: 'Director' },
    { key: 'local-voice', who: localVoice, capacity: 'Secretary' },
  ];
  const wording = {
    texts: [
      {
        language: 'en',
        title: 'District revenue, school by school',
        sections: sectionsOf({
          purpose:
            'To publish, for each mining district of Country X, what it receives from mining and what this pays for.',
          scope_and_deliverables:
            'A common format; eleven districts in the first year; a public map of concessions; an exchange with two neighbouring districts.',
          resources_and_costs: 'Each party bears its own costs. The government hosts the map.',
        }),
      },
    ],
    prevailingLanguage: 'en',
    startsOn: teller.dateAgo(90),
    endsOn: teller.dateAgo(-275),
    parties: parties.map(({ key, who, capacity }) => ({
      organisationId: stage.organisation(key),
      signatory: { personId: who.personId },
      capacity,
    })),
  };
  const { termsId } = await teller.by(manager, draftTerms, { caseId, ...wording });
  const introductionId = await introduceParties(teller, manager, termsId, caseId);
  await teller.by(manager, circulateTerms, { termsId, version: 1 });
  yield teller.daysAgo(111, 9);
  const [, , , first] = parties;
  const { sha256 } = await agreeAll(teller, termsId, [], stage);
  await teller.by((first as Dealt).who, requestChanges, {
    termsId,
    organisationId: stage.organisation('terrain-data'),
    version: 1,
    sha256,
    section: 'openness_and_confidentiality',
    body: 'Name the licence: Creative Commons Attribution 4.0 for the map and its data.',
  });
  yield teller.daysAgo(108, 9);
  const [text] = wording.texts;
  await teller.by(manager, reviseTerms, {
    termsId,
    version: 1,
    remark: 'Licence of the map and its data named, as Terrain Data asked.',
    ...wording,
    texts: [
      {
        ...text,
        sections: {
          ...text?.sections,
          openness_and_confidentiality:
            'Everything is published under Creative Commons Attribution 4.0. Names of villagers who walked the borders stay confidential.',
        },
      },
    ],
  });
  await teller.by(manager, circulateTerms, { termsId, version: 2 });
  yield teller.daysAgo(103, 9);
  await agreeAll(teller, termsId, parties, stage);
  return introductionId;
}
