import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { type Connection, connect, type Engine } from '../../db/connect.ts';
import type { StaffRole } from '../../shared/actor.ts';
import { HttpVisitor } from './http-server.ts';
import { query } from './postgres.ts';
import { type Environment, type ServerProcess, startServerProcess } from './processes.ts';
import { openSmtpSink, type SmtpSink } from './smtp-sink.ts';

const password = 'a long enough password';

/** What an answer of the API said; `data` only when it was done. */
export type Answer<T> = { status: number; data: T | undefined; reason: string | undefined };

function withKey(key: string | undefined): Record<string, string> {
  return key ? { 'idempotency-key': key } : {};
}

/** Somebody over HTTP; the server they talk to may be restarted, or be another one. */
export class InstallationVisitor extends HttpVisitor {
  /** Calls a mutation, as the client does: with a key that makes a retry the same submission. */
  async call<T>(procedure: string, input: unknown, key?: string): Promise<Answer<T>> {
    const response = await this.request(`/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...withKey(key) },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as {
      result?: { data?: T };
      error?: { data?: { reason?: string } };
    };
    return {
      status: response.status,
      data: answer.result?.data,
      reason: answer.error?.data?.reason,
    };
  }

  /** The same, where nothing but success will do. */
  async done<T>(procedure: string, input: unknown, key?: string): Promise<T> {
    const { status, data, reason } = await this.call<T>(procedure, input, key);
    if (status !== 200) throw new Error(`${procedure} answered ${status} ${reason ?? ''}`);
    return data as T;
  }

  async upload(name: string, content: BodyInit, key?: string): Promise<Answer<{ id: string }>> {
    const response = await this.request(`/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...withKey(key) },
      body: content,
    });
    const data = (await response.json()) as { id: string };
    return { status: response.status, data, reason: undefined };
  }

  /** The same session, at another server of the installation. */
  at(server: { readonly address: string }): InstallationVisitor {
    const other = new InstallationVisitor(server);
    other.takeCookiesOf(this);
    return other;
  }
}

export type Joined = InstallationVisitor & { personId: string };

export type Installation = {
  engine: Engine;
  dataDir: string;
  databaseUrl: string;
  environment: Environment;
  /** Whichever process serves it now. */
  server: ServerProcess;
  mail: SmtpSink;
  /** Starts a server on it: a second one, or the next after the first was killed. */
  start(): Promise<ServerProcess>;
  administrator: InstallationVisitor;
  organisation(kind: 'government' | 'ngo', name: string): Promise<string>;
  /** Invited by e-mail, joined by the link in it, signed in. */
  person(invited: {
    name: string;
    organisationId?: string;
    staffRoles?: StaffRole[];
  }): Promise<Joined>;
  /** The database as an operator's tools see it; closed when the test ends. */
  look(): Connection;
};

/** A database that nobody has used yet. */
async function aDatabaseUrl(engine: Engine, dataDir: string): Promise<string> {
  if (engine === 'sqlite') return `sqlite:${join(dataDir, 'mechanism.sqlite')}`;
  const { serverUrl } = inject('postgres');
  const name = `trouble_${randomUUID().replaceAll('-', '')}`;
  await query(`${serverUrl}postgres`, `CREATE DATABASE ${name}`);
  return serverUrl + name;
}

export type Place = { dataDir: string; databaseUrl: string; environment: Environment };

/** Somewhere for an installation to be, with what its programs are started with. Nothing is there yet. */
export async function aPlace(engine: Engine, more: Environment = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-trouble-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const dataDir = join(folder, 'data');
  const databaseUrl = await aDatabaseUrl(engine, dataDir);
  const secret = { SECRET: 'a-secret-that-only-tests-know-of-0123456789' };
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    ...(engine === 'postgres' ? secret : {}),
    ...more,
  };
  return { dataDir, databaseUrl, environment };
}

/** The mechanism as an operator runs it: servers as processes of their own on one DATA_DIR and database. */
async function serve(engine: Engine) {
  const mail = await openSmtpSink();
  const place = await aPlace(engine, { SMTP_URL: mail.url });
  const servers: ServerProcess[] = [];
  const connections: Connection[] = [];
  onTestFinished(async () => {
    for (const connection of connections) await connection.close();
    for (const server of servers) await server.kill();
    await mail.close();
  });
  return {
    ...place,
    engine,
    mail,
    async start() {
      const server = await startServerProcess(place.environment);
      servers.push(server);
      return server;
    },
    look() {
      const connection = connect(place.databaseUrl);
      connections.push(connection);
      return connection;
    },
  };
}

/** Makes an account and signs in with it. */
async function joinAs(
  visitor: InstallationVisitor,
  by: { procedure: string; token: string; name: string; email: string },
): Promise<Joined> {
  const { procedure, token, name, email } = by;
  const about = { token, name, locale: 'en', timeZone: 'UTC', password };
  const isSetUp = procedure === 'accounts.setUpFirstAdministrator';
  const { personId } = await visitor.done<{ personId: string }>(
    procedure,
    isSetUp ? { ...about, email } : about,
  );
  const { status } = await visitor.post('/api/auth/sign-in/email', { email, password });
  if (status !== 200) throw new Error(`Signing in answered ${status}`);
  return Object.assign(visitor, { personId });
}

/**
 * A real installation: set up by its printed link, its people invited by letters that a real mail server received.
 * Gone when the test ends.
 */
export async function openInstallation(engine: Engine): Promise<Installation> {
  const served = await serve(engine);
  const server = await served.start();
  const place = { server };
  const front = {
    get address() {
      return place.server.address;
    },
  };
  const administrator = await joinAs(new InstallationVisitor(front), {
    procedure: 'accounts.setUpFirstAdministrator',
    token: await server.setUpToken(),
    name: 'First Administrator',
    email: 'admin@example.org',
  });
  return Object.assign(place, {
    ...served,
    administrator,
    async organisation(kind: 'government' | 'ngo', name: string) {
      const { organisationId } = await administrator.done<{ organisationId: string }>(
        'registry.createOrganisation',
        { name, kind, countryCode: 'GH' },
      );
      return organisationId;
    },
    async person(invited: { name: string; organisationId?: string; staffRoles?: StaffRole[] }) {
      const { name, organisationId, staffRoles = [] } = invited;
      const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`;
      await administrator.done('accounts.invite', {
        email,
        name,
        locale: 'en',
        organisationId: organisationId ?? null,
        membershipRole: organisationId ? 'contact' : null,
        staffRoles,
      });
      const invitation = /\/invitation\/(\S+)/;
      const letter = await served.mail.letter(
        ({ to, parsed }) => to === email && invitation.test(parsed.text ?? ''),
      );
      const token = invitation.exec(letter.parsed.text ?? '')?.[1] ?? '';
      return joinAs(new InstallationVisitor(front), {
        procedure: 'accounts.acceptInvitation',
        token,
        name,
        email,
      });
    },
  });
}
