import type { Decision, RefusalReason } from '../shared/decision.ts';

/** The one error domain code throws: a refusal with its reason. `trpc.ts` alone turns it into an answer. */
export class DomainError extends Error {
  readonly reason: RefusalReason;
  /** The input field that is wrong, when it is one. */
  readonly field: string | undefined;
  /** What the reader needs beside the reason, e.g. both sides of a stale edit. */
  readonly details: Record<string, unknown> | undefined;

  constructor(
    reason: RefusalReason,
    more: { field?: string; details?: Record<string, unknown> } = {},
  ) {
    super(reason);
    this.name = 'DomainError';
    this.reason = reason;
    this.field = more.field;
    this.details = more.details;
  }
}

/** Throws the refusal of a decision; goes on when it is allowed. */
export function ensure(decision: Decision): void {
  if (!decision.allowed) throw new DomainError(decision.reason);
}

/** What an actor may not see does not exist for them. */
export function notFound(): never {
  throw new DomainError('not_found');
}

/** The thing asked for, or not found. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) notFound();
  return value;
}
