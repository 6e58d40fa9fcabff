import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../db/connect.ts';
import { emptyRequest } from '../../shared/cases/request.ts';
import { anAdministrator } from './actors.ts';
import { inDays } from './case-factories.ts';
import { aConcludedIntroduction } from './introduction-factories.ts';
import { aFile } from './log-factories.ts';
import { type TestTerms, termsInForce } from './terms-factories.ts';
import { openWorld } from './world.ts';

/** Ids and people of an installation in which a little of everything has happened. */
export type CheckedStory = TestTerms & {
  connection: Connection;
  /** A message of the case manager to the government, with a file. */
  messageId: string;
  noteId: string;
  fileId: string;
  /** An entry that was redacted. */
  redactedId: string;
  /** On another case, which is on hold: it was concluded and rated. */
  concluded: { introductionId: string; reference: string; caseId: string };
};

/** Tells it, to be altered afterwards behind the mechanism's back. */
export async function aCheckedStory(
  whenDone: (close: () => Promise<void>) => void,
): Promise<CheckedStory> {
  const world = await openWorld(whenDone);
  const dataDir = mkdtempSync(join(tmpdir(), 'mechanism-story-'));
  whenDone(async () => rmSync(dataDir, { recursive: true, force: true }));
  world.services.config = { ...world.services.config, dataDir };
  const terms = await termsInForce(world);
  const { caseId, manager, government } = terms;
  const fileId = await aFile(world, manager);
  const { id: messageId } = await world.as(manager).cases.log({
    caseId,
    kind: 'message',
    body: 'We have read your request.',
    readerOrganisationIds: [government.organisationId],
    fileIds: [fileId],
  });
  const { id: noteId } = await world
    .as(manager)
    .cases.log({ caseId, kind: 'note', body: 'They are keen.' });
  const wrong = { caseId, kind: 'note', body: 'Meant for another case.' } as const;
  const { id: redactedId } = await world.as(manager).cases.log(wrong);
  await world.as(manager).cases.requestRedaction({ entryId: redactedId, reason: 'wrong_case' });
  await world.as(await anAdministrator(world)).cases.redactEntry({ entryId: redactedId });
  await world.as(manager).cases.revise({
    caseId,
    content: { ...emptyRequest, title: 'Extractives transparency, by district' },
    basedOnRevision: 1,
  });
  await world.as(government).cases.confirmRevision({ caseId, number: 2 });

  const concluded = await aConcludedIntroduction(world);
  await world
    .as(concluded.government)
    .introductions.rate({ introductionId: concluded.introductionId, rating: 4 });
  await world.as(concluded.manager).cases.hold({
    caseId: concluded.caseId,
    untilOn: inDays(world, 90),
    reason: 'An election comes first.',
  });
  return {
    ...terms,
    connection: world.services.connection,
    messageId,
    noteId,
    fileId,
    redactedId,
    concluded,
  };
}
