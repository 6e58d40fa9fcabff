import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../server/app-router.ts';

type Outputs = inferRouterOutputs<AppRouter>;

export type LogLine = Outputs['views']['caseLog']['lines'][number];
export type TrailLine = Extract<LogLine, { kind: 'trail' }>;
export type LogEntry = Exclude<LogLine, { kind: 'trail' }>;
/** An entry wherever it stands: in a dialogue's own exchange it need not say which dialogue. */
export type LoggedEntry = Omit<LogEntry, 'dialogue'> & Partial<Pick<LogEntry, 'dialogue'>>;
export type LoggedFile = LogEntry['files'][number];
export type CaseFileList = Outputs['views']['caseFiles'];
export type RedactionRequest = Outputs['cases']['listRedactionRequests'][number];
export type NewEntry = inferRouterInputs<AppRouter>['cases']['log'];
/** What follows an entry: the next move of the case, or a reminder to oneself. */
export type EntryNext = NonNullable<NewEntry['nextMove']>;

/** What the log of a case needs to know of the case itself. */
export type LoggedCase = {
  id: string;
  government: { id: string; name: string };
  /** Who acts for the government: whom letters go to, and in whose words something may be recorded. */
  contacts: { personId: string; name: string }[];
};
