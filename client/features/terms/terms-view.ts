import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';

type Outputs = inferRouterOutputs<AppRouter>['terms'];
type Inputs = inferRouterInputs<AppRouter>['terms'];

export type TermsView = Outputs['get'];
export type TermsLine = Outputs['mine'][number];
export type TermsPartyView = TermsView['parties'][number];
export type TermsParty = TermsView['shown']['content']['parties'][number];
export type TermsContent = TermsView['shown']['content'];
export type PossibleParty = Outputs['possibleParties'][number];
export type AnswerAbilities = TermsView['abilities']['answers'][number];
export type DraftInput = Inputs['draft'];
export type ReviseInput = Inputs['revise'];
