import { initTRPC, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { ZodError } from 'zod';
import type { Reader } from '../db/connect.ts';
import type { Actor, PersonActor } from '../shared/actor.ts';
import type { RefusalReason } from '../shared/decision.ts';
import { DomainError } from './domain-error.ts';
import { type Command, runCommand } from './run-command.ts';
import type { Services } from './wiring.ts';

export type RequestContext = {
  services: Services;
  /** Read-only; writes go through `run`. */
  db: Reader;
  actor: Actor;
  /** Where the request came from; empty when it came by no network. */
  clientAddress: string;
  /** The token of the session, for the person's own sign-out. */
  sessionToken: string | null;
  run<Input, Output>(command: Command<Input, Output>, input: unknown): Promise<Output>;
};

/** What a request carries, for one actor. */
export function createRequestContext(
  services: Services,
  request: {
    actor: Actor;
    clientAddress?: string;
    sessionToken?: string | null;
    idempotencyKey?: string | undefined;
  },
): RequestContext {
  return {
    services,
    db: services.connection.readDb,
    actor: request.actor,
    clientAddress: request.clientAddress ?? '',
    sessionToken: request.sessionToken ?? null,
    run: (command, input) =>
      runCommand(services, request.actor, command, input, {
        idempotencyKey: request.idempotencyKey,
      }),
  };
}

const codeOfReason: Partial<Record<RefusalReason, TRPCError['code']>> = {
  sign_in_needed: 'UNAUTHORIZED',
  not_found: 'NOT_FOUND',
  stale_version: 'CONFLICT',
  already_done: 'CONFLICT',
  too_large: 'PAYLOAD_TOO_LARGE',
  sent_too_often_to_address: 'TOO_MANY_REQUESTS',
  sent_too_often_from_here: 'TOO_MANY_REQUESTS',
};

function codeOf(reason: RefusalReason): TRPCError['code'] {
  const isAboutWhoAsks =
    reason.startsWith('only_') || reason === 'not_yours' || reason === 'conflict_of_interest';
  return codeOfReason[reason] ?? (isAboutWhoAsks ? 'FORBIDDEN' : 'PRECONDITION_FAILED');
}

/** One wrong field, in a form the client can say in the reader's language. */
export type FieldIssue = {
  path: (string | number)[];
  code: string;
  params: Record<string, unknown>;
};

function fieldIssues(error: ZodError): FieldIssue[] {
  return error.issues.map((issue) => {
    const { path, code, message, ...rest } = issue;
    // The message of a rule of ours is a key the client has words for; zod's own are in English.
    const params = /^[a-z_]+$/.test(message) ? { ...rest, message } : rest;
    return {
      path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      code,
      params,
    };
  });
}

/** What the API answers when it refuses before any procedure is reached. */
export function refusalBefore(reason: RefusalReason, path: string, httpStatus: number) {
  const code = codeOf(reason);
  return {
    error: {
      message: reason,
      code: TRPC_ERROR_CODES_BY_KEY[code],
      data: {
        code,
        httpStatus,
        path,
        reason,
        field: null,
        details: null,
        issues: null,
      },
    },
  };
}

const t = initTRPC.context<RequestContext>().create({
  // A line comes every 15 s whatever happens: whoever hears none for longer has lost the way, and calls again.
  sse: { client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter({ shape, error }) {
    const cause = error.cause;
    return {
      // The words come from the client's locale; the server's own text would be the wrong language and may say too much.
      message: cause instanceof DomainError ? cause.reason : shape.data.code,
      code: shape.code,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        reason: cause instanceof DomainError ? cause.reason : null,
        field: cause instanceof DomainError ? (cause.field ?? null) : null,
        details: cause instanceof DomainError ? (cause.details ?? null) : null,
        issues: cause instanceof ZodError ? fieldIssues(cause) : null,
      },
    };
  },
});

/** The one place where a refusal becomes an answer. */
function refuse(error: TRPCError, path: string, { services }: RequestContext): never {
  const { cause } = error;
  if (cause instanceof DomainError) throw new TRPCError({ code: codeOf(cause.reason), cause });
  if (cause instanceof ZodError) throw new TRPCError({ code: 'BAD_REQUEST', cause });
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    services.log.error('A procedure failed', { path, error: String(cause ?? error) });
  }
  throw error;
}

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** Open to anyone, signed in or not. */
export const procedure = t.procedure.use(async ({ ctx, next, path }) => {
  const result = await next();
  return result.ok ? result : refuse(result.error, path, ctx);
});

/** Needs a signed-in person; others are told to sign in. */
export const signedIn = t.procedure.use(async ({ ctx, next, path }) => {
  const { actor } = ctx;
  if (actor.kind !== 'person') {
    const cause = new DomainError('sign_in_needed');
    throw new TRPCError({ code: codeOf(cause.reason), cause });
  }
  const result = await next({ ctx: { actor: actor as PersonActor } });
  return result.ok ? result : refuse(result.error, path, ctx);
});
