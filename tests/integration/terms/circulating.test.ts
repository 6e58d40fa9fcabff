import { describe, expect, test } from 'vitest';
import { aCaseManager } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import {
  aCaseWithSelection,
  circulatedTerms,
  circulatingVersion,
  draftTermsOf,
  termsWords,
} from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

describe('circulating terms', () => {
  test('is refused to all but the responsible case manager', async () => {
    const world = await openWorld();
    const { termsId, government, manager } = await draftTermsOf(
      world,
      await aCaseWithSelection(world),
    );
    const circulate = (person: Parameters<typeof world.as>[0]) =>
      refusal(world.as(person).terms.circulate({ termsId, version: 1 }));
    expect(await circulate(government)).toBe('not_found');
    expect(await circulate(await aCaseManager(world))).toBe('only_responsible_case_manager');
    await world.as(manager).terms.circulate({ termsId, version: 1 });
    expect(await circulate(manager)).toBe('not_in_this_status');
  });

  test('is refused while a section or a signatory is missing', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world);
    const words = termsWords(onCase.parties);
    const managing = world.as(onCase.manager).terms;
    const unwritten = await managing.draft({
      caseId: onCase.caseId,
      ...termsWords(onCase.parties, ' '),
    });
    const unsigned = await managing.draft({
      caseId: onCase.caseId,
      ...words,
      parties: words.parties.map((party) => ({ ...party, signatory: null })),
    });
    for (const { termsId } of [unwritten, unsigned]) {
      expect(await refusal(managing.circulate({ termsId, version: 1 }))).toBe('terms_incomplete');
    }
  });

  test('is refused while some parties have not met, until they are introduced to each other', async () => {
    const world = await openWorld();
    const onCase = await aCaseWithSelection(world, { providers: 2, providersHaveMet: false });
    const { termsId, manager } = await draftTermsOf(world, onCase);
    const managing = world.as(manager).terms;
    expect(await refusal(managing.circulate({ termsId, version: 1 }))).toBe(
      'parties_not_introduced',
    );
    const introduction = {
      termsId,
      purpose: 'To agree on one text.',
      channel: 'phone' as const,
      on: '2026-03-02',
    };
    await managing.introduceParties(introduction);
    expect(await refusal(managing.introduceParties(introduction))).toBe('already_done');
    await managing.circulate({ termsId, version: 1 });
    expect((await managing.get({ termsId })).state).toBe('circulated');
  });

  test('another version than the one on the screen is not sent, nor asked for by yesterday', async () => {
    const world = await openWorld();
    const { termsId, manager } = await draftTermsOf(world, await aCaseWithSelection(world));
    const managing = world.as(manager).terms;
    expect(await refusal(managing.circulate({ termsId, version: 2 }))).toBe('version_not_current');
    const late = { termsId, version: 1, agreeByOn: '2026-03-01' };
    expect(await refusal(managing.circulate(late))).toBe('date_in_the_past');
  });

  test('asks each signatory by e-mail and makes it each party’s move, due in ten working days', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world, { providers: 2 });
    for (const party of terms.parties) {
      const letters = await world.letters(party);
      const asked = letters.filter((letter) => letter.template === 'termsCirculated');
      expect(asked).toHaveLength(1);
      expect(asked[0]?.body).toContain('/agree/');
    }
    const file = await world.as(terms.manager).cases.get({ reference: terms.reference });
    expect(JSON.stringify(file)).toContain('agree_terms');
    const view = await world.as(terms.manager).terms.get({ termsId: terms.termsId });
    expect(view.agreeByAt).toBe('2026-03-16T09:00:00.000Z');
  });
});

describe('a party asking for changes', () => {
  test('is refused for other organisations, other versions and once it has agreed', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    const [provider] = terms.providers;
    const ask = (person: Parameters<typeof world.as>[0], changes: object = {}) =>
      refusal(
        world.as(person).terms.requestChanges({
          ...version,
          organisationId: provider!.organisationId,
          section: null,
          body: 'Later, please.',
          ...changes,
        }),
      );
    expect(await ask(terms.government)).toBe('only_named_signatory');
    expect(await ask(await aCaseManager(world))).toBe('only_named_signatory');
    expect(await ask(provider!, { version: 2 })).toBe('version_not_current');
    expect(await ask(provider!, { sha256: 'a'.repeat(64) })).toBe('hash_differs');
    expect(await ask(provider!, { body: ' ' })).toBe('invalid_input');
    await world.as(provider!).terms.agree({ ...version, organisationId: provider!.organisationId });
    expect(await ask(provider!)).toBe('agreed_already');
  });

  test('sends the terms back: the same version cannot circulate again, a new one can', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    const { organisationId } = terms.providers[0]!;
    await world.as(terms.providers[0]!).terms.requestChanges({
      ...version,
      organisationId,
      section: 'timeline',
      body: 'Three months are too short.',
    });
    const managing = world.as(terms.manager).terms;
    const { termsId } = terms;
    const view = await managing.get({ termsId });
    expect(view.state).toBe('draft');
    expect(view.answers).toMatchObject([
      { kind: 'changes_requested', section: 'timeline', version: 1 },
    ]);
    const letters = await world.letters(terms.manager);
    expect(letters.map((letter) => letter.template)).toContain('termsChangesRequested');
    expect(await refusal(managing.circulate({ termsId, version: 1 }))).toBe('nothing_changed');
    const words = termsWords(terms.parties, 'With more time.');
    await managing.revise({ termsId, version: 1, remark: 'More time.', ...words });
    await managing.circulate({ termsId, version: 2 });
    const again = await world.letters(terms.government);
    const last = again.findLast((letter) => letter.template === 'termsCirculatedAgain');
    expect(last?.body).toContain('More time.');
  });

  test('may be recorded for it by the case manager, and the person is told', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    const provider = terms.providers[0]!;
    const said = {
      ...version,
      organisationId: provider.organisationId,
      section: null,
      body: 'They want a month more.',
    };
    const proxy = { personId: provider.personId, channel: 'phone' as const, on: '2026-03-02' };
    const managing = world.as(terms.manager).terms;
    const by = (changes: object) =>
      refusal(managing.requestChanges({ ...said, proxy: { ...proxy, ...changes } }));
    expect(await by({ personId: terms.government.personId })).toBe('not_found');
    expect(await by({ on: '2026-03-03' })).toBe('date_in_the_future');
    expect(await refusal(world.as(provider).terms.requestChanges({ ...said, proxy }))).toBe(
      'only_responsible_case_manager',
    );
    await managing.requestChanges({ ...said, proxy });
    const letters = await world.letters(provider);
    expect(letters.map((letter) => letter.template)).toContain('recordedForYou');
  });
});

describe('a party that declines', () => {
  test('leaves a new version without it, which it never sees', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world, { providers: 2 });
    const version = await circulatingVersion(world, terms);
    const [staying, leaving] = [terms.providers[0]!, terms.providers[1]!];
    const { termsId } = terms;
    await world.as(leaving).terms.decline({
      ...version,
      organisationId: leaving.organisationId,
      reason: 'Our board said no.',
    });
    const managing = world.as(terms.manager).terms;
    const remaining = termsWords([terms.government, staying], 'Between two.');
    await managing.revise({
      termsId,
      version: 1,
      remark: 'Without the second institute.',
      ...remaining,
    });
    await managing.circulate({ termsId, version: 2 });

    const theirs = await world.as(leaving).terms.get({ termsId });
    expect(theirs.versions.map((one) => one.number)).toEqual([1]);
    expect(theirs.shown.number).toBe(1);
    expect(theirs.abilities.answers).toEqual([]);
    expect(await refusal(world.as(leaving).terms.get({ termsId, version: 2 }))).toBe('not_found');

    // Its reasons are between it and the mechanism.
    const seenByOther = await world.as(staying).terms.get({ termsId });
    expect(seenByOther.answers).toEqual([]);
    const second = await circulatingVersion(world, terms);
    for (const party of [terms.government, staying]) {
      await world.as(party).terms.agree({ ...second, organisationId: party.organisationId });
    }
    expect((await managing.get({ termsId })).state).toBe('in_force');
  });
});

describe('abandoning', () => {
  test('is the responsible case manager’s, and not for terms in force', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const { termsId } = terms;
    const input = { termsId, reason: 'The budget fell through.' };
    expect(await refusal(world.as(terms.government).terms.abandon(input))).toBe(
      'only_responsible_case_manager',
    );
    await world.as(terms.manager).terms.abandon(input);
    expect(await refusal(world.as(terms.manager).terms.abandon(input))).toBe('not_in_this_status');
    const letters = await world.letters(terms.providers[0]!);
    expect(letters.at(-1)?.body).toContain('The budget fell through.');
    const file = await world.as(terms.manager).cases.get({ reference: terms.reference });
    expect(file.status).toBe('networking');
  });
});
