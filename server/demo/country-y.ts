import { claimCase } from '../cases/claim-case.ts';
import { draftRevision } from '../cases/draft-revision.ts';
import { holdCase } from '../cases/hold-case.ts';
import { resumeCase } from '../cases/resume-case.ts';
import { selectProviders } from '../cases/select-providers.ts';
import { setReadiness } from '../cases/set-readiness.ts';
import { shortlistOrganisation } from '../cases/shortlist-organisation.ts';
import { submitCase } from '../cases/submit-case.ts';
import { found } from '../domain-error.ts';
import { concludeIntroduction } from '../introductions/conclude-introduction.ts';
import { respondToOffer } from '../introductions/respond-to-offer.ts';
import { setTurn } from '../introductions/set-turn.ts';
import { writeInDialogue } from '../introductions/write-in-dialogue.ts';
import { answerQuestion } from '../log/answer-question.ts';
import { unreadRevision } from '../log/move-queries.ts';
import { settleMove } from '../log/settle-move.ts';
import { writeLogEntry } from '../log/write-log-entry.ts';
import { circulateTerms } from '../terms/circulate-terms.ts';
import { draftTerms } from '../terms/draft-terms.ts';
import type { Stage } from './set-stage.ts';
import { agreeAll, type Dealt, offerTo, sectionsOf } from './story-parts.ts';
import type { Character, Story, Storyteller } from './storyteller.ts';

/** Country Y: a vague "open data" request, one conversation, four months away, and back with a plan. */
export async function* tellCountryY(teller: Storyteller, stage: Stage): Story {
  const manager = stage.people.manager2 as Character;
  const government = stage.people.government2 as Character;
  const adviser = stage.contactOf('data-adviser');
  const studio = stage.contactOf('plain-charts');
  const y = stage.organisation('country-y');
  const vague = {
    title: 'Données ouvertes du gouvernement',
    goal: 'Nous voulons ouvrir les données du gouvernement.',
    helpSought: '',
    topicIds: [stage.topic('open-data')],
    grandChallengeIds: [stage.topic('increasing-public-integrity')],
    stage: 'idea',
    languages: ['fr'],
    notSure: ['helpSought', 'situation', 'commitment'],
  };

  yield teller.daysAgo(190, 15, 20);
  const { id: caseId } = await teller.by(government, submitCase, {
    organisationId: y,
    content: vague,
  });
  yield teller.daysAgo(189, 9);
  await teller.by(manager, claimCase, { caseId });
  yield teller.daysAgo(188, 9);
  const question = await teller.by(manager, writeLogEntry, {
    caseId,
    kind: 'question',
    body: 'Quelles données, pour qui ? Qui, chez vous, en est responsable ?',
    readerOrganisationIds: [y],
  });
  yield teller.daysAgo(185, 14);
  await teller.by(government, answerQuestion, {
    questionId: question.id,
    body: 'Nous ne le savons pas encore. Pourrions-nous d’abord en parler, avant d’écrire davantage ?',
  });
  yield teller.daysAgo(185, 17);
  await teller.by(manager, writeLogEntry, {
    caseId,
    kind: 'message',
    body: 'Bien sûr. Nous vous proposons une conversation avec quelqu’un qui l’a déjà fait.',
    readerOrganisationIds: [y],
  });
  for (const [key, state] of [
    ['goal', 'missing'],
    ['mandate', 'unknown'],
    ['resources', 'missing'],
    ['data', 'unknown'],
  ]) {
    await teller.by(manager, setReadiness, { caseId, key, state });
  }
  await teller.by(manager, shortlistOrganisation, {
    caseId,
    organisationId: stage.organisation('data-adviser'),
    reason: 'One conversation on strategy, in French.',
  });

  yield teller.daysAgo(183, 10);
  const talk = await offerTo(teller, manager, {
    caseId,
    purpose: 'Une conversation stratégique : par où commencer ?',
    brief: 'Le pays Y souhaite ouvrir ses données et cherche son premier pas utile.',
    parties: [{ organisationId: y }, { organisationId: stage.organisation('data-adviser') }],
  });
  await teller.by(government, respondToOffer, { introductionId: talk, answer: 'yes' });
  yield teller.daysAgo(181, 10);
  await teller.by(adviser, respondToOffer, { introductionId: talk, answer: 'yes' });
  yield teller.daysAgo(176, 10);
  await teller.by(manager, writeInDialogue, {
    introductionId: talk,
    kind: 'meeting',
    body: 'Conversation de deux heures.',
    outcome:
      'Commencer par trois jeux de données que les communes demandent déjà, et par les images.',
    minutes: 120,
  });
  yield teller.daysAgo(175, 10);
  await teller.by(manager, concludeIntroduction, {
    introductionId: talk,
    outcome: 'advice_given',
    remark: 'Le pays Y prépare un vrai plan.',
  });
  await teller.by(manager, holdCase, {
    caseId,
    untilOn: teller.dateAgo(55),
    reason: 'Le pays Y écrit son plan et revient dans quatre mois.',
  });

  yield teller.daysAgo(55, 10);
  await teller.by(manager, resumeCase, { caseId });
  yield teller.daysAgo(53, 16);
  await teller.by(government, draftRevision, {
    caseId,
    basedOnRevision: 1,
    reason: 'Notre plan est prêt.',
    content: {
      ...vague,
      title: 'Des données ouvertes que l’on comprend',
      goal: 'Publier trois jeux de données que les communes demandent — écoles, eau, dépenses — et les montrer en images sur le téléphone.',
      situation:
        'Un portail vide depuis 2021, deux statisticiens, des fichiers propres dans trois ministères.',
      helpSought: 'Quelqu’un qui dessine avec nos deux statisticiens et leur laisse les outils.',
      topicIds: [stage.topic('open-data'), stage.topic('data-visualisation')],
      stage: 'drafting',
      commitment: 'Publier et mettre en images trois jeux de données d’ici la fin de l’année.',
      notSure: [],
    },
  });
  yield teller.daysAgo(50, 10);
  const revised = found(await unreadRevision(teller.db, caseId));
  await teller.by(manager, settleMove, { caseId, turnId: revised.id });
  await teller.by(manager, shortlistOrganisation, {
    caseId,
    organisationId: stage.organisation('plain-charts'),
    reason: 'Leaves the tools with civil servants; works in French.',
  });
  const met = await offerTo(teller, manager, {
    caseId,
    purpose: 'Montrer trois jeux de données en images, avec les statisticiens du pays Y.',
    brief: 'Écoles, eau, dépenses : des fichiers propres, deux statisticiens, un téléphone.',
    parties: [{ organisationId: y }, { organisationId: stage.organisation('plain-charts') }],
  });
  await teller.by(government, respondToOffer, { introductionId: met, answer: 'yes' });
  yield teller.daysAgo(48, 10);
  await teller.by(studio, respondToOffer, { introductionId: met, answer: 'yes' });
  yield teller.daysAgo(46, 10);
  await teller.by(studio, writeInDialogue, {
    introductionId: met,
    kind: 'message',
    body: 'Pouvez-vous nous envoyer le fichier des écoles tel qu’il est ?',
  });
  yield teller.daysAgo(44, 10);
  await teller.by(government, writeInDialogue, {
    introductionId: met,
    kind: 'message',
    body: 'Le voici en trois feuilles. Les noms des écoles sont en deux langues.',
  });
  yield teller.daysAgo(38, 10);
  await teller.by(government, selectProviders, {
    caseId,
    chosenOrganisationIds: [stage.organisation('plain-charts')],
    consideredOrganisationIds: [stage.organisation('data-adviser')],
    rationale: 'Ils travaillent avec nos statisticiens et leur laissent les outils.',
  });
  yield teller.daysAgo(35, 10);
  const parties: Dealt[] = [
    { key: 'country-y', who: government, capacity: 'Directrice, Agence numérique' },
    { key: 'plain-charts', who: studio, capacity: 'Gérante' },
  ];
  const { termsId } = await teller.by(manager, draftTerms, {
    caseId,
    texts: [
      {
        language: 'fr',
        title: 'Trois jeux de données en images',
        sections: sectionsOf({
          purpose: 'Publier trois jeux de données et les montrer en images.',
          scope_and_deliverables:
            'Trois jeux de données, neuf images, un atelier, les outils remis.',
          roles_and_responsibilities: 'L’Agence publie ; le studio dessine avec ses statisticiens.',
          timeline: 'Douze semaines.',
          resources_and_costs: 'Le studio offre l’atelier ; l’Agence paie le reste.',
          communication_and_expectations: 'Un appel par semaine.',
          openness_and_confidentiality: 'Tout est publié sous licence ouverte 2.0.',
          review_changes_and_ending: 'Revue à mi-parcours ; fin avec un mois de préavis.',
        }),
      },
    ],
    prevailingLanguage: 'fr',
    startsOn: teller.dateAgo(25),
    endsOn: teller.dateAgo(-59),
    parties: parties.map(({ key, who, capacity }) => ({
      organisationId: stage.organisation(key),
      signatory: { personId: who.personId },
      capacity,
    })),
  });
  await teller.by(manager, circulateTerms, { termsId, version: 1 });
  await teller.by(manager, setTurn, {
    introductionId: met,
    turn: { whose: 'nobody', untilOn: teller.dateAgo(-20), what: 'Le travail se poursuit.' },
  });
  yield teller.daysAgo(30, 10);
  await agreeAll(teller, termsId, parties, stage);
}
