import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';

type Outputs = inferRouterOutputs<AppRouter>['introductions'];
type Inputs = inferRouterInputs<AppRouter>['introductions'];

export type IntroductionPageView = Outputs['get'];
export type IntroductionView = IntroductionPageView['introduction'];
export type PartyView = IntroductionView['parties'][number];
export type DialogueEntry = IntroductionPageView['entries'][number];
export type RallyView = IntroductionPageView['rally'];
export type CaseIntroductionView = Outputs['listOfCase'][number];
export type LinkPageView = Outputs['openLink'];
export type ConsultationView = Outputs['listConsultations'][number];
export type TurnView = NonNullable<IntroductionView['turn']>;
export type TurnChoice = Inputs['setTurn']['turn'];
export type DraftInput = Inputs['draft'];

/** The parties still in an introduction. */
export function activeParties(introduction: IntroductionView): PartyView[] {
  return introduction.parties.filter((party) => party.state !== 'dropped');
}

/** The reader's own party: the one that still owes an answer, if they act for several. */
export function ownParty(introduction: IntroductionView): PartyView | undefined {
  const own = introduction.parties.filter((party) => party.isYours);
  return own.find((party) => party.state === 'asked') ?? own[0];
}
