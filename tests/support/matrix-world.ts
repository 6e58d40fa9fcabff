import { loadActor } from '../../server/accounts/queries.ts';
import { appRouter } from '../../server/app-router.ts';
import { createCallerFactory, createRequestContext } from '../../server/trpc.ts';
import { checkAgainstTrail } from '../../server/views/trail-check.ts';
import {
  aCaseManager,
  aCommitteeMember,
  aFocalPoint,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from './actors.ts';
import { aCase, inDays } from './case-factories.ts';
import { aListing, aProposedListing, listingWords } from './directory-factories.ts';
import { aWaitingInterest, confirmationToken, interestWords } from './interest-factories.ts';
import {
  aDraftIntroduction,
  anOfferedIntroduction,
  anOpenIntroduction,
} from './introduction-factories.ts';
import { tryLettersInVain } from './letter-factories.ts';
import { aMessage, aQuestion } from './log-factories.ts';
import { refusal } from './refusal.ts';
import { draftTermsOf, haveMet, termsWords } from './terms-factories.ts';
import { type Letter, openWorld, type TestPerson, type World } from './world.ts';

/** Every kind of somebody the rules tell apart. */
export const kinds = [
  'signedOut',
  'government',
  'otherGovernment',
  'focalPoint',
  'party',
  'nonParty',
  'responsible',
  'otherManager',
  'committee',
  'conflicted',
  'administrator',
] as const;
export type Kind = (typeof kinds)[number];

/** The token in the newest letter that leads to such a page. */
function tokenOf(letters: Letter[], page: string): string {
  const body = letters.findLast((letter) => letter.body.includes(page))?.body;
  if (!body) throw new Error(`No letter leads to ${page}`);
  return body.split(page)[1]?.split(/\s/)[0] ?? '';
}

export type Fixtures = Awaited<ReturnType<typeof buildFixtures>>;

/**
 * One ministry's cases in every stage, with one provider as party: enough that each procedure has something to work on.
 * Whoever is not responsible for them, did not ask and is no party must get nowhere.
 */
async function buildFixtures(world: World) {
  const countryX = await world.organisation({ kind: 'government', name: 'Country X' });
  const ministry = await world.organisation({
    kind: 'public_body',
    name: 'Ministry',
    parentId: countryX.organisationId,
  });
  const government = await aGovernmentContact(world, {
    name: 'Ministry',
    organisationId: ministry.organisationId,
  });
  const focalPoint = await aFocalPoint(world, countryX.organisationId);
  const otherGovernment = await aGovernmentContact(world, { name: 'Country O' });
  const party = await aProviderContact(world, { name: 'Institute' });
  const nonParty = await aProviderContact(world, { name: 'Bystander' });
  const responsible = await aCaseManager(world, 'Responsible');
  const otherManager = await aCaseManager(world, 'Other manager');
  const committee = await aCommitteeMember(world);
  const conflicted = await aCaseManager(world, 'Conflicted');
  const administrator = await anAdministrator(world);
  await world.as(conflicted).accounts.declareConflict({
    organisationId: countryX.organisationId,
    reason: 'Advises its finance ministry',
  });
  const { conflictId } = await world.as(otherManager).accounts.declareConflict({
    organisationId: nonParty.organisationId,
    reason: 'Founded it',
  });

  const of = { government, manager: responsible };
  const another = async () => ({
    ...(await aCase(world, { ...of, status: 'scoping' })),
    government,
    providers: [party],
  });
  const submitted = await aCase(world, of);
  const scoping = await aCase(world, { ...of, status: 'scoping' });
  const held = await aCase(world, { ...of, status: 'on_hold' });
  const closed = await aCase(world, { ...of, status: 'closed' });
  const onCase = { ...scoping, government, providers: [party] };
  const drafted = await aDraftIntroduction(world, { onCase });
  const offered = await anOfferedIntroduction(world, { onCase: await another() });
  const answerToken = tokenOf(await world.letters(party), '/answer/');
  const open = await anOpenIntroduction(world, { onCase: await another() });
  await world.as(responsible).introductions.write({
    introductionId: open.introductionId,
    kind: 'message',
    body: 'You are in contact now.',
    turn: { whose: 'organisations', organisationIds: [party.organisationId] },
  });
  const writeToken = tokenOf(await world.letters(party), '/answer/');
  const concluded = await anOpenIntroduction(world, { onCase: await another() });
  await world
    .as(responsible)
    .introductions.conclude({ introductionId: concluded.introductionId, outcome: 'advice_given' });

  const rateToken = tokenOf(await world.letters(party), '/answer/');
  const consulting = await aDraftIntroduction(world, { onCase });
  await world.as(administrator).registry.changeSettings({ consultationPolicy: 'always' });
  await world.as(responsible).introductions.consult({ introductionId: consulting.introductionId });
  await world.as(administrator).registry.changeSettings({ consultationPolicy: 'never' });

  const selected = { ...(await another()), parties: [government, party] };
  await haveMet(world, selected, selected.parties);
  await world.as(government).cases.select({
    caseId: selected.caseId,
    chosenOrganisationIds: [party.organisationId],
    rationale: 'They have done it before.',
  });
  const draftTerms = await draftTermsOf(world, selected);
  const circulated = await draftTermsOf(world, selected);
  await world.as(responsible).terms.circulate({ termsId: circulated.termsId, version: 1 });
  const agreeToken = tokenOf(await world.letters(party), '/agree/');
  const { shown } = await world.as(responsible).terms.get({ termsId: circulated.termsId });
  const inForce = await draftTermsOf(world, selected);
  await world.as(responsible).terms.circulate({ termsId: inForce.termsId, version: 1 });
  const forceVersion = (await world.as(responsible).terms.get({ termsId: inForce.termsId })).shown;
  for (const signatory of selected.parties) {
    await world.as(signatory).terms.agree({
      termsId: inForce.termsId,
      organisationId: signatory.organisationId,
      version: forceVersion.number,
      sha256: forceVersion.sha256,
    });
  }

  const lent = await another();
  await world.as(responsible).cases.lend({
    caseId: lent.caseId,
    personId: otherManager.personId,
    fromOn: inDays(world, 0),
    untilOn: inDays(world, 20),
  });
  const proposed = await aCase(world, { ...of, status: 'scoping' });
  await world.as(responsible).cases.revise({
    caseId: proposed.caseId,
    basedOnRevision: 1,
    reason: 'After our call',
    content: { title: 'Budgets people can read and use' },
  });
  const confirmToken = tokenOf(await world.letters(government), '/confirm/');
  const toGovernment = await aQuestion(world, scoping, 'manager');
  const toManager = await aQuestion(world, scoping, 'government');
  const message = await aMessage(world, scoping, 'manager');
  const openTurn = await world.services.connection.readDb
    .selectFrom('turns')
    .select('id')
    .where('case_id', '=', scoping.caseId)
    .where('source', '=', 'log')
    .where('holder', '=', 'case_manager')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const governmentTurn = await world.services.connection.readDb
    .selectFrom('turns')
    .select('id')
    .where('case_id', '=', scoping.caseId)
    .where('source', '=', 'log')
    .where('holder', '=', 'organisation')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const remind = (what: string) =>
    world.as(responsible).reminders.set({ caseId: scoping.caseId, what, on: inDays(world, 3) });
  const { id: reminderId } = await remind('Call the ministry');
  const { id: doneReminderId } = await remind('Read the law');
  await world.as(responsible).reminders.finish({ reminderId: doneReminderId });
  await world.as(responsible).reminders.snooze({ turnId: openTurn.id, untilOn: inDays(world, 2) });
  await world.as(responsible).cases.requestRedaction({ entryId: message, reason: 'wrong_case' });
  await world.as(responsible).cases.shortlist({
    caseId: scoping.caseId,
    organisationId: party.organisationId,
    reason: 'Has done it',
  });
  const { draftId } = await world.as(government).cases.startDraft({});

  const listing = await aListing(world, { organisationId: party.organisationId });
  const listingToVet = await aProposedListing(world, { organisationId: nonParty.organisationId });
  const disputed = await aProposedListing(world, { name: 'Disputed' });
  await world
    .as(otherManager)
    .directory.dispute({ listingId: disputed.listingId, reason: 'Who are they?' });
  const words = await listingWords(world);
  const { trackRecordId } = await world.as(party).directory.addTrackRecord({
    listingId: listing.listingId,
    topicId: words.topics[0]?.topicId ?? '',
    title: 'District transfers',
    description: '',
    doneOn: '2025-01-01',
    url: null,
  });
  const { version: listingNow } = await world.services.connection.readDb
    .selectFrom('listings')
    .select('version')
    .where('id', '=', listing.listingId)
    .executeTakeFirstOrThrow();
  const { invitationId } = await world.as(administrator).accounts.invite({
    email: 'somebody@example.org',
    name: 'Somebody',
    locale: 'en',
    organisationId: null,
    membershipRole: null,
    staffRoles: ['case_manager'],
  });
  const dismissedInterestId = await aWaitingInterest(world, { email: 'dismissed@example.org' });
  await world
    .as(otherManager)
    .interests.dismiss({ interestId: dismissedInterestId, reason: 'Advertising' });
  const waitingInterestId = await aWaitingInterest(world, { email: 'waiting@example.org' });
  const unconfirmed = interestWords({ email: 'unconfirmed@example.org' });
  await world.anyone().interests.express(unconfirmed);
  const interestToken = await confirmationToken(world, unconfirmed.email);
  const invitationToken = tokenOf(await world.letters(), '/invitation/');
  await tryLettersInVain(world);
  const { id: triedLetterId } = await world.services.connection.readDb
    .selectFrom('outbox')
    .select('id')
    .where('to_address', '=', 'somebody@example.org')
    .executeTakeFirstOrThrow();
  const people: Record<Exclude<Kind, 'signedOut'>, TestPerson> = {
    government,
    otherGovernment,
    focalPoint,
    party,
    nonParty,
    responsible,
    otherManager,
    committee,
    conflicted,
    administrator,
  };
  return {
    people,
    countryX,
    ministry,
    party,
    nonParty,
    government,
    responsible,
    otherManager,
    conflictId,
    submitted,
    scoping,
    held,
    closed,
    drafted,
    offered,
    open,
    concluded,
    selected,
    draftTerms,
    circulated: { termsId: circulated.termsId, version: shown.number, sha256: shown.sha256 },
    inForce,
    proposed,
    lent,
    toGovernment,
    toManager,
    message,
    turnId: openTurn.id,
    reminderId,
    doneReminderId,
    governmentTurnId: governmentTurn.id,
    consulting,
    draftId,
    listing,
    listingVersion: listingNow,
    listingToVet,
    disputed,
    words,
    trackRecordId,
    invitationId,
    triedLetterId,
    waitingInterestId,
    dismissedInterestId,
    tokens: {
      invitation: invitationToken,
      interest: interestToken,
      answer: answerToken,
      agree: agreeToken,
      write: writeToken,
      rate: rateToken,
      confirm: confirmToken,
    },
    soon: inDays(world, 20),
    today: inDays(world, 0),
    termsWords: termsWords(selected.parties),
  };
}

class RolledBack extends Error {}

export type MatrixWorld = {
  fixtures: Fixtures;
  /** Calls a procedure as one kind of somebody, and takes back whatever it did. `done`, or why it was refused. */
  attempt(kind: Kind, procedure: string, input: unknown): Promise<string>;
};

/** Built once per test file: since every attempt is rolled back, each meets the same state. */
export async function openMatrixWorld(
  whenDone: (close: () => Promise<void>) => void,
): Promise<MatrixWorld> {
  const world = await openWorld(whenDone);
  const fixtures = await buildFixtures(world);
  const { connection } = world.services;
  /** Commands see a writer whose transactions never commit. */
  const rollingBack = Object.create(connection.db, {
    transaction: {
      value: () => ({
        async execute(work: (tx: never) => Promise<unknown>) {
          let result: unknown;
          try {
            await connection.db.transaction().execute(async (tx) => {
              result = await work(tx as never);
              // Whatever is done is told to the trail, down to the last column.
              const faults = await checkAgainstTrail(tx);
              if (faults.length > 0) throw new Error(faults.join('\n'));
              throw new RolledBack();
            });
          } catch (error) {
            if (!(error instanceof RolledBack)) throw error;
          }
          return result;
        },
      }),
    },
  });
  const services = { ...world.services, connection: { ...connection, db: rollingBack } };
  const createCaller = createCallerFactory(appRouter);
  return {
    fixtures,
    async attempt(kind, procedure, input) {
      const person = kind === 'signedOut' ? undefined : fixtures.people[kind];
      const actor = person && (await loadActor(connection.readDb, person.personId));
      const caller = createCaller(
        createRequestContext(services, { actor: actor ?? { kind: 'anyone' }, sessionToken: null }),
      );
      const [noun = '', name = ''] = procedure.split('.');
      const call = (
        caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
      )[noun]?.[name];
      if (!call) throw new Error(`There is no procedure ${procedure}`);
      const outcome = await call(input).then(
        () => 'done',
        (error: unknown) => refusal(Promise.reject(error)),
      );
      return outcome;
    },
  };
}
