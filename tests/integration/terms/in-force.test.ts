import { describe, expect, test } from 'vitest';
import { aCaseManager } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import {
  aCaseWithSelection,
  agreeAll,
  circulatedTerms,
  circulatingVersion,
  termsInForce,
  termsWords,
} from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

describe('an amendment', () => {
  test('is begun by the responsible case manager, of terms in force', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const input = { termsId: terms.termsId, reason: 'More districts.' };
    expect(await refusal(world.as(terms.manager).terms.amend(input))).toBe('not_in_this_status');
    await agreeAll(world, terms);
    expect(await refusal(world.as(terms.government).terms.amend(input))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(world.as(await aCaseManager(world)).terms.amend(input))).toBe(
      'only_responsible_case_manager',
    );
    await world.as(terms.manager).terms.amend(input);
    expect(await refusal(world.as(terms.manager).terms.amend(input))).toBe('not_in_this_status');
    const unchanged = world
      .as(terms.manager)
      .terms.circulate({ termsId: terms.termsId, version: 1 });
    expect(await refusal(unchanged)).toBe('nothing_changed');
  });

  test('leaves the old text standing until all agree, then replaces it', async () => {
    const world = await openWorld();
    const terms = await termsInForce(world, { providers: 2 });
    const { termsId } = terms;
    const managing = world.as(terms.manager).terms;
    const statusOfCase = async () =>
      (await world.as(terms.manager).cases.get({ reference: terms.reference })).status;
    await managing.amend({ termsId, reason: 'More districts.' });
    const words = termsWords(terms.parties, 'All districts.');
    await managing.revise({ termsId, version: 1, remark: 'All districts.', ...words });
    const [first, ...others] = terms.parties;
    // A draft amendment is the staff’s: the parties still read what is in force.
    expect((await world.as(first!).terms.get({ termsId })).versions).toHaveLength(1);
    await managing.circulate({ termsId, version: 2 });
    const second = await circulatingVersion(world, terms);
    await world.as(first!).terms.agree({ ...second, organisationId: first!.organisationId });

    const between = await world.as(first!).terms.get({ termsId, version: 1 });
    expect(between).toMatchObject({ state: 'amendment_circulated', inForceVersion: 1 });
    expect(between.parties.every((party) => party.agreedAt)).toBe(true);
    expect(await statusOfCase()).toBe('engaged');

    for (const party of others) {
      await world.as(party).terms.agree({ ...second, organisationId: party.organisationId });
    }
    const after = await world.as(first!).terms.get({ termsId });
    expect(after).toMatchObject({ state: 'in_force', inForceVersion: 2 });
    const letters = await world.letters(first!);
    expect(letters.map((letter) => letter.template)).toContain('amendmentInForce');
  });

  test('that is declined or abandoned leaves the old text in force', async () => {
    const world = await openWorld();
    const terms = await termsInForce(world);
    const { termsId } = terms;
    const managing = world.as(terms.manager).terms;
    await managing.amend({ termsId, reason: 'More districts.' });
    const words = { ...termsWords(terms.parties, 'All districts.'), endsOn: '2027-12-31' };
    await managing.revise({ termsId, version: 1, remark: 'All districts.', ...words });
    await managing.circulate({ termsId, version: 2 });
    const second = await circulatingVersion(world, terms);
    await world.as(terms.government).terms.agree({
      ...second,
      organisationId: terms.government.organisationId,
    });
    const provider = terms.providers[0]!;
    await world.as(provider).terms.decline({
      ...second,
      organisationId: provider.organisationId,
      reason: 'Too many.',
    });
    expect((await managing.get({ termsId })).state).toBe('amendment_draft');
    await managing.abandon({ termsId, reason: 'One party declined.' });
    const view = await managing.get({ termsId });
    expect(view).toMatchObject({
      state: 'in_force',
      inForceVersion: 1,
      currentVersion: 1,
      endsOn: '2026-12-31',
    });
    expect(view.parties.every((party) => party.agreedAt)).toBe(true);
    // The next amendment gets a number of its own: version 2 stays what it was.
    await managing.amend({ termsId, reason: 'Again.' });
    const { version } = await managing.revise({
      termsId,
      version: 1,
      remark: 'Some districts.',
      ...termsWords(terms.parties, 'Some districts.'),
    });
    expect(version).toBe(3);
  });
});

describe('ending', () => {
  test('is the responsible case manager’s, of terms in force, on a day that has come', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const input = { termsId: terms.termsId, endedOn: '2026-03-02', reason: 'Delivered.' };
    const managing = world.as(terms.manager).terms;
    expect(await refusal(managing.end(input))).toBe('not_in_this_status');
    await agreeAll(world, terms);
    expect(await refusal(world.as(terms.government).terms.end(input))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(managing.end({ ...input, endedOn: '2026-03-03' }))).toBe(
      'date_in_the_future',
    );
    await managing.end(input);
    expect(await managing.get({ termsId: terms.termsId })).toMatchObject({
      state: 'ended',
      endingReason: 'Delivered.',
    });
    const letters = await world.letters(terms.providers[0]!);
    expect(letters.at(-1)?.template).toBe('termsEnded');
    const file = await world.as(terms.manager).cases.get({ reference: terms.reference });
    expect(file.status).toBe('networking');
    expect(JSON.stringify(file)).toContain('ask_how_it_went');
  });
});

test('terms that end while an amendment is being written are called as what was in force', async () => {
  const world = await openWorld();
  const { termsId, manager, parties } = await termsInForce(world);
  const managing = world.as(manager).terms;
  const before = await managing.get({ termsId });
  await managing.amend({ termsId, reason: 'More districts.' });
  const words = termsWords(parties);
  const texts = words.texts.map((text) => ({ ...text, title: 'All districts' }));
  const dates = { startsOn: '2026-05-01', endsOn: '2027-05-01' };
  await managing.revise({ termsId, version: 1, remark: 'All.', ...words, texts, ...dates });
  await managing.end({ termsId, endedOn: '2026-03-02', reason: 'Delivered.' });
  expect(await managing.get({ termsId })).toMatchObject({
    title: before.title,
    startsOn: before.startsOn,
    endsOn: before.endsOn,
  });
});

describe('the reports of an engagement', () => {
  test('are one mid-term check and one closure report, by the case manager or the government', async () => {
    const world = await openWorld();
    const terms = await termsInForce(world);
    const midTerm = {
      termsId: terms.termsId,
      kind: 'mid_term' as const,
      delivered: 'Seven of fourteen districts.',
      commitmentEffect: null,
      usefulness: null,
    };
    const closure = { ...midTerm, kind: 'closure' as const };
    const asGovernment = world.as(terms.government).terms;
    expect(await refusal(world.as(terms.providers[0]!).terms.report(midTerm))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(asGovernment.report(closure))).toBe('invalid_input');
    const before = await asGovernment.get({ termsId: terms.termsId });
    expect(before.nextReport).toEqual({ kind: 'mid_term', on: '2026-08-16' });
    await asGovernment.report(midTerm);
    expect(await refusal(asGovernment.report(midTerm))).toBe('already_done');
    await world
      .as(terms.manager)
      .terms.report({ ...closure, commitmentEffect: 'refined', usefulness: 5 });
    const view = await asGovernment.get({ termsId: terms.termsId });
    expect(view.reports).toMatchObject([{ kind: 'mid_term' }, { kind: 'closure', usefulness: 5 }]);
    expect(
      (await world.as(terms.providers[0]!).terms.get({ termsId: terms.termsId })).reports,
    ).toEqual([]);
  });
});

describe('an agreement held elsewhere', () => {
  test('is recorded with a reference or a file, between the government and another, and is in force', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const managing = world.as(onCase.manager).terms;
    const party = (organisationId: string) => ({
      organisationId,
      signatoryPersonId: null,
      signatoryName: 'B. Director',
      capacity: 'Director',
    });
    const [government, provider] = [onCase.government, onCase.providers[0]!];
    const memorandum = {
      caseId: onCase.caseId,
      title: 'Memorandum on district transfers',
      kind: 'memorandum' as const,
      reference: 'MoU 2026/17',
      fileId: null,
      signedOn: '2026-02-20',
      startsOn: '2026-03-01',
      endsOn: null,
      parties: [party(government.organisationId), party(provider.organisationId)],
    };
    expect(await refusal(world.as(government).terms.recordElsewhere(memorandum))).toBe(
      'only_responsible_case_manager',
    );
    const record = (changes: object) =>
      refusal(managing.recordElsewhere({ ...memorandum, ...changes }));
    expect(await record({ reference: ' ' })).toBe('invalid_input');
    expect(await record({ signedOn: '2026-03-03' })).toBe('date_in_the_future');
    expect(await record({ parties: [party(government.organisationId)] })).toBe('too_few_parties');
    const twice = [...memorandum.parties, party(provider.organisationId)];
    expect(await record({ parties: twice })).toBe('party_twice');

    const { termsId } = await managing.recordElsewhere(memorandum);
    const file = await world.as(onCase.manager).cases.get({ reference: onCase.reference });
    expect(file.status).toBe('engaged');
    const view = await world.as(provider).terms.get({ termsId });
    expect(view).toMatchObject({
      state: 'in_force',
      elsewhere: { kind: 'memorandum', reference: 'MoU 2026/17' },
      inForceAt: '2026-02-20T00:00:00.000Z',
    });
    expect(await refusal(managing.amend({ termsId, reason: 'x' }))).toBe('not_in_this_status');
    await managing.end({ termsId, endedOn: '2026-03-02', reason: 'Run out.' });
  });
});

describe('closing the case', () => {
  const closing = {
    outcome: 'completed' as const,
    summary: 'Done.',
    commitmentEffect: 'refined' as const,
  };

  test('abandons what is not in force, so that nothing comes into force in a closed case', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    await world.as(terms.manager).cases.close({ caseId: terms.caseId, ...closing });
    const provider = terms.providers[0]!;
    const agree = world
      .as(provider)
      .terms.agree({ ...version, organisationId: provider.organisationId });
    expect(await refusal(agree)).toBe('case_is_closed');
    const view = await world.as(provider).terms.get({ termsId: terms.termsId });
    expect(view).toMatchObject({ state: 'abandoned', endingReason: null });
    const letters = await world.letters(provider);
    expect(letters.map((letter) => letter.template)).toContain('termsAbandoned');
  });

  test('leaves terms in force, drops an amendment, and reopening makes the case engaged again', async () => {
    const world = await openWorld();
    const terms = await termsInForce(world);
    const { termsId } = terms;
    const managing = world.as(terms.manager).terms;
    await managing.amend({ termsId, reason: 'More districts.' });
    await world.as(terms.manager).cases.close({ caseId: terms.caseId, ...closing });
    expect(await managing.get({ termsId })).toMatchObject({ state: 'in_force', inForceVersion: 1 });
    expect(await refusal(managing.amend({ termsId, reason: 'x' }))).toBe('case_is_closed');
    await world.as(terms.manager).cases.reopen({ caseId: terms.caseId, reason: 'They came back.' });
    const file = await world.as(terms.manager).cases.get({ reference: terms.reference });
    expect(file.status).toBe('engaged');
  });
});
