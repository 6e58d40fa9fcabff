import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { checkChain } from '../../../server/activity/queries.ts';
import { checkAgainstTrail } from '../../../server/views/trail-check.ts';
import {
  aCaseManager,
  aCommitteeMember,
  aGovernmentContact,
  anAdministrator,
} from '../../support/actors.ts';
import { aWaitingInterest, interestWords } from '../../support/interest-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

async function anInbox() {
  const world = await openWorld();
  const manager = await aCaseManager(world, 'A. Manager');
  const interestId = await aWaitingInterest(world);
  const government = await world.organisation({ kind: 'government', name: 'Country M' });
  return { world, manager, interestId, government };
}

const filing = (interestId: string, organisationId: string) => ({
  interestId,
  organisationId,
  title: 'Stocks of medicines people can read',
  helpSought: 'Somebody who has made such data useful.',
  speaksForIt: true,
  checkedHow: 'Called the switchboard of the ministry',
});

const sender: TestPerson = { personId: '', name: 'B. Mensah', email: interestWords().email };
const settledOf = async (world: World, manager: TestPerson) =>
  (await world.as(manager).interests.listSettled({})).interests;

describe('filing an interest as a request', () => {
  it('is refused without a check that the sender speaks for the government', async () => {
    const { world, manager, interestId, government } = await anInbox();
    const file = (change: object) =>
      world
        .as(manager)
        .interests.convert({ ...filing(interestId, government.organisationId), ...change });
    expect(await refusal(file({ speaksForIt: false }))).toBe('invalid_input');
    expect(await refusal(file({ checkedHow: ' ' }))).toBe('invalid_input');
  });

  it('is refused for an organisation that is no government, and to who has a conflict with it', async () => {
    const { world, manager, interestId, government } = await anInbox();
    const institute = await world.organisation({ kind: 'ngo' });
    const file = (organisationId: string) =>
      world.as(manager).interests.convert(filing(interestId, organisationId));
    expect(await refusal(file(institute.organisationId))).toBe('only_government');
    await world.as(manager).accounts.declareConflict({
      organisationId: government.organisationId,
      reason: 'Advises it',
    });
    expect(await refusal(file(government.organisationId))).toBe('conflict_of_interest');
    expect(await world.as(manager).interests.listWaiting()).toHaveLength(1);
  });

  it('makes a case, the sender its contact, and tells them in one letter how to read it', async () => {
    const { world, manager, interestId, government } = await anInbox();
    const { reference } = await world
      .as(manager)
      .interests.convert(filing(interestId, government.organisationId));

    const made = await world.as(manager).cases.get({ reference });
    expect(made).toMatchObject({
      status: 'submitted',
      title: 'Stocks of medicines people can read',
    });
    const letters = (await world.letters(sender)).filter(
      (letter) => letter.template !== 'interestToConfirm',
    );
    expect(letters.map((letter) => letter.template)).toEqual(['interestConverted']);
    expect(letters[0]?.body).toContain(`/requests/${reference}`);
    expect(letters[0]?.body).toContain('A. Manager');

    const contacts = await world
      .as(manager)
      .accounts.listContacts({ organisationId: government.organisationId });
    const contact = contacts.find((one) => one.email === sender.email);
    expect(contact).toMatchObject({ name: 'B. Mensah', role: 'contact' });
    const asContact = world.as({ ...sender, personId: contact?.personId ?? '' });
    expect(await asContact.cases.get({ reference })).toMatchObject({ reference });

    expect(await world.as(manager).interests.listWaiting()).toEqual([]);
    expect(await settledOf(world, manager)).toMatchObject([
      {
        status: 'converted',
        settledBy: 'A. Manager',
        reference,
        filedFor: { name: 'Country M' },
        checkedHow: 'Called the switchboard of the ministry',
        message: interestWords().message,
        reopen: { allowed: false },
      },
    ]);
    const { lines } = await world
      .as(manager)
      .views.caseLog({ caseId: made.id, filter: 'everything' });
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'interest.converted', forPerson: 'B. Mensah' }),
    );
  });

  it('happens once', async () => {
    const { world, manager, interestId, government } = await anInbox();
    const file = () =>
      world.as(manager).interests.convert(filing(interestId, government.organisationId));
    await file();
    expect(await refusal(file())).toBe('already_done');
    expect(await refusal(world.as(manager).interests.answer({ interestId, letter: 'Hello' }))).toBe(
      'already_done',
    );
  });

  it('knows whom an address acts for already, and is refused for whose access was ended', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const administrator = await anAdministrator(world);
    const government = await aGovernmentContact(world, { name: 'Country N' });
    const interestId = await aWaitingInterest(world, { email: government.email });
    expect((await world.as(manager).interests.listWaiting())[0]?.known).toMatchObject([
      { personName: government.name, organisationName: 'Country N', kind: 'government' },
    ]);
    await world.as(administrator).accounts.endAccess({ personId: government.personId });
    expect(
      await refusal(
        world.as(manager).interests.convert(filing(interestId, government.organisationId)),
      ),
    ).toBe('person_disabled');
  });
});

describe('answering and dismissing', () => {
  it('is refused to the committee, which looks on, and shown to nobody else', async () => {
    const { world, interestId } = await anInbox();
    const committee = await aCommitteeMember(world);
    const [seen] = await world.as(committee).interests.listWaiting();
    expect(seen?.triage).toEqual({ allowed: false, reason: 'only_case_manager' });
    const answer = world.as(committee).interests.answer({ interestId, letter: 'Hello' });
    expect(await refusal(answer)).toBe('only_case_manager');
    const administrator = await anAdministrator(world);
    expect(await refusal(world.as(administrator).interests.listWaiting())).toBe('only_staff');
  });

  it('hides an interest of one’s own organisation', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const interestId = await aWaitingInterest(world, { email: government.email });
    const conflicted = await aCaseManager(world);
    await world.as(conflicted).accounts.declareConflict({
      organisationId: government.organisationId,
      reason: 'Advises it',
    });
    expect(await world.as(conflicted).interests.listWaiting()).toEqual([]);
    expect((await world.as(conflicted).views.navigationCounts()).inbox).toBe(0);
    const dismiss = world.as(conflicted).interests.dismiss({ interestId, reason: 'Mine' });
    expect(await refusal(dismiss)).toBe('conflict_of_interest');
  });

  it('writes the answer to the sender in their language, and keeps it', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world, 'A. Manager');
    const interestId = await aWaitingInterest(world, { locale: 'es' });
    const organisation = await world.organisation({ kind: 'ngo', name: 'Institute' });
    await world.as(manager).interests.answer({
      interestId,
      letter: 'Gracias. $t(interestAnswered.subject) {{name}}',
      organisationId: organisation.organisationId,
    });
    const letter = (await world.letters(sender)).at(-1);
    expect(letter?.template).toBe('interestAnswered');
    expect(letter?.body).toContain('Estimado/a B. Mensah');
    // Typed words are no template.
    expect(letter?.body).toContain('Gracias. $t(interestAnswered.subject) {{name}}');
    expect(await settledOf(world, manager)).toMatchObject([
      { status: 'answered', filedFor: { name: 'Institute' } },
    ]);
  });

  it('dismisses without a word unless one is wished, and takes it back', async () => {
    const { world, manager, interestId } = await anInbox();
    const before = (await world.letters(sender)).length;
    await world.as(manager).interests.dismiss({ interestId, reason: 'Advertising' });
    expect(await world.letters(sender)).toHaveLength(before);
    expect(await settledOf(world, manager)).toMatchObject([
      { status: 'dismissed', reason: 'Advertising', letter: null, reopen: { allowed: true } },
    ]);
    await world.as(manager).interests.reopen({ interestId });
    expect(await world.as(manager).interests.listWaiting()).toHaveLength(1);
    expect(await refusal(world.as(manager).interests.reopen({ interestId }))).toBe(
      'not_in_this_status',
    );
    await world
      .as(manager)
      .interests.dismiss({ interestId, reason: 'Out of scope', letter: 'We cannot help here.' });
    expect((await world.letters(sender)).at(-1)?.body).toContain('We cannot help here.');
  });

  it('lists what was settled in pages, the newest first', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    for (const at of [1, 2, 3]) {
      const interestId = await aWaitingInterest(world, { email: `p${at}@example.org` });
      await world.as(manager).interests.dismiss({ interestId, reason: `Reason ${at}` });
      if (at > 1) world.clock.advance({ hours: 1 });
    }
    const first = await world.as(manager).interests.listSettled({ limit: 2 });
    const rest = await world.as(manager).interests.listSettled({ limit: 2, cursor: first.next });
    expect([...first.interests, ...rest.interests].map((one) => one.reason)).toEqual([
      'Reason 3',
      'Reason 2',
      'Reason 1',
    ]);
    expect(rest.next).toBeNull();
  });
});

describe('the trail', () => {
  it('holds what interests say and what became of them, and notices what was altered beside it', async () => {
    const { world, manager, interestId, government } = await anInbox();
    const dismissed = await aWaitingInterest(world, { email: 'second@example.org' });
    const { db } = world.services.connection;
    await world.as(manager).interests.convert(filing(interestId, government.organisationId));
    await world.as(manager).interests.dismiss({ interestId: dismissed, reason: 'Advertising' });
    expect(await checkAgainstTrail(db)).toEqual([]);
    expect((await checkChain(db)).faults).toEqual([]);

    const altered = async (change: string) => {
      await sql.raw(`update interests set ${change}`).execute(db);
      return (await checkAgainstTrail(db)).join('\n');
    };
    expect(await altered(`reason = 'None' where id = '${dismissed}'`)).toContain(
      `interest ${dismissed}: what became of it`,
    );
    expect(await altered(`message = 'Other' where id = '${interestId}'`)).toContain(
      `interest ${interestId}: its words`,
    );
  });
});
