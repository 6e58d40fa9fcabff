import { describe, expect, it } from 'vitest';
import { forgetInterests } from '../../../server/interests/forget-interests.ts';
import { aCaseManager, aGovernmentContact } from '../../support/actors.ts';
import {
  aWaitingInterest,
  confirmationToken,
  interestWords,
} from '../../support/interest-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

const rowsOf = (world: World) =>
  world.services.connection.readDb.selectFrom('interests').selectAll().execute();
const toAddress = async (world: World, email: string) =>
  world.letters({ personId: '', name: '', email });

describe('expressing interest', () => {
  it('asks the address to confirm it, in the language chosen, and repeats nothing that was typed', async () => {
    const world = await openWorld();
    const said = interestWords({
      locale: 'fr',
      name: 'Buy at http://pills.example',
      organisation: 'Cheap pills',
      message: 'Click http://pills.example now',
    });
    expect(await world.anyone().interests.express(said)).toEqual({});
    const letters = await toAddress(world, said.email);
    expect(letters.map((letter) => letter.template)).toEqual(['interestToConfirm']);
    const text = `${letters[0]?.subject}\n${letters[0]?.body}`;
    expect(text).toContain('Bonjour');
    expect(text).not.toMatch(/pills/i);
    const { to_name } = await world.services.connection.readDb
      .selectFrom('outbox')
      .select('to_name')
      .where('to_address', '=', said.email)
      .executeTakeFirstOrThrow();
    expect(to_name).toBe('');
  });

  it('answers alike for a known address, and for what fills in the unseen field, which is not kept', async () => {
    const world = await openWorld();
    const known = await aGovernmentContact(world);
    expect(await world.anyone().interests.express(interestWords({ email: known.email }))).toEqual(
      {},
    );
    const trapped = interestWords({ email: 'bot@example.org', remark: 'Great site!' });
    expect(await world.anyone().interests.express(trapped)).toEqual({});
    expect((await rowsOf(world)).map((row) => row.email)).toEqual([known.email]);
    expect(await toAddress(world, 'bot@example.org')).toEqual([]);
  });

  it('is one interest when the same words are sent twice, and two when they differ', async () => {
    const world = await openWorld();
    await world.anyone().interests.express(interestWords());
    await world.anyone().interests.express(interestWords());
    expect(await rowsOf(world)).toHaveLength(1);
    await world.anyone().interests.express(interestWords({ message: 'Something else' }));
    expect(await rowsOf(world)).toHaveLength(2);
  });

  it('fills nobody’s mailbox: three letters a day to one address, wherever they are asked for', async () => {
    const world = await openWorld();
    const write = (message: string, from: string) =>
      world.anyone({ from }).interests.express(interestWords({ message }));
    for (const at of [1, 2, 3]) await write(`Text ${at}`, `192.0.2.${at}`);
    expect(await refusal(write('Text 4', '192.0.2.4'))).toBe('sent_too_often_to_address');
    expect(await rowsOf(world)).toHaveLength(3);
    world.clock.advance({ days: 1, hours: 1 });
    await write('Text 4', '192.0.2.4');
    expect(await rowsOf(world)).toHaveLength(4);
  });

  it('floods nothing: twenty letters an hour from one network, one of IPv6 with all its addresses', async () => {
    const world = await openWorld();
    const write = (at: number, from: string) =>
      world.anyone({ from }).interests.express(interestWords({ email: `p${at}@example.org` }));
    for (let at = 0; at < 20; at += 1) await write(at, `2001:db8:1:2::${at}`);
    expect(await refusal(write(20, '2001:db8:1:2:9::1'))).toBe('sent_too_often_from_here');
    await write(20, '2001:db8:1:3::1');
    world.clock.advance({ hours: 2 });
    await write(21, '2001:db8:1:2::1');
  });
});

describe('confirming an address', () => {
  it('is refused with a token made elsewhere', async () => {
    const world = await openWorld();
    const token = '01900000-0000-7000-8000-000000000000.forged';
    expect(await refusal(world.anyone().interests.confirm({ token }))).toBe('not_found');
    expect(await refusal(world.anyone().interests.openLink({ token }))).toBe('not_found');
  });

  it('happens by the button, not by looking; until then nobody reads the interest', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    await world.anyone().interests.express(interestWords());
    const token = await confirmationToken(world, interestWords().email);
    const seen = await world.anyone().interests.openLink({ token });
    expect(seen).toMatchObject({ isConfirmed: false, message: interestWords().message });
    expect(await world.as(manager).interests.listWaiting()).toEqual([]);
    expect((await world.as(manager).views.navigationCounts()).inbox).toBe(0);

    await world.anyone().interests.confirm({ token });
    expect(await world.anyone().interests.openLink({ token })).toMatchObject({ isConfirmed: true });
    expect(await world.as(manager).interests.listWaiting()).toMatchObject([
      { name: 'B. Mensah', triage: { allowed: true } },
    ]);
    expect((await world.as(manager).views.navigationCounts()).inbox).toBe(1);
    expect((await world.letters(manager)).at(-1)).toMatchObject({ template: 'interestWaiting' });
  });

  it('changes nothing the second time', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    await aWaitingInterest(world);
    const before = (await world.letters(manager)).length;
    const token = await confirmationToken(world, interestWords().email);
    await world.anyone().interests.confirm({ token });
    expect(await world.letters(manager)).toHaveLength(before);
    expect(await world.as(manager).interests.listWaiting()).toHaveLength(1);
  });

  it('comes too late after seven days, whether or not the mechanism has forgotten it yet', async () => {
    const world = await openWorld();
    await world.anyone().interests.express(interestWords());
    const token = await confirmationToken(world, interestWords().email);
    world.clock.advance({ days: 7 });
    expect(await refusal(world.anyone().interests.confirm({ token }))).toBe('link_expired');
    expect(await refusal(world.anyone().interests.openLink({ token }))).toBe('link_expired');
    world.clock.advance({ hours: 1 });
    expect(await world.bySystem(forgetInterests, {})).toEqual({ forgotten: 1 });
    expect(await refusal(world.anyone().interests.confirm({ token }))).toBe('link_expired');
    expect(await rowsOf(world)).toEqual([]);
  });

  it('is waited for seven days anew when the same words are sent again', async () => {
    const world = await openWorld();
    await world.anyone().interests.express(interestWords());
    world.clock.advance({ days: 5 });
    await world.anyone().interests.express(interestWords());
    world.clock.advance({ days: 5 });
    const token = await confirmationToken(world, interestWords().email);
    await world.anyone().interests.confirm({ token });
  });
});

describe('forgetting', () => {
  it('spares what is confirmed and what is young, and leaves no address behind in the limits', async () => {
    const world = await openWorld();
    await aWaitingInterest(world, { email: 'confirmed@example.org' });
    await world.anyone().interests.express(interestWords({ email: 'old@example.org' }));
    world.clock.advance({ days: 8 });
    await world.anyone().interests.express(interestWords({ email: 'young@example.org' }));
    await world.bySystem(forgetInterests, {});
    expect((await rowsOf(world)).map((row) => row.email).sort()).toEqual([
      'confirmed@example.org',
      'young@example.org',
    ]);
    const counted = await world.services.connection.readDb
      .selectFrom('confirmation_letters')
      .select('email')
      .execute();
    expect(counted).toEqual([{ email: 'young@example.org' }]);
    expect(await world.bySystem(forgetInterests, {})).toEqual({ forgotten: 0 });
  });
});
