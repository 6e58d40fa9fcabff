import type { RefusalReason } from '../../../shared/decision.ts';
import type { Fixtures } from '../../support/matrix-world.ts';

export type Outcome = 'done' | RefusalReason;

/**
 * What a procedure is asked, and what each kind of somebody gets: `done`, or the reason they are refused.
 * Kinds are listed by outcome, separated by spaces; `others` is everybody else who is signed in. Whoever is signed out
 * is told to sign in, except where the outcome is everybody's.
 */
export type Row = {
  input(f: Fixtures): unknown;
  outcomes:
    | { everybody: Outcome }
    | { everybodySignedIn: Outcome }
    | ({ others: Outcome } & Partial<Record<Outcome, string>>);
};

export type Rows = Record<string, Row>;
