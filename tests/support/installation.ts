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

/** The name of whoever is invited, and what for. */
export type Invited = {
  name: string;
  organisationId?: string;
  staffRoles?: StaffRole[];
};

/** What an answer of the API said; `data` only when it was done. */
export type Answer<T> = { status: number; data: T | undefined; reason: string | undefined };

/** Somebody signed in over HTTP; the server they talk to may be restarted, or be another one. */
export class InstallationVisitor extends HttpVisitor {
  /** Calls a mutation, as the client does: with a key that makes a retry the same submission. */
  async call<T>(procedure: string, input: unknown, key?: string): Promise<Answer<T>> {
    const response = await this.request(`/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as {
      result?: { data?: T };
      error?: { data?: { reason?: string } };
    };
    return { status: response.status, data: answer.result?.data, reason: answer.error?.data?.reason };
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
      headers: {
        'content-type': 'application/octet-stream',
        ...(key ? { 'idempotency-key': key } : {}),
      },
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
  person(invited: Invited): Promise<InstallationVisitor & { personId: string }>;
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

/** Somewhere for an installation to be, and what its server is started with. */
export async function aPlace(
  engine: Engine,
  more: Environment = {},
): Promise<{ dataDir: string; databaseUrl: string; environment: Environment }> {
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-trouble-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const dataDir = join(folder, 'data');
  const databaseUrl = await aDatabaseUrl(engine, dataDir);
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    ...(engine === 'postgres' ? { SECRET: 'a-secret-that-only-tests-know-of-0123456789' } : {}),
    ...more,
  };
  return { dataDir, databaseUrl, environment };
}

/**
 * A real installation: its server a process of its own on a fresh DATA_DIR, set up by its set-up link, its letters
 * received by a real mail server. Gone when the test ends.
 */
export async function openInstallation(engine: Engine): Promise<Installation> {
  const mail = await openSmtpSink();
  const { dataDir, databaseUrl, environment } = await aPlace(engine, { SMTP_URL: mail.url });
  const started: ServerProcess[] = [];
  const connections: Connection[] = [];
  onTestFinished(async () => {
    for (const connection of connections) await connection.close();
    for (const server of started) await server.kill();
    await mail.close();
  });
  const start = async () => {
    const server = await startServerProcess(environment);
    started.push(server);
    return server;
  };
  const first = await start();
  /** Where people go: the server of the moment. */
  const front = {
    get address() {
      return installation.server.address;
    },
  };
  const joined = async (procedure: string, input: { email?: string }, email: string) => {
    const visitor = new InstallationVisitor(front);
    const about = { locale: 'en', timeZone: 'UTC', password };
    const { personId } = await visitor.done<{ personId: string }>(procedure, { ...about, ...input });
    const signedIn = await visitor.post('/api/auth/sign-in/email', { email, password });
    if (signedIn.status !== 200) throw new Error(`Signing in answered ${signedIn.status}`);
    return Object.assign(visitor, { personId });
  };
  const installation: Installation = {
    engine,
    dataDir,
    databaseUrl,
    environment,
    server: first,
    mail,
    start,
    administrator: new InstallationVisitor(front),
    organisation: async (kind, name) => {
      const organisation = { name, kind, countryCode: 'GH' };
      const { organisationId } = await installation.administrator.done<{ organisationId: string }>(
        'registry.createOrganisation',
        organisation,
      );
      return organisationId;
    },
    async person({ name, organisationId = null, staffRoles = [] }: Invited & { organisationId?: string | null }) {
      const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`;
      await installation.administrator.done('accounts.invite', {
        email,
        name,
        locale: 'en',
        organisationId,
        membershipRole: organisationId ? 'contact' : null,
        staffRoles,
      });
      const letter = await mail.letter(({ to }) => to === email);
      const token = /\/invitation\/(\S+)/.exec(letter.parsed.text ?? '')?.[1];
      return joined('accounts.acceptInvitation', { token, name } as object, email);
    },
    look() {
      const connection = connect(databaseUrl);
      connections.push(connection);
      return connection;
    },
  };
  const email = 'admin@example.org';
  const token = await first.setUpToken();
  installation.administrator = await joined(
    'accounts.setUpFirstAdministrator',
    { token, email, name: 'First Administrator' } as object,
    email,
  );
  return installation;
}
