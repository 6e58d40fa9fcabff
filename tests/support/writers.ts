import { randomUUID } from 'node:crypto';
import type { Reader } from '../../db/connect.ts';
import type { Chance } from './chance.ts';
import type { Installation, InstallationVisitor } from './installation.ts';

/** One write that was sent, whatever became of it. Its key stands in what it writes, so that it can be found again. */
export type Attempt = {
  key: string;
  kind: 'request' | 'entry' | 'file';
  send(): Promise<{ status: number; id: string | undefined }>;
  /** Set when the server said that it was done. */
  acknowledgedId: string | undefined;
};

export type Writers = {
  attempts: Attempt[];
  /** Lets all of them write, over and over, until the server is gone or they are told to stop. */
  write(until: { isOver: boolean; onAcknowledged(): void }): Promise<void>;
};

type Writer = { visitor: InstallationVisitor; organisationId?: string; caseIds: string[] };

function submitRequest({ visitor, organisationId }: Writer, key: string): Attempt['send'] {
  return async () => {
    const content = { title: key, goal: 'Residents understand the budget.' };
    const answer = await visitor.call<{ id: string }>(
      'cases.submit',
      { organisationId, content },
      key,
    );
    return { status: answer.status, id: answer.data?.id };
  };
}

function writeEntry(writer: Writer, key: string, caseId: string): Attempt['send'] {
  const { visitor, organisationId } = writer;
  const entry = organisationId
    ? { caseId, kind: 'message', body: key, readerOrganisationIds: [organisationId] }
    : { caseId, kind: 'note', body: key };
  return async () => {
    const answer = await visitor.call<{ id: string }>('cases.log', entry, key);
    return { status: answer.status, id: answer.data?.id };
  };
}

function uploadFile({ visitor }: Writer, key: string, size: number): Attempt['send'] {
  return async () => {
    const answer = await visitor.upload(`${key}.txt`, `${key}\n${'x'.repeat(size)}`, key);
    return { status: answer.status, id: answer.data?.id };
  };
}

/** Two governments and two case managers, each in two windows, who submit, write and upload. */
export async function openWriters(installation: Installation, chance: Chance): Promise<Writers> {
  const writers = (await Promise.all(['Country X', 'Country Y'].map(openDesk))).flat();

  async function openDesk(name: string): Promise<Writer[]> {
    const organisationId = await installation.organisation('government', name);
    // Both at once: their letters go out together, on the next beat.
    const [visitor, manager] = await Promise.all([
      installation.person({ name: `Contact of ${name}`, organisationId }),
      installation.person({ name: `Manager for ${name}`, staffRoles: ['case_manager'] }),
    ]);
    const content = { title: `The first of ${name}`, goal: 'Where the money goes.' };
    const { id } = await visitor.done<{ id: string }>('cases.submit', { organisationId, content });
    await manager.done('cases.claim', { caseId: id });
    const desk = [{ visitor, organisationId }, { visitor: manager }];
    return [...desk, ...desk].map((writer) => ({ ...writer, caseIds: [id] }));
  }

  const attempts: Attempt[] = [];

  function next(writer: Writer): Attempt {
    const key = randomUUID();
    const kind = writer.organisationId
      ? chance.oneOf(['request', 'entry', 'file'] as const)
      : chance.oneOf(['entry', 'entry', 'file'] as const);
    const sends = {
      request: () => submitRequest(writer, key),
      entry: () => writeEntry(writer, key, chance.oneOf(writer.caseIds)),
      file: () => uploadFile(writer, key, chance.between(1, 200_000)),
    };
    const attempt: Attempt = { key, kind, send: sends[kind](), acknowledgedId: undefined };
    attempts.push(attempt);
    return attempt;
  }

  async function writeOn(writer: Writer, until: Parameters<Writers['write']>[0]): Promise<void> {
    while (!until.isOver) {
      const attempt = next(writer);
      // A server that is gone in the middle of an answer has acknowledged nothing.
      const answer = await attempt.send().catch(() => undefined);
      if (!answer) return;
      if (answer.status !== 200 && answer.status !== 201) {
        throw new Error(`A ${attempt.kind} was answered with ${answer.status}`);
      }
      attempt.acknowledgedId = answer.id;
      if (attempt.kind === 'request' && answer.id) writer.caseIds.push(answer.id);
      until.onAcknowledged();
    }
  }

  return {
    attempts,
    async write(until) {
      await Promise.all(writers.map((writer) => writeOn(writer, until)));
    },
  };
}

/** The ids of what an attempt has written: none, or one. */
export async function writtenBy(db: Reader, { kind, key }: Attempt): Promise<string[]> {
  const rows =
    kind === 'request'
      ? await db.selectFrom('cases').select('id').where('title', '=', key).execute()
      : kind === 'entry'
        ? await db.selectFrom('log_entries').select('id').where('body', '=', key).execute()
        : await db.selectFrom('files').select('id').where('name', '=', `${key}.txt`).execute();
  return rows.map((row) => row.id);
}
