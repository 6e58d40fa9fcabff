import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { connect } from '../../db/connect.ts';
import { loadActor } from '../../server/accounts/queries.ts';
import { appRouter } from '../../server/app-router.ts';
import { readConfig } from '../../server/config.ts';
import { createTrailFollower } from '../../server/live/follow-trail.ts';
import { reactions } from '../../server/reactions.ts';
import { createServerLog } from '../../server/server-log.ts';
import { createCallerFactory, createRequestContext } from '../../server/trpc.ts';
import { type FloorPlan, planRead, planWrite } from './floor-plan.ts';
import type { ApiCall, Job } from './jobs.ts';
import { planJobs } from './jobs.ts';
import {
  type RanStatement,
  serialisedWords,
  statementsOf,
  watchStatements,
} from './record-statements.ts';
import { measuredManager } from './world/people.ts';

const createCaller = createCallerFactory(appRouter);

const isWrite = ({ calls }: Job) => calls.some((call) => call.isWrite);

/**
 * Calls every procedure once in this process and keeps the SQL it runs, the sign-in left out: who asks is the server's
 * own work, not the floor's. On a copy of the database, since writes are recorded, too. Writes the floor's plan and the
 * index of words where the floor finds them; returns what is to be asked over HTTP.
 */
export async function recordFloor(paths: {
  database: string;
  plan: string;
  words: string;
}): Promise<Job[]> {
  watchStatements();
  const connection = connect(`sqlite:${paths.database}`);
  try {
    const log = createServerLog('silent');
    const services = {
      config: readConfig({}, { needsSecret: false }),
      connection,
      clock: { now: () => new Date() },
      ids: { next: () => v7() },
      reactions,
      log,
      live: createTrailFollower(connection.readDb, log),
    };
    const { id: personId } = await connection.readDb
      .selectFrom('people')
      .select('id')
      .where('email', '=', measuredManager.email)
      .executeTakeFirstOrThrow();
    const actor = await loadActor(connection.readDb, personId);
    if (!actor) throw new Error('The person who is measured has no access');
    const run = (call: ApiCall): Promise<unknown> => {
      const context = createRequestContext(services, { actor, idempotencyKey: randomUUID() });
      const [noun = '', verb = ''] = call.procedure.split('.');
      const nouns = createCaller(context) as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >;
      const procedure = nouns[noun]?.[verb];
      if (!procedure) throw new Error(`There is no procedure ${call.procedure}`);
      return procedure(call.input);
    };
    const record = async (call: ApiCall): Promise<RanStatement[]> => statementsOf(() => run(call));
    const jobs = await planJobs(connection.readDb, personId);
    const plan: FloorPlan = {};
    // Writes first: afterwards the searches that are recorded have read the whole trail, as the server's will have.
    const writesFirst = jobs.toSorted(
      (one, other) => Number(isWrite(other)) - Number(isWrite(one)),
    );
    for (const { name, calls } of writesFirst) {
      const requests = [];
      for (const call of calls) {
        // The first time fills what the server keeps, corrections of words for instance.
        const first = await record(call);
        const second = await record(call);
        requests.push(call.isWrite ? planWrite(first, second) : planRead(second));
      }
      plan[name] = requests;
    }
    writeFileSync(paths.plan, JSON.stringify(plan));
    writeFileSync(paths.words, serialisedWords());
    return jobs;
  } finally {
    await connection.close();
  }
}
