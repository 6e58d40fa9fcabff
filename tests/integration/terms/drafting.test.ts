import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../server/domain-error.ts';
import type { RefusalReason } from '../../../shared/decision.ts';
import { aCaseManager, aCommitteeMember, aProviderContact } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import {
  aCaseWithSelection,
  circulatedTerms,
  draftTermsOf,
  termsWords,
} from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

/** The whole refusal, for what it carries beside its reason. */
async function refusalOf(call: Promise<unknown>): Promise<DomainError> {
  const error = await call.then(
    () => undefined,
    (thrown: { cause?: unknown }) => thrown.cause,
  );
  if (error instanceof DomainError) return error;
  throw new Error('Expected a refusal');
}

describe('drafting terms', () => {
  test('is the responsible case manager’s: to others the case does not exist, or is not theirs', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const input = { caseId: onCase.caseId, ...termsWords(onCase.parties) };
    const tried = async (person: Parameters<typeof world.as>[0]) =>
      refusal(world.as(person).terms.draft(input));
    expect(await refusal(world.anyone().terms.draft(input))).toBe('sign_in_needed');
    expect(await tried(onCase.providers[0]!)).toBe('not_found');
    expect(await tried(await aProviderContact(world))).toBe('not_found');
    expect(await tried(onCase.government)).toBe('only_responsible_case_manager');
    expect(await tried(await aCaseManager(world))).toBe('only_responsible_case_manager');
    expect(await tried(await aCommitteeMember(world))).toBe('only_responsible_case_manager');
  });

  test('needs a selection', async () => {
    const world = await openWorld();
    const selected = await aCaseWithSelection(world);
    const submitted = await world.as(selected.government).cases.submit({
      organisationId: selected.government.organisationId,
      content: { title: 'Another request', goal: 'Help.' },
    });
    await world.as(selected.manager).cases.claim({ caseId: submitted.id });
    const input = { caseId: submitted.id, ...termsWords(selected.parties) };
    expect(await refusal(world.as(selected.manager).terms.draft(input))).toBe(
      'terms_need_selection',
    );
  });

  test('names the government and organisations it selected, each once, with a signatory of its own', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world, { providers: 2 });
    const { government, manager, providers } = onCase;
    const [first, second] = [providers[0]!, providers[1]!];
    const stranger = await aProviderContact(world);
    const draft = (parties: Parameters<typeof termsWords>[0]) =>
      refusal(world.as(manager).terms.draft({ caseId: onCase.caseId, ...termsWords(parties) }));
    expect(await draft([government, stranger])).toBe('not_selected');
    expect(await draft([government, first, first])).toBe('party_twice');
    expect(await draft([first, second])).toBe('too_few_parties');
    expect(await draft([government])).toBe('too_few_parties');
    expect(await draft([])).toBe('too_few_parties');
    expect(await draft([government, { ...first, personId: stranger.personId }])).toBe(
      'party_without_contact',
    );
  });

  test('makes the case formalising and circulating them the case manager’s move', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    const file = await world.as(terms.manager).cases.get({ reference: terms.reference });
    expect(file.status).toBe('formalising');
    expect(JSON.stringify(file)).toContain('circulate_terms');
  });

  test('several terms may exist on a case, each with its number', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const draft = () =>
      world
        .as(onCase.manager)
        .terms.draft({ caseId: onCase.caseId, ...termsWords(onCase.parties) });
    expect((await draft()).number).toBe(1);
    expect((await draft()).number).toBe(2);
    const { terms } = await world.as(onCase.manager).terms.ofCase({ caseId: onCase.caseId });
    expect(terms.map((one) => one.number)).toEqual([1, 2]);
  });

  test('a double click makes one draft', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const input = { caseId: onCase.caseId, ...termsWords(onCase.parties) };
    const click = () => world.as(onCase.manager, { idempotencyKey: 'once' }).terms.draft(input);
    expect((await click()).termsId).toBe((await click()).termsId);
    const { terms } = await world.as(onCase.manager).terms.ofCase({ caseId: onCase.caseId });
    expect(terms).toHaveLength(1);
  });

  test('a signatory who is new to the organisation becomes its contact', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const words = termsWords(onCase.parties);
    const minister = { name: 'A. Minister', email: 'Minister@Example.ORG', locale: 'fr' as const };
    const parties = words.parties.map((party, index) =>
      index === 0 ? { ...party, signatory: minister } : party,
    );
    const { termsId } = await world
      .as(onCase.manager)
      .terms.draft({ caseId: onCase.caseId, ...words, parties });
    const view = await world.as(onCase.manager).terms.get({ termsId });
    expect(view.parties[0]).toMatchObject({ signatoryName: 'A. Minister' });
    const offered = await world.as(onCase.manager).terms.possibleParties({ caseId: onCase.caseId });
    expect(offered[0]?.signatories.map((one) => one.email)).toContain('minister@example.org');
  });

  test('another body of the same government may be the one that signs', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const ministry = await world.organisation({
      kind: 'public_body',
      name: 'Ministry of Mines',
      parentId: onCase.government.organisationId,
    });
    const signatory = await world.contact(ministry.organisationId, 'The Minister');
    const parties = [{ ...signatory, ...ministry }, ...onCase.providers];
    const { termsId } = await world
      .as(onCase.manager)
      .terms.draft({ caseId: onCase.caseId, ...termsWords(parties) });
    const view = await world.as(onCase.manager).terms.get({ termsId });
    expect(view.parties[0]).toMatchObject({ organisationName: 'Ministry of Mines' });
  });

  test('what was typed is kept exactly, whatever the script, and NUL stripped', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const typed = '  «نص» <script>alert(1)</script>\r\n\t🎉 café\u0000 cafe\u0301 ';
    const words = termsWords(onCase.parties, typed);
    const { termsId } = await world
      .as(onCase.manager)
      .terms.draft({ caseId: onCase.caseId, ...words });
    const { shown } = await world.as(onCase.manager).terms.get({ termsId });
    expect(shown.content.texts[0]?.sections.purpose).toBe(typed.replace('\u0000', ''));
  });

  test('over-long and impossible input is refused', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const words = termsWords(onCase.parties);
    const draft = (changes: object) =>
      refusal(
        world.as(onCase.manager).terms.draft({ caseId: onCase.caseId, ...words, ...changes }),
      );
    expect(await draft({ endsOn: '2026-03-01' })).toBe('invalid_input');
    expect(await draft({ prevailingLanguage: 'fr' })).toBe('invalid_input');
    const tooLong = termsWords(onCase.parties, 'x'.repeat(20_001));
    expect(await draft({ texts: tooLong.texts })).toBe('invalid_input');
  });
});

describe('saving a new version', () => {
  test('is refused while the parties are asked: the text they were sent stands still', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const words = termsWords(terms.parties, 'Something else.');
    const revise = world.as(terms.manager).terms.revise({
      termsId: terms.termsId,
      version: 1,
      remark: 'Better words.',
      ...words,
    });
    expect(await refusal(revise)).toBe('not_in_this_status');
  });

  test('is refused to all but the responsible case manager', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    const revise = (person: Parameters<typeof world.as>[0]) =>
      refusal(
        world.as(person).terms.revise({
          termsId: terms.termsId,
          version: 1,
          remark: 'Better words.',
          ...termsWords(terms.parties, 'Something else.'),
        }),
      );
    const expected: [Parameters<typeof world.as>[0], RefusalReason][] = [
      [terms.government, 'not_found'],
      [terms.providers[0]!, 'not_found'],
      [await aCaseManager(world), 'only_responsible_case_manager'],
    ];
    for (const [person, reason] of expected) expect(await revise(person)).toBe(reason);
  });

  test('that says nothing new is refused', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    const same = {
      termsId: terms.termsId,
      version: 1,
      remark: 'Nothing.',
      ...termsWords(terms.parties),
    };
    expect(await refusal(world.as(terms.manager).terms.revise(same))).toBe('nothing_changed');
  });

  test('from a version a colleague has replaced is refused with both sides, and loses neither', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    const managing = world.as(terms.manager).terms;
    const from = { termsId: terms.termsId, version: 1 };
    await managing.revise({ ...from, remark: 'Theirs.', ...termsWords(terms.parties, 'Theirs.') });
    const mine = { ...from, remark: 'Mine.', ...termsWords(terms.parties, 'Mine.') };
    const stale = await refusalOf(managing.revise(mine));
    expect(stale.reason).toBe('stale_version');
    expect(stale.details).toMatchObject({
      version: 2,
      theirs: { texts: [{ sections: { purpose: 'Theirs.' } }] },
    });
    await managing.revise({ ...mine, version: 2 });
    const { versions } = await managing.get({ termsId: terms.termsId });
    expect(versions.map((version) => version.remark)).toEqual(['', 'Theirs.', 'Mine.']);
  });

  test('keeps every earlier one as it was, and any two can be compared', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    const managing = world.as(terms.manager).terms;
    const { termsId } = terms;
    const before = await managing.get({ termsId });
    for (const version of [1, 2]) {
      const words = termsWords(terms.parties, `Purpose ${version + 1}.`);
      await managing.revise({ termsId, version, remark: `To ${version + 1}.`, ...words });
    }
    const first = await managing.get({ termsId, version: 1 });
    expect(first.shown).toEqual(before.shown);
    const { from, to } = await managing.compare({ termsId, from: 3, to: 1 });
    expect(from.content.texts[0]?.sections.purpose).toBe('Purpose 3.');
    expect(to.content.texts[0]?.sections.purpose).toBe('To publish district transfers.');
    expect(await refusal(managing.compare({ termsId, from: 1, to: 4 }))).toBe('not_found');
  });

  test('may be bilingual, naming the text that prevails', async () => {
    const world = await openWorld();
    const terms = await draftTermsOf(world, await aCaseWithSelection(world));
    const words = termsWords(terms.parties);
    const french = { ...words.texts[0]!, language: 'fr', title: 'Transferts aux districts' };
    await world.as(terms.manager).terms.revise({
      termsId: terms.termsId,
      version: 1,
      remark: 'Adds the French text.',
      ...words,
      texts: [...words.texts, french],
      prevailingLanguage: 'fr',
    });
    const view = await world.as(terms.manager).terms.get({ termsId: terms.termsId });
    expect(view.title).toBe('Transferts aux districts');
    expect(view.shown.content.texts.map((text) => text.language)).toEqual(['en', 'fr']);
  });
});
