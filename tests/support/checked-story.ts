import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../db/connect.ts';
import { emptyRequest } from '../../shared/cases/request.ts';
import { aCaseManager, aCommitteeMember, aFocalPoint, anAdministrator } from './actors.ts';
import { inDays } from './case-factories.ts';
import { aProposedListing, theTopics } from './directory-factories.ts';
import { aConcludedIntroduction } from './introduction-factories.ts';
import { aFile } from './log-factories.ts';
import { type TestTerms, termsInForce } from './terms-factories.ts';
import { openWorld, type TestPerson, type World } from './world.ts';

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
  standing: Standing;
};

/** People and organisations with all that says what they are and may do. */
type Standing = {
  administrator: TestPerson;
  /** Of the committee, with a conflict of interest. */
  member: TestPerson;
  /** Handed over to a successor, and stayed a contact. */
  former: TestPerson;
  successor: TestPerson;
  /** Whose access was ended. */
  gone: TestPerson;
  /** Not accepted yet. */
  invitationId: string;
  /** Of a provider: published, with a track record. */
  listingId: string;
};

/** Roles given and taken over, a conflict of interest, an open invitation, a listing with past work, a setting changed. */
async function giveStanding(world: World, { manager, providers }: TestTerms): Promise<Standing> {
  const administrator = await anAdministrator(world);
  const member = await aCommitteeMember(world);
  const gone = await aCaseManager(world);
  const { organisationId } = await world.organisation({ kind: 'government', name: 'Country Z' });
  const former = await aFocalPoint(world, organisationId);
  const successor = await world.contact(organisationId);
  await world
    .as(member)
    .accounts.declareConflict({ organisationId, reason: 'Advises its ministry.' });
  const { accounts, registry } = world.as(administrator);
  await accounts.handOverMembership({
    organisationId,
    personId: former.personId,
    toPersonId: successor.personId,
    stays: true,
  });
  await accounts.endAccess({ personId: gone.personId });
  const { invitationId } = await accounts.invite({
    email: 'invited@example.org',
    name: 'Invited',
    locale: 'fr',
    organisationId,
    membershipRole: 'contact',
    staffRoles: [],
  });
  await registry.changeSettings({ stalledAfterDays: 9 });
  const provider = providers[0]?.organisationId ?? '';
  const { listingId } = await aProposedListing(world, { organisationId: provider });
  await world.as(manager).directory.publish({ listingId });
  await world.as(manager).directory.addTrackRecord({
    listingId,
    topicId: (await theTopics(world))('open-data'),
    title: 'A portal',
    description: '',
    doneOn: '2025-06-01',
    url: null,
  });
  return { administrator, member, former, successor, gone, invitationId, listingId };
}

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
  const standing = await giveStanding(world, terms);
  await world.as(standing.administrator).cases.redactEntry({ entryId: redactedId });
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
    standing,
  };
}
