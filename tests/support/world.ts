import { onTestFinished } from 'vitest';
import { acceptInvitation } from '../../server/accounts/accept-invitation.ts';
import { addContactCommand } from '../../server/accounts/add-contact.ts';
import { addMembership } from '../../server/accounts/add-membership.ts';
import { invitePerson } from '../../server/accounts/invite-person.ts';
import { loadActor } from '../../server/accounts/queries.ts';
import { appRouter } from '../../server/app-router.ts';
import type { Config } from '../../server/config.ts';
import { createTrailFollower } from '../../server/live/follow-trail.ts';
import { type RenderedLetter, renderLetter } from '../../server/mail/render-letter.ts';
import { reactions } from '../../server/reactions.ts';
import { createOrganisation } from '../../server/registry/create-organisation.ts';
import { type Command, runCommand } from '../../server/run-command.ts';
import { createServerLog } from '../../server/server-log.ts';
import { createCallerFactory, createRequestContext } from '../../server/trpc.ts';
import type { Services } from '../../server/wiring.ts';
import type { MembershipRole, StaffRole } from '../../shared/actor.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { aClock, someIds, type TestClock } from './clock.ts';
import { openTestDatabase } from './database.ts';

const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

/** Somebody in a test: their id is all the world needs to know who asks. */
export type TestPerson = { personId: string; name: string; email: string };
export type TestOrganisation = { organisationId: string; name: string };

const system = { kind: 'system', doing: 'test' } as const;

export const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  baseUrl: 'http://mechanism.test',
  databaseUrl: 'sqlite::memory:',
  dataDir: 'unused',
  secret: 'a-secret-that-only-tests-know-of-0123456789',
  smtpUrl: undefined,
  mailFrom: 'mechanism@mechanism.test',
  replyDomain: 'mechanism.test',
  logLevel: (process.env.LOG_LEVEL ?? 'silent') as Config['logLevel'],
  isDemonstration: false,
};

export type Letter = RenderedLetter & { to: string; template: string };

export type World = {
  services: Services;
  clock: TestClock;
  /** The router as this person sees it, with roles and memberships as they stand at each call. */
  as(person: TestPerson, options?: { idempotencyKey?: string }): Caller;
  /** The router as somebody sees it who has not signed in. */
  anyone(options?: { from: string }): Caller;
  /** Runs a command as the mechanism itself. */
  bySystem<Input, Output>(command: Command<Input, Output>, input: unknown): Promise<Output>;
  organisation(organisation?: {
    name?: string;
    kind?: OrganisationKind;
    countryCode?: string | null;
    parentId?: string | null;
  }): Promise<TestOrganisation>;
  /** Invited and joined, so that they can sign in. */
  person(person?: {
    name?: string;
    locale?: 'en' | 'fr' | 'es';
    staffRoles?: StaffRole[];
    organisationId?: string;
    membershipRole?: MembershipRole;
  }): Promise<TestPerson>;
  /** Added as contact of an organisation, without an account. */
  contact(organisationId: string, name?: string): Promise<TestPerson>;
  /** Lets somebody act for one more organisation. */
  join(person: TestPerson, organisationId: string, role?: MembershipRole): Promise<void>;
  /** Every letter so far as its recipient reads it, oldest first. */
  letters(to?: TestPerson): Promise<Letter[]>;
};

/**
 * An empty mechanism on the engine under test, gone when the test ends. People and organisations come about
 * through the commands, so that no test starts from an impossible state.
 */
export async function openWorld(
  whenDone: (close: () => Promise<void>) => void = onTestFinished,
): Promise<World> {
  const connection = await openTestDatabase();
  const clock = aClock();
  const log = createServerLog('silent');
  const live = createTrailFollower(connection.readDb, log);
  whenDone(async () => {
    live.close();
    await connection.close();
  });
  const services: Services = {
    connection,
    clock,
    ids: someIds(),
    reactions,
    config: testConfig,
    log,
    live,
    onCommit: live.wake,
  };
  let count = 0;

  const world: World = {
    services,
    clock,
    as: (person, options) =>
      createCaller(async () => {
        const actor = await loadActor(connection.readDb, person.personId);
        return createRequestContext(services, {
          actor: actor ?? { kind: 'anyone' },
          sessionToken: null,
          idempotencyKey: options?.idempotencyKey,
        });
      }),
    anyone: ({ from } = { from: '192.0.2.1' }) =>
      createCaller(
        createRequestContext(services, { actor: { kind: 'anyone' }, clientAddress: from }),
      ),
    bySystem: (command, input) => runCommand(services, system, command, input),

    async organisation({ name, kind = 'ngo', countryCode = 'GH', parentId = null } = {}) {
      count += 1;
      const chosen = name ?? `${kind} ${count}`;
      const { organisationId } = await world.bySystem(createOrganisation, {
        name: chosen,
        kind,
        countryCode,
        parentId,
      });
      return { organisationId, name: chosen };
    },

    async person({
      name,
      locale = 'en',
      staffRoles = [],
      organisationId,
      membershipRole = 'contact',
    } = {}) {
      count += 1;
      const chosen = name ?? `Person ${count}`;
      const email = `person${count}@example.org`;
      const roles: StaffRole[] =
        staffRoles.length > 0 || organisationId ? staffRoles : ['case_manager'];
      const { invitationId } = await world.bySystem(invitePerson, {
        email,
        name: chosen,
        locale,
        organisationId: organisationId ?? null,
        membershipRole: organisationId ? membershipRole : null,
        staffRoles: roles,
      });
      const { personId } = await world.bySystem(acceptInvitation, {
        invitationId,
        name: chosen,
        locale,
        timeZone: 'UTC',
        passwordHash: 'nobody signs in with this',
      });
      return { personId, name: chosen, email };
    },

    async contact(organisationId, name) {
      count += 1;
      const chosen = name ?? `Contact ${count}`;
      const email = `contact${count}@example.org`;
      const { personId } = await world.bySystem(addContactCommand, {
        organisationId,
        name: chosen,
        email,
        locale: 'en',
      });
      return { personId, name: chosen, email };
    },

    async join(person, organisationId, role = 'contact') {
      const administrator = await world.person({ staffRoles: ['administrator'] });
      await runCommand(
        services,
        (await loadActor(connection.readDb, administrator.personId))!,
        addMembership,
        {
          personId: person.personId,
          organisationId,
          role,
        },
      );
    },

    async letters(to) {
      const rows = await connection.readDb.selectFrom('outbox').selectAll().orderBy('id').execute();
      return rows
        .filter((row) => !to || row.to_address === to.email)
        .map((row) => ({
          ...renderLetter(row, testConfig),
          to: row.to_address,
          template: row.template,
        }));
    },
  };
  return world;
}
