import { claimCase } from '../cases/claim-case.ts';
import { confirmRevision } from '../cases/confirm-revision.ts';
import { draftRevision } from '../cases/draft-revision.ts';
import { selectProviders } from '../cases/select-providers.ts';
import { setReadiness } from '../cases/set-readiness.ts';
import { shortlistOrganisation } from '../cases/shortlist-organisation.ts';
import { submitCase } from '../cases/submit-case.ts';
import { concludeIntroduction } from '../introductions/conclude-introduction.ts';
import { nudgeParty } from '../introductions/nudge-party.ts';
import { rateIntroduction } from '../introductions/rate-introduction.ts';
import { respondToOffer } from '../introductions/respond-to-offer.ts';
import { setTurn } from '../introductions/set-turn.ts';
import { writeInDialogue } from '../introductions/write-in-dialogue.ts';
import { writeLogEntry } from '../log/write-log-entry.ts';
import { setReminder } from '../reminders/set-reminder.ts';
import { tellTermsOfCountryX } from './country-x-terms.ts';
import type { Stage } from './set-stage.ts';
import { offerTo } from './story-parts.ts';
import type { Character, Story, Storyteller } from './storyteller.ts';

/** Country X: sub-national extractives transparency, from a request to hybrid terms of five parties in force. */
export async function* tellCountryX(teller: Storyteller, stage: Stage): Story {
  const manager = stage.people.manager as Character;
  const government = stage.people.government as Character;
  const provider = stage.people.provider as Character;
  const company = stage.people.company as Character;
  const neighbours = stage.contactOf('neighbours-watch');
  const openMines = stage.contactOf('open-mines');
  const localVoice = stage.contactOf('local-voice');
  const policy = stage.contactOf('policy-institute');
  const request = {
    title: 'Sub-national extractives transparency',
    goal: 'We want people in mining districts to see, school by school, what their share of the revenue paid for.',
    situation:
      'We are a member of the EITI and publish national totals. Fourteen districts receive transfers; what happens to them is on paper, in the districts.',
    helpSought:
      'Somebody who has published district transfers before, and somebody who can show concessions on a map that people trust.',
    topicIds: [stage.topic('subnational-extractives'), stage.topic('concession-maps')],
    grandChallengeIds: [stage.topic('managing-public-resources')],
    principles: ['transparency', 'public_accountability'],
    stage: 'drafting',
    level: 'local',
    where: 'Fourteen mining districts',
    languages: ['en', 'fr'],
    neededByOn: teller.dateAgo(-90),
    commitment: 'Publish revenue from extractives.',
  };

  yield teller.daysAgo(166, 9, 5);
  const { id: caseId } = await teller.by(government, submitCase, {
    organisationId: stage.organisation('country-x'),
    content: request,
  });
  yield teller.daysAgo(166, 14);
  await teller.by(manager, claimCase, { caseId });
  yield teller.daysAgo(163, 10, 30);
  await teller.by(manager, writeLogEntry, {
    caseId,
    kind: 'call',
    body: 'Went through the request together. The ministry publishes totals only; districts hold the rest on paper.',
    outcome: 'Start from district transfers, not contracts.',
    withWhom: 'Focal point, Country X',
    minutes: 35,
    readerOrganisationIds: [stage.organisation('country-x')],
  });
  for (const [key, state, remark] of [
    ['goal', 'ready', 'School by school: clear and checkable.'],
    ['mandate', 'ready', 'The ministry of mines chairs the multi-stakeholder group.'],
    ['political_buy_in', 'partly', 'The minister is for it; districts vary.'],
    ['data', 'partly', 'Eleven of fourteen districts can deliver.'],
  ]) {
    await teller.by(manager, setReadiness, { caseId, key, state, remark });
  }
  for (const [key, reason] of [
    ['policy-institute', 'Best known for exactly this; asked first.'],
    ['revenue-institute', 'District transfers in two countries.'],
    ['neighbours-watch', 'Next door, same districts system.'],
    ['open-mines', 'Works with councils in the region.'],
    ['terrain-data', 'Has mapped concessions before.'],
    ['local-voice', 'Knows the districts; trusted there.'],
  ] as const) {
    await teller.by(manager, shortlistOrganisation, {
      caseId,
      organisationId: stage.organisation(key),
      reason,
    });
  }

  const withCountryX = (key: string, why: string) => ({
    caseId,
    purpose: 'Country X wants to publish district transfers of mining revenue, school by school.',
    brief: `${request.goal}\n\n${why}`,
    parties: [
      { organisationId: stage.organisation('country-x') },
      { organisationId: stage.organisation(key) },
    ],
  });

  yield teller.daysAgo(160, 9);
  const asked = await offerTo(
    teller,
    manager,
    withCountryX('policy-institute', 'You wrote the guide many use.'),
  );
  await teller.by(government, respondToOffer, { introductionId: asked, answer: 'yes' });
  yield teller.daysAgo(153, 15);
  await teller.by(policy, respondToOffer, {
    introductionId: asked,
    answer: 'no',
    reason: 'No capacity before July.',
    suggestion: 'Institute for Resource Revenue: they do this in districts.',
  });

  yield teller.daysAgo(151, 10);
  const openings: Record<string, string> = {};
  for (const key of ['revenue-institute', 'neighbours-watch', 'open-mines'] as const) {
    openings[key] = await offerTo(
      teller,
      manager,
      withCountryX(key, 'Your work in districts is close to what is wanted.'),
    );
    await teller.by(government, respondToOffer, { introductionId: openings[key], answer: 'yes' });
  }
  const institute = openings['revenue-institute'] as string;
  const neighbour = openings['neighbours-watch'] as string;
  const mines = openings['open-mines'] as string;
  yield teller.daysAgo(150, 11);
  await teller.by(provider, respondToOffer, { introductionId: institute, answer: 'yes' });
  yield teller.daysAgo(149, 11);
  await teller.by(neighbours, respondToOffer, { introductionId: neighbour, answer: 'yes' });
  await teller.by(openMines, respondToOffer, { introductionId: mines, answer: 'yes' });

  yield teller.daysAgo(147, 9);
  const maps = await offerTo(teller, manager, {
    caseId,
    purpose: 'Maps of concessions that people in the districts can check.',
    brief:
      'Country X wants concessions on a map. One of you makes such maps, the other walks the borders.',
    parties: [
      { organisationId: stage.organisation('terrain-data') },
      { organisationId: stage.organisation('local-voice') },
    ],
  });
  await teller.by(company, respondToOffer, { introductionId: maps, answer: 'yes' });
  yield teller.daysAgo(146, 16);
  await teller.by(localVoice, respondToOffer, { introductionId: maps, answer: 'yes' });

  const write = (who: Character, introductionId: string, body: string) =>
    teller.by(who, writeInDialogue, { introductionId, kind: 'message', body });
  yield teller.daysAgo(145, 17);
  await write(
    provider,
    institute,
    'School budgets are where people look first. May we begin there?',
  );
  yield teller.daysAgo(143, 17, 5);
  await write(
    government,
    institute,
    'Yes, school budgets are the part people ask about. Shall we speak on Tuesday?',
  );
  yield teller.daysAgo(139, 10, 30);
  await teller.by(manager, writeInDialogue, {
    introductionId: institute,
    kind: 'call',
    body: 'First conversation on formats.',
    outcome: 'The institute looks at three districts’ papers.',
    minutes: 40,
  });
  await teller.by(manager, setTurn, {
    introductionId: institute,
    turn: { whose: 'organisations', organisationIds: [stage.organisation('revenue-institute')] },
  });
  yield teller.daysAgo(138, 9);
  await write(
    openMines,
    mines,
    'Our handbook for councils is attached to our site; we can advise, not travel.',
  );
  yield teller.daysAgo(137, 9);
  await write(government, mines, 'The handbook answers most of what we asked. Thank you.');
  yield teller.daysAgo(136, 9);
  await write(neighbours, neighbour, 'Nous pouvons inviter deux districts voisins à un échange.');
  yield teller.daysAgo(135, 9);
  await write(
    company,
    maps,
    'Which coordinates do you trust most: the licences’ or the ones you walked?',
  );
  yield teller.daysAgo(134, 9);
  await write(localVoice, maps, 'The walked ones. The licences put one village inside a lake.');
  yield teller.daysAgo(133, 9);
  await write(
    government,
    neighbour,
    'Deux districts seraient idéal. Nous proposons la deuxième semaine.',
  );
  yield teller.daysAgo(128, 9);
  await teller.by(manager, nudgeParty, { introductionId: institute });
  yield teller.daysAgo(127, 15);
  await write(
    provider,
    institute,
    'Apologies, our analyst was in the field. The papers of all three districts are workable.',
  );
  yield teller.daysAgo(126, 11);
  await teller.by(manager, concludeIntroduction, {
    introductionId: mines,
    outcome: 'advice_given',
    remark: 'Their handbook answered the question.',
  });
  yield teller.daysAgo(125, 11);
  await teller.by(government, rateIntroduction, {
    introductionId: mines,
    rating: 4,
    comment: 'Quick and to the point.',
  });
  yield teller.daysAgo(124, 10);
  await teller.by(manager, draftRevision, {
    caseId,
    basedOnRevision: 1,
    reason: 'After the first conversations: transfers first, contracts later; maps belong to it.',
    content: {
      ...request,
      helpSought:
        'An institute that publishes district transfers with us, an exchange with neighbours, and a map of concessions made with a local group.',
      commitment:
        'Publish, for each mining district, the transfers received and the schools and clinics they paid for, with a public map of concessions.',
    },
  });
  yield teller.daysAgo(122, 9);
  await teller.by(government, confirmRevision, { caseId, number: 2 });

  const chosen = ['revenue-institute', 'neighbours-watch', 'terrain-data', 'local-voice'];
  yield teller.daysAgo(118, 14);
  await teller.by(government, selectProviders, {
    caseId,
    chosenOrganisationIds: chosen.map((key) => stage.organisation(key)),
    consideredOrganisationIds: [
      stage.organisation('open-mines'),
      stage.organisation('policy-institute'),
    ],
    rationale:
      'The institute knows district transfers, the neighbours bring the exchange, the company and the local group belong together for the maps.',
  });

  const allTogether = yield* tellTermsOfCountryX(teller, stage, caseId);

  for (const introductionId of [neighbour, maps, allTogether]) {
    await teller.by(manager, setTurn, {
      introductionId,
      turn: {
        whose: 'nobody',
        untilOn: teller.dateAgo(-40),
        what: 'The work goes on under the terms',
      },
    });
  }
  yield teller.daysAgo(6, 9);
  await write(provider, institute, 'Nine districts are published. Two more follow this month.');
  yield teller.daysAgo(3, 9);
  await write(
    government,
    institute,
    'Parents’ councils already ask about the other three. Good trouble.',
  );
  const remind = (what: string, on: string) =>
    teller.by(manager, setReminder, { caseId, what, on });
  await remind('Ask which of the three districts needs help to publish', teller.dateAgo(0));
  await remind('Ask the parents’ councils what they read first', teller.dateAgo(-12));
}
