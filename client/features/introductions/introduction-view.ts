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

/** The parties still in an introduction; to its other parties, whoever said no is out while it is offered. */
export function activeParties(introduction: IntroductionView): PartyView[] {
  const isForParties = introduction.access === 'brief' && introduction.status === 'offered';
  return introduction.parties.filter(
    (party) =>
      party.state !== 'dropped' && !(isForParties && party.state === 'no' && !party.isYours),
  );
}

/** The parties whose yes is still possible: those asked, and those whose no may become one. */
export function partiesToAnswer({ parties }: IntroductionView): PartyView[] {
  return parties.filter((party) => party.state === 'asked' || party.state === 'no');
}

/** Who writes first once it opens: the government if it is a party, else the first of them. */
export function firstWriter(introduction: IntroductionView): PartyView | undefined {
  const active = activeParties(introduction);
  return active.find((party) => party.isGovernment) ?? active[0];
}

/** The reader's own party: the one that still owes an answer, if they act for several. */
export function ownParty(introduction: IntroductionView): PartyView | undefined {
  const own = introduction.parties.filter((party) => party.isYours);
  return own.find((party) => party.state === 'asked') ?? own[0];
}
