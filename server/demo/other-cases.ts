import { claimCase } from '../cases/claim-case.ts';
import { declineCase } from '../cases/decline-case.ts';
import { submitCase } from '../cases/submit-case.ts';
import { plots, type Scene } from './other-case-plots.ts';
import type { OtherRequest } from './other-requests.ts';
import type { Stage } from './set-stage.ts';
import type { Character, Story, Storyteller } from './storyteller.ts';

/** One other case, from its request to where it stands today. */
export async function* tellOtherCase(
  teller: Storyteller,
  stage: Stage,
  request: OtherRequest,
  index: number,
): Story {
  const after = (days: number, hour = 10) =>
    teller.daysAgo(request.age - days, hour, (index * 7) % 60);
  // The peer government asks under its own sign-in; other focal points have none and are spoken for.
  const government = stage.contactOf(request.country);
  const organisationId = stage.organisation(request.country);
  const manager = (index % 3 === 2 ? stage.people.manager2 : stage.people.manager) as Character;

  yield after(0, 8);
  const { id: caseId } = await teller.by(government, submitCase, {
    organisationId,
    content: {
      title: request.title,
      goal: request.goal,
      situation: 'Something exists, on paper and in one office.',
      helpSought: 'Somebody who has done it, and can say what to avoid.',
      topicIds: [stage.topic(request.topic)],
      grandChallengeIds: [stage.topic(request.challenge)],
      stage: 'drafting',
      level: index % 4 === 0 ? 'local' : 'national',
      languages: ['en'],
    },
  });
  const scene: Scene = {
    teller,
    stage,
    request,
    caseId,
    manager,
    government,
    provider: stage.contactOf(request.provider),
    organisationId,
    providerId: stage.organisation(request.provider),
    after,
  };
  if (request.plot === 'new' || request.plot === 'unclaimed') return;
  yield after(1);
  if (request.plot === 'declined') {
    await teller.by(manager, declineCase, {
      caseId,
      outcome: 'out_of_scope',
      summary: 'The mechanism introduces experts; it neither finances nor builds.',
      alternativeOffered: 'We passed the address of the regional development bank’s window.',
    });
    return;
  }
  await teller.by(manager, claimCase, { caseId });
  const plot = plots[request.plot];
  if (plot) yield* plot(scene);
}
