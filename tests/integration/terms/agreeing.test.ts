import { describe, expect, test } from 'vitest';
import { aCaseManager, aProviderContact } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import {
  circulatedTerms,
  circulatingVersion,
  type TestTerms,
  termsWords,
} from '../../support/terms-factories.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

/** The token of the personal link in the latest letter that asks somebody to agree. */
async function linkOf(world: World, person: TestPerson): Promise<string> {
  const letters = await world.letters(person);
  const asked = letters.findLast((letter) => letter.body.includes('/agree/'));
  const token = /\/agree\/(\S+)/.exec(asked?.body ?? '')?.[1];
  if (!token) throw new Error('No letter with a link to agree');
  return token;
}

describe('agreeing', () => {
  test('is refused to anybody but the named signatory', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    const provider = terms.providers[0]!;
    const colleague = await world.person({ organisationId: provider.organisationId });
    const agree = (person: TestPerson) =>
      refusal(
        world.as(person).terms.agree({ ...version, organisationId: provider.organisationId }),
      );
    expect(await agree(colleague)).toBe('only_named_signatory');
    expect(await agree(terms.government)).toBe('only_named_signatory');
    expect(await agree(terms.manager)).toBe('only_named_signatory');
    expect(await agree(await aCaseManager(world))).toBe('only_named_signatory');
    expect(await agree(await aProviderContact(world))).toBe('not_found');
    expect(
      await refusal(
        world.anyone().terms.agree({ ...version, organisationId: provider.organisationId }),
      ),
    ).toBe('sign_in_needed');
  });

  test('is refused for another version, another text or twice; after agreeing nobody declines', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    const provider = terms.providers[0]!;
    const mine = { ...version, organisationId: provider.organisationId };
    const asProvider = world.as(provider).terms;
    expect(await refusal(asProvider.agree({ ...mine, version: 2 }))).toBe('version_not_current');
    expect(await refusal(asProvider.agree({ ...mine, sha256: '0'.repeat(64) }))).toBe(
      'hash_differs',
    );
    expect(await refusal(asProvider.agree({ ...mine, sha256: 'short' }))).toBe('invalid_input');
    await asProvider.agree(mine);
    expect(await refusal(asProvider.agree(mine))).toBe('agreed_already');
    expect(await refusal(asProvider.decline({ ...mine, reason: 'On second thought.' }))).toBe(
      'agreed_already',
    );
  });

  test('by the last party puts the terms in force and tells everybody', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const version = await circulatingVersion(world, terms);
    const [government, provider] = [terms.government, terms.providers[0]!];
    const first = await world
      .as(government)
      .terms.agree({ ...version, organisationId: government.organisationId });
    expect(first).toEqual({ inForce: false });
    world.clock.advance({ days: 1 });
    const last = await world
      .as(provider)
      .terms.agree({ ...version, organisationId: provider.organisationId });
    expect(last).toEqual({ inForce: true });
    for (const person of [government, provider, terms.manager]) {
      const letters = await world.letters(person);
      const told = letters.filter((letter) => letter.template === 'termsInForce');
      expect(told).toHaveLength(person === provider ? 0 : 1);
    }
    const view = await world.as(provider).terms.get({ termsId: terms.termsId });
    expect(view).toMatchObject({
      state: 'in_force',
      inForceVersion: 1,
      inForceAt: '2026-03-03T09:00:00.000Z',
    });
    expect(view.parties).toMatchObject([
      { agreedAt: '2026-03-02T09:00:00.000Z', capacity: 'Head of office', sha256: version.sha256 },
      { agreedAt: '2026-03-03T09:00:00.000Z', capacity: 'Head of office', sha256: version.sha256 },
    ]);
    expect(
      await refusal(world.as(terms.manager).terms.abandon({ termsId: terms.termsId, reason: 'x' })),
    ).toBe('not_in_this_status');
  });

  test('two last signatures at the same time put them in force, exactly once', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world, { providers: 3 });
    const version = await circulatingVersion(world, terms);
    const agree = (person: TestTerms['parties'][number]) =>
      world.as(person).terms.agree({ ...version, organisationId: person.organisationId });
    const [first, second, ...last] = terms.parties;
    await agree(first!);
    await agree(second!);
    const results = await Promise.all(last.map(agree));
    expect(results.filter((result) => result.inForce)).toHaveLength(1);
    const events = await world.services.connection.readDb
      .selectFrom('events')
      .select('name')
      .where('subject_id', '=', terms.termsId)
      .where('name', '=', 'terms.enteredIntoForce')
      .execute();
    expect(events).toHaveLength(1);
    expect((await world.as(first!).terms.get({ termsId: terms.termsId })).state).toBe('in_force');
  });

  test('one signatory of two organisations agrees for each of them', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world, { providers: 2 });
    const [one, other] = [terms.providers[0]!, terms.providers[1]!];
    await world.join(one, other.organisationId);
    const { termsId } = terms;
    const version = await circulatingVersion(world, terms);
    await world.as(one).terms.requestChanges({
      ...version,
      organisationId: one.organisationId,
      section: null,
      body: 'I sign for both.',
    });
    const managing = world.as(terms.manager).terms;
    const parties = [terms.government, one, { ...other, personId: one.personId }];
    await managing.revise({
      termsId,
      version: 1,
      remark: 'One signatory for both.',
      ...termsWords(parties),
    });
    await managing.circulate({ termsId, version: 2 });
    const second = await circulatingVersion(world, terms);
    const letters = await world.letters(one);
    expect(letters.filter((letter) => letter.template === 'termsCirculatedAgain')).toHaveLength(2);
    await world
      .as(terms.government)
      .terms.agree({ ...second, organisationId: terms.government.organisationId });
    await world.as(one).terms.agree({ ...second, organisationId: one.organisationId });
    const { inForce } = await world
      .as(one)
      .terms.agree({ ...second, organisationId: other.organisationId });
    expect(inForce).toBe(true);
  });
});

describe('the personal link of a letter', () => {
  test('that nobody made here opens nothing', async () => {
    const world = await openWorld();
    expect(await refusal(world.anyone().terms.openLink({ token: 'made-up.token' }))).toBe(
      'not_found',
    );
  });

  test('agrees without signing in, once, for its own signatory', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world, { providers: 2 });
    const provider = terms.providers[0]!;
    const token = await linkOf(world, provider);
    const page = await world.anyone().terms.openLink({ token });
    expect(page).toMatchObject({ isCurrent: true, isUsed: false });
    const { number: version, sha256 } = page.terms.shown;
    const byLink = { token, version, sha256 };
    const anyone = world.anyone().terms;
    const forOther = { ...byLink, organisationId: terms.providers[1]!.organisationId };
    expect(await refusal(anyone.agreeByLink(forOther))).toBe('only_named_signatory');
    const mine = { ...byLink, organisationId: provider.organisationId };
    await anyone.agreeByLink(mine);
    expect(await refusal(anyone.agreeByLink(mine))).toBe('link_used');
    const after = await anyone.openLink({ token });
    expect(after.isUsed).toBe(true);
    const own = after.terms.parties.find(
      (party) => party.organisationId === provider.organisationId,
    );
    expect(own).toMatchObject({ isYouToSign: true, agreedAt: '2026-03-02T09:00:00.000Z' });
  });

  test('of an earlier version neither agrees to nor shows a later one', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const { termsId } = terms;
    const token = await linkOf(world, terms.providers[0]!);
    const version = await circulatingVersion(world, terms);
    const { organisationId } = terms.government;
    await world
      .as(terms.government)
      .terms.requestChanges({ ...version, organisationId, section: null, body: 'No.' });
    const managing = world.as(terms.manager).terms;
    const words = termsWords(terms.parties, 'Anew.');
    await managing.revise({ termsId, version: 1, remark: 'Anew.', ...words });
    await managing.circulate({ termsId, version: 2 });
    const page = await world.anyone().terms.openLink({ token });
    expect(page.isCurrent).toBe(false);
    expect(page.terms.shown.number).toBe(1);
    const second = await circulatingVersion(world, terms);
    const stale = world.anyone().terms.agreeByLink({
      token,
      organisationId: terms.providers[0]!.organisationId,
      version: second.version,
      sha256: second.sha256,
    });
    expect(await refusal(stale)).toBe('version_not_current');
  });

  test('expires; agreeing late by signing in is still agreeing', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const provider = terms.providers[0]!;
    const token = await linkOf(world, provider);
    const version = await circulatingVersion(world, terms);
    world.clock.advance({ days: 90 });
    expect(await refusal(world.anyone().terms.openLink({ token }))).toBe('link_expired');
    const { organisationId } = provider;
    const { version: number, sha256 } = version;
    const byLink = { token, organisationId, version: number, sha256 };
    expect(await refusal(world.anyone().terms.agreeByLink(byLink))).toBe('link_expired');
    await world.as(provider).terms.agree({ ...version, organisationId });
  });

  test('can ask for changes or decline instead', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const provider = terms.providers[0]!;
    const { version, sha256 } = await circulatingVersion(world, terms);
    await world.anyone().terms.requestChangesByLink({
      token: await linkOf(world, provider),
      organisationId: provider.organisationId,
      version,
      sha256,
      section: 'timeline',
      body: 'From May, please.',
    });
    const view = await world.as(terms.manager).terms.get({ termsId: terms.termsId });
    expect(view).toMatchObject({ state: 'draft', answers: [{ body: 'From May, please.' }] });
  });
});
