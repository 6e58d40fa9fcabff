import { closeCase } from '../cases/close-case.ts';
import { holdCase } from '../cases/hold-case.ts';
import { selectProviders } from '../cases/select-providers.ts';
import { shortlistOrganisation } from '../cases/shortlist-organisation.ts';
import { withdrawCase } from '../cases/withdraw-case.ts';
import { found } from '../domain-error.ts';
import { concludeIntroduction } from '../introductions/conclude-introduction.ts';
import { respondToOffer } from '../introductions/respond-to-offer.ts';
import { setTurn } from '../introductions/set-turn.ts';
import { writeInDialogue } from '../introductions/write-in-dialogue.ts';
import { writeLogEntry } from '../log/write-log-entry.ts';
import { circulateTerms } from '../terms/circulate-terms.ts';
import { draftTerms } from '../terms/draft-terms.ts';
import { endTerms } from '../terms/end-terms.ts';
import { loadTerms } from '../terms/queries.ts';
import { requestChanges } from '../terms/request-changes.ts';
import type { OtherRequest } from './other-requests.ts';
import type { Stage } from './set-stage.ts';
import { agreeAll, type Dealt, offerTo, sectionsOf } from './story-parts.ts';
import type { Character, Story, Storyteller } from './storyteller.ts';

/** One case of the story and everybody in it. */
export type Scene = {
  teller: Storyteller;
  stage: Stage;
  request: OtherRequest;
  caseId: string;
  manager: Character;
  government: Character;
  provider: Character;
  organisationId: string;
  providerId: string;
  /** So many days after the request was submitted. */
  after(days: number, hour?: number): string;
};

async function* offer(scene: Scene): AsyncGenerator<string, string, void> {
  const { teller, manager, caseId, request } = scene;
  await teller.by(manager, shortlistOrganisation, {
    caseId,
    organisationId: scene.providerId,
    reason: 'Has done this before, and is free to begin.',
  });
  yield scene.after(6, 11);
  const introductionId = await offerTo(teller, manager, {
    caseId,
    purpose: request.title,
    brief: request.goal,
    parties: [{ organisationId: scene.organisationId }, { organisationId: scene.providerId }],
  });
  yield scene.after(7, 9);
  await teller.by(scene.government, respondToOffer, { introductionId, answer: 'yes' });
  return introductionId;
}

async function* talk(scene: Scene): AsyncGenerator<string, string, void> {
  const { teller } = scene;
  const introductionId = yield* offer(scene);
  yield scene.after(9, 10);
  await teller.by(scene.provider, respondToOffer, { introductionId, answer: 'yes' });
  yield scene.after(11, 14);
  await teller.by(scene.government, writeInDialogue, {
    introductionId,
    kind: 'message',
    body: 'Thank you for saying yes. What would you want to see from us first?',
  });
  yield scene.after(13, 9);
  await teller.by(scene.provider, writeInDialogue, {
    introductionId,
    kind: 'message',
    body: 'What exists today, as it is. We would rather see the real papers than a presentation.',
  });
  return introductionId;
}

async function* formalise(
  scene: Scene,
): AsyncGenerator<string, { termsId: string; parties: Dealt[] }, void> {
  const { teller, stage, request } = scene;
  const introductionId = yield* talk(scene);
  yield scene.after(40, 10);
  await teller.by(scene.government, selectProviders, {
    caseId: scene.caseId,
    chosenOrganisationIds: [scene.providerId],
    rationale: 'They understood the question first.',
  });
  await teller.by(scene.manager, setTurn, {
    introductionId,
    turn: {
      whose: 'nobody',
      untilOn: teller.dateAgo(-30),
      what: 'The work goes on under the terms',
    },
  });
  yield scene.after(46, 10);
  const parties: Dealt[] = [
    { key: request.country, who: scene.government, capacity: 'Focal point' },
    { key: request.provider, who: scene.provider, capacity: 'Director' },
  ];
  const { termsId } = await teller.by(scene.manager, draftTerms, {
    caseId: scene.caseId,
    texts: [
      { language: 'en', title: request.title, sections: sectionsOf({ purpose: request.goal }) },
    ],
    prevailingLanguage: 'en',
    startsOn: scene.after(70).slice(0, 10),
    endsOn: scene.after(250).slice(0, 10),
    parties: parties.map(({ key, who, capacity }) => ({
      organisationId: stage.organisation(key),
      signatory: { personId: who.personId },
      capacity,
    })),
  });
  return { termsId, parties };
}

async function* circulate(
  scene: Scene,
): AsyncGenerator<string, { termsId: string; parties: Dealt[] }, void> {
  const dealt = yield* formalise(scene);
  yield scene.after(52, 10);
  await scene.teller.by(scene.manager, circulateTerms, { termsId: dealt.termsId, version: 1 });
  return dealt;
}

async function* engage(
  scene: Scene,
): AsyncGenerator<string, { termsId: string; parties: Dealt[] }, void> {
  const dealt = yield* circulate(scene);
  yield scene.after(58, 10);
  await agreeAll(scene.teller, dealt.termsId, dealt.parties, scene.stage);
  return dealt;
}

/** What happens after a case manager took the case, by plot. */
export const plots: Partial<Record<OtherRequest['plot'], (scene: Scene) => Story>> = {
  async *asked(scene) {
    yield scene.after(4);
    await scene.teller.by(scene.government, writeLogEntry, {
      caseId: scene.caseId,
      kind: 'question',
      body: 'Could we speak first, before we write more?',
      readerOrganisationIds: [scene.organisationId],
    });
  },
  async *offered(scene) {
    yield* offer(scene);
  },
  async *offer_declined(scene) {
    const introductionId = yield* offer(scene);
    yield scene.after(12);
    await scene.teller.by(scene.provider, respondToOffer, {
      introductionId,
      answer: 'no',
      reason: 'We have no capacity before the end of the year.',
      suggestion: '',
    });
  },
  async *offer_lapsed(scene) {
    yield* offer(scene);
  },
  async *lively(scene) {
    const introductionId = yield* talk(scene);
    const { teller, request } = scene;
    for (let day = 16; day < request.age - 1; day += 5) {
      yield scene.after(day, 15);
      await teller.by(day % 2 ? scene.provider : scene.government, writeInDialogue, {
        introductionId,
        kind: 'message',
        body:
          day % 2
            ? 'Read and marked up. Two questions in the margin.'
            : 'Here are the papers of this month.',
      });
    }
  },
  async *stalled(scene) {
    const introductionId = yield* talk(scene);
    yield scene.after(scene.request.age - 12);
    await scene.teller.by(scene.provider, writeInDialogue, {
      introductionId,
      kind: 'message',
      body: 'Whom may we ask about the register itself?',
    });
  },
  async *meeting_set(scene) {
    const introductionId = yield* talk(scene);
    yield scene.after(15);
    await scene.teller.by(scene.manager, setTurn, {
      introductionId,
      turn: { whose: 'nobody', untilOn: scene.teller.dateAgo(-9), what: 'They meet, then we ask.' },
    });
  },
  async *formalising(scene) {
    yield* formalise(scene);
  },
  async *circulated(scene) {
    yield* circulate(scene);
  },
  async *changes_requested(scene) {
    const { termsId, parties } = yield* circulate(scene);
    yield scene.after(scene.request.age - 3);
    const { current } = found(await loadTerms(scene.teller.db, termsId));
    await scene.teller.by((parties[1] as Dealt).who, requestChanges, {
      termsId,
      organisationId: scene.providerId,
      version: current.head.number,
      sha256: current.head.sha256,
      section: 'resources_and_costs',
      body: 'We cannot bear the travel costs ourselves.',
    });
  },
  async *engaged(scene) {
    yield* engage(scene);
  },
  async *completed(scene) {
    const { termsId } = yield* engage(scene);
    yield scene.after(250);
    await scene.teller.by(scene.manager, endTerms, {
      termsId,
      endedOn: scene.teller.at().slice(0, 10),
      reason: 'Delivered as agreed.',
    });
    await scene.teller.by(scene.manager, closeCase, {
      caseId: scene.caseId,
      outcome: 'completed',
      summary: 'Delivered as agreed; the government goes on by itself.',
      commitmentEffect: 'implemented',
      commitmentBefore: 'Improve the service.',
      commitmentAfter: scene.request.goal,
    });
  },
  async *held(scene) {
    yield scene.after(10);
    await scene.teller.by(scene.manager, holdCase, {
      caseId: scene.caseId,
      untilOn: scene.teller.dateAgo(-80),
      reason: 'Elections; the government returns with its new team.',
    });
  },
  async *held_due(scene) {
    yield scene.after(15);
    await scene.teller.by(scene.manager, holdCase, {
      caseId: scene.caseId,
      untilOn: scene.teller.dateAgo(0),
      reason: 'Expected back with a drafted law.',
    });
  },
  async *advice_sufficed(scene) {
    const introductionId = yield* talk(scene);
    yield scene.after(25);
    await scene.teller.by(scene.manager, concludeIntroduction, {
      introductionId,
      outcome: 'advice_given',
      remark: 'One long conversation was enough.',
    });
    await scene.teller.by(scene.manager, closeCase, {
      caseId: scene.caseId,
      outcome: 'advice_sufficed',
      summary: 'The government rewrote its commitment after one conversation.',
      commitmentEffect: 'refined',
      commitmentBefore: 'Improve transparency.',
      commitmentAfter: scene.request.goal,
    });
  },
  async *withdrawn(scene) {
    yield scene.after(12);
    await scene.teller.by(scene.government, withdrawCase, {
      caseId: scene.caseId,
      summary: 'Another ministry has taken this up with its own budget.',
    });
  },
  async *no_provider(scene) {
    yield scene.after(45);
    await scene.teller.by(scene.manager, closeCase, {
      caseId: scene.caseId,
      outcome: 'no_suitable_provider',
      summary: 'Nobody with this experience was free this year.',
      alternativeOffered: 'A reading list, and a place in the peer session in spring.',
    });
  },
};
