import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { DomainError } from '../../server/domain-error.ts';
import type { RefusalReason } from '../../shared/decision.ts';

/**
 * Why a call was refused, so that tests read `expect(await refusal(call)).toBe('not_found')`.
 * Fails the test when the call was not refused, or failed for another cause than a refusal.
 */
export async function refusal(call: Promise<unknown>): Promise<RefusalReason | 'invalid_input'> {
  const cause = await causeOf(call);
  return cause instanceof ZodError ? 'invalid_input' : cause.reason;
}

/** A refusal with all that is told with it. */
export async function refusedFor(call: Promise<unknown>): Promise<DomainError> {
  const cause = await causeOf(call);
  if (cause instanceof DomainError) return cause;
  throw cause;
}

async function causeOf(call: Promise<unknown>): Promise<DomainError | ZodError> {
  try {
    await call;
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof DomainError || cause instanceof ZodError) return cause;
    throw error;
  }
  throw new Error('Expected a refusal, but it was done.');
}
