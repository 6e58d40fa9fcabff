import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';

type Outputs = inferRouterOutputs<AppRouter>['cases'];

/** A case as its reader may see it. */
export type CaseView = Outputs['get'];
export type ListedCase = Outputs['list']['cases'][number];
export type ListedRevision = Outputs['listRevisions'][number];
export type Draft = Outputs['getDraft'];
/** An open move. */
export type OpenTurn = CaseView['turns'][number];

/** What a form for an act on a case is given by the page that opens it. */
export type ActProps = {
  caseView: Pick<CaseView, 'id' | 'reference' | 'title' | 'organisation' | 'manager'>;
  onDone: () => void;
  onCancel: () => void;
};
