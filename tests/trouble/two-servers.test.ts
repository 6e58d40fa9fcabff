import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkInstallation } from '../../server/backup/check-installation.ts';
import type { Acting } from '../support/actors.ts';
import {
  aPlace,
  type InstallationVisitor,
  type Joined,
  openInstallation,
} from '../support/installation.ts';
import { startServerProcess } from '../support/processes.ts';
import { termsWords } from '../support/terms-factories.ts';

const request = { title: 'Budgets people can read', goal: 'Residents understand the budget.' };

type Party = { visitor: Joined; organisationId: string };

/** A government, a provider and two case managers, and a second server that they meet at the other end of. */
async function openTwoServers(engine: 'sqlite' | 'postgres') {
  const installation = await openInstallation(engine);
  const second = await installation.start();
  const governmentId = await installation.organisation('government', 'Country X');
  const providerId = await installation.organisation('ngo', 'Institute');
  const [government, provider, one, other] = await Promise.all([
    installation.person({ name: 'Contact of Country X', organisationId: governmentId }),
    installation.person({ name: 'Contact of the institute', organisationId: providerId }),
    installation.person({ name: 'Manager A', staffRoles: ['case_manager'] }),
    installation.person({ name: 'Manager B', staffRoles: ['case_manager'] }),
  ]);
  return {
    installation,
    second,
    government: { visitor: government, organisationId: governmentId },
    provider: { visitor: provider, organisationId: providerId },
    managers: { one, other },
  };
}

async function submit({ visitor, organisationId }: Party): Promise<string> {
  const { id } = await visitor.done<{ id: string }>('cases.submit', {
    organisationId,
    content: request,
  });
  return id;
}

/** Terms of both parties, with everything done but the agreeing. */
async function circulate(
  manager: InstallationVisitor,
  government: Party,
  provider: Party,
  on: string,
) {
  const caseId = await submit(government);
  await manager.done('cases.claim', { caseId });
  const parties = [government, provider].map(({ visitor, organisationId }) => ({
    organisationId,
    contactPersonId: visitor.personId,
  }));
  const purpose = 'To see whether they can work together.';
  await manager.done('introductions.recordMade', {
    caseId,
    purpose,
    parties,
    channel: 'in_person',
    on,
  });
  await government.visitor.done('cases.select', {
    caseId,
    chosenOrganisationIds: [provider.organisationId],
    rationale: 'They have done it before.',
  });
  const acting = [government, provider].map(
    ({ visitor, organisationId }): Acting => ({
      personId: visitor.personId,
      organisationId,
      name: '',
      email: '',
    }),
  );
  const { termsId } = await manager.done<{ termsId: string }>('terms.draft', {
    caseId,
    ...termsWords(acting),
  });
  await manager.done('terms.circulate', { termsId, version: 1 });
  const { shown } = await manager.query<{ shown: { sha256: string } }>('terms.get', { termsId });
  return { termsId, version: 1, sha256: shown.sha256 };
}

describe.each(['sqlite', 'postgres'] as const)('two servers on one %s database', (engine) => {
  it('started at the same moment on an empty one agree on how it is set up', async () => {
    const { environment } = await aPlace(engine);
    const servers = await Promise.all([1, 2].map(() => startServerProcess(environment)));
    const ready = await Promise.all(servers.map(({ address }) => fetch(`${address}/readyz`)));
    expect(ready.map((response) => response.status)).toEqual([200, 200]);
    const [one, other] = await Promise.all(servers.map((server) => server.setUpToken()));
    expect(one).toBe(other);
    await Promise.all(servers.map((server) => server.stop()));
  });

  it('let one claim a case, bring terms into force once, take a submission once, send a letter once', async () => {
    const { installation, second, government, provider, managers } = await openTwoServers(engine);
    const db = installation.look().readDb;

    for (let round = 1; round <= 6; round += 1) {
      const caseId = await submit(government);
      const answers = await Promise.all([
        managers.one.call('cases.claim', { caseId }),
        managers.other.at(second).call('cases.claim', { caseId }),
      ]);
      expect(answers.map(({ status, reason }) => reason ?? status).sort()).toEqual([
        200,
        'already_assigned',
      ]);
      const winner = answers[0]?.status === 200 ? managers.one : managers.other;
      const row = await db
        .selectFrom('cases')
        .select('manager_id')
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow();
      expect(row.manager_id).toBe(winner.personId);
    }

    const today = new Date().toISOString().slice(0, 10);
    for (let round = 1; round <= 3; round += 1) {
      const version = await circulate(managers.one, government, provider, today);
      const agree = ({ visitor, organisationId }: Party, at: InstallationVisitor = visitor) =>
        at.call<{ inForce: boolean }>('terms.agree', { ...version, organisationId });
      const answers = await Promise.all([
        agree(government),
        agree(provider, provider.visitor.at(second)),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(({ data }) => data?.inForce).sort()).toEqual([false, true]);
      const entered = await db
        .selectFrom('events')
        .select('seq')
        .where('subject_id', '=', version.termsId)
        .where('name', '=', 'terms.enteredIntoForce')
        .execute();
      expect(entered).toHaveLength(1);
    }

    for (let round = 1; round <= 6; round += 1) {
      const key = randomUUID();
      const { visitor, organisationId } = government;
      const content = { ...request, title: key };
      const answers = await Promise.all(
        [visitor, visitor.at(second), visitor].map((at) =>
          at.call<{ id: string }>('cases.submit', { organisationId, content }, key),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const cases = await db.selectFrom('cases').select('id').where('title', '=', key).execute();
      expect(cases).toHaveLength(1);
      expect(new Set(answers.map(({ data }) => data?.id))).toEqual(new Set([cases[0]?.id]));
    }

    const waiting = db.selectFrom('outbox').select('id').where('status', '=', 'queued');
    await expect
      .poll(async () => (await waiting.execute()).length, { timeout: 120_000, interval: 100 })
      .toBe(0);
    const letterIds = installation.mail.received.map(({ parsed }) => parsed.messageId);
    expect(letterIds.length).toBeGreaterThan(50);
    expect(new Set(letterIds).size).toBe(letterIds.length);

    const { faults } = await checkInstallation(installation.look(), installation.dataDir);
    expect(faults).toEqual([]);
  });
});
