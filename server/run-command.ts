import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { asSingleWriter, type Connection } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';
import type { Actor } from '../shared/actor.ts';
import { appendEvent, findAnswer, keepAnswer } from './activity/store.ts';
import { DomainError } from './domain-error.ts';
import type { Mail } from './mail/mail.ts';
import { queueMail } from './mail/store.ts';

/** Where time and ids come from, so that tests set them. */
export type Clock = { now(): Date };
export type Ids = { next(): string };

/** What a command needs of the outside: the database, time, ids, and how later nouns react. */
export type CommandServices = {
  connection: Connection;
  clock: Clock;
  ids: Ids;
  /** Every noun's reactions, in the nouns' order. */
  reactions: readonly Reactions[];
  /** Called after each commit, so that what follows the trail need not wait for its next look. */
  onCommit?: () => void;
};

export type RecordedEvent = {
  seq: number;
  name: string;
  caseId: string | null;
  subjectId: string | null;
  facts: Record<string, unknown>;
};

export type CommandContext = {
  /** The only database handle inside a command. */
  tx: Transaction<Database>;
  actor: Actor;
  /** Now, as UTC ISO-8601. */
  at: string;
  newId(): string;
  /** Appends to the trail and lets later nouns react, all in this transaction. Facts hold ids and states, never content. */
  record(event: {
    name: string;
    caseId?: string | null;
    subjectId?: string | null;
    facts?: Record<string, unknown>;
    content?: Record<string, unknown>;
    forPersonId?: string | null;
  }): Promise<number>;
  /** Fixes a recipient with the event, in the transaction; the text is rendered and sent after commit. */
  mail(mail: Mail): Promise<void>;
};

export type Command<Input, Output> = {
  /** The procedure's name, e.g. `cases.submit`. */
  name: string;
  input: z.ZodType<Input>;
  run(ctx: CommandContext, input: Input): Promise<Output>;
};

export type Reaction = (ctx: CommandContext, event: RecordedEvent) => Promise<void>;
/** What a noun does when an earlier noun's event happens, by event name. */
export type Reactions = Record<string, Reaction>;

/** Gives a command its type. The input is what comes out of the schema. */
export function defineCommand<Input, Output>(command: {
  name: string;
  input: z.ZodType<Input, unknown>;
  run(ctx: CommandContext, input: Input): Promise<Output>;
}): Command<Input, Output> {
  return command as Command<Input, Output>;
}

/** Who stands behind an actor in the trail; nobody for the mechanism itself. */
function personBehind(actor: Actor): string | null {
  return actor.kind === 'person' || actor.kind === 'link' ? actor.personId : null;
}

function makeContext(
  services: CommandServices,
  tx: Transaction<Database>,
  actor: Actor,
): CommandContext {
  let lastEvent: number | null = null;
  const ctx: CommandContext = {
    tx,
    actor,
    at: services.clock.now().toISOString(),
    newId: () => services.ids.next(),
    async record(event) {
      const facts = event.facts ?? {};
      const caseId = event.caseId ?? null;
      const subjectId = event.subjectId ?? null;
      const seq = await appendEvent(tx, {
        id: ctx.newId(),
        at: ctx.at,
        name: event.name,
        personId: personBehind(actor),
        forPersonId: event.forPersonId ?? null,
        caseId,
        subjectId,
        facts,
        content: event.content ?? null,
      });
      lastEvent = seq;
      for (const reactionsOfNoun of services.reactions) {
        const react = reactionsOfNoun[event.name];
        if (react) await react(ctx, { seq, name: event.name, caseId, subjectId, facts });
      }
      return seq;
    },
    async mail(mail) {
      await queueMail(tx, {
        ...mail,
        id: ctx.newId(),
        linkId: ctx.newId(),
        eventSeq: lastEvent,
        at: ctx.at,
      });
    },
  };
  return ctx;
}

/**
 * The only way in: tRPC, jobs, inbound mail, the command line and the demonstration all call it.
 * Opens the one write transaction, runs the command with its events and reactions, and rolls all of it back on any throw.
 * With an idempotency key a retried submission gets the first answer instead of a second effect.
 * Refuses what the command refuses, as DomainError; input that does not fit the schema throws its ZodError.
 */
export async function runCommand<Input, Output>(
  services: CommandServices,
  actor: Actor,
  command: Command<Input, Output>,
  input: unknown,
  options: { idempotencyKey?: string | undefined } = {},
): Promise<Output> {
  const parsed = await command.input.parseAsync(input);
  const result = await asSingleWriter(services.connection, async (tx) => {
    const personId = personBehind(actor);
    const key = personId ? options.idempotencyKey : undefined;
    if (personId && key) {
      const answer = await findAnswer(tx, personId, key);
      if (answer) {
        // The same key for another command is a mistake of the client, not a retry.
        if (answer.command !== command.name) throw new DomainError('already_done');
        return JSON.parse(answer.result) as Output;
      }
    }
    const ctx = makeContext(services, tx, actor);
    const result = await command.run(ctx, parsed);
    if (personId && key) {
      await keepAnswer(tx, { personId, key, command: command.name, result, at: ctx.at });
    }
    return result;
  });
  services.onCommit?.();
  return result;
}
