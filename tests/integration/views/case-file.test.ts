import { expect, test } from 'vitest';
import {
  aCaseManager,
  aCommitteeMember,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase, offeredTo } from '../../support/case-factories.ts';
import { aMessage } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

test('the case file is for staff; others have pages of their own, or nothing', async () => {
  const world = await openWorld();
  const { reference, government } = await aCase(world);
  const open = (person: typeof government) => world.as(person).views.caseFile({ reference });
  expect(await refusal(world.anyone().views.caseFile({ reference }))).toBe('sign_in_needed');
  expect(await refusal(open(await aGovernmentContact(world)))).toBe('not_found');
  expect(await refusal(open(await aProviderContact(world)))).toBe('not_found');
  expect(await refusal(open(await anAdministrator(world)))).toBe('not_found');
  expect(await refusal(open(government))).toBe('only_staff');
  const manager = await aCaseManager(world);
  expect(await refusal(world.as(manager).views.caseFile({ reference: 'NM-2026-9999' }))).toBe(
    'not_found',
  );
});

test('conflicted staff learn that the case exists, and nothing more', async () => {
  const world = await openWorld();
  const { caseId, reference } = await aCase(world, { status: 'scoping' });
  const provider = await aProviderContact(world);
  const member = await aCommitteeMember(world);
  await world.join(member, provider.organisationId);
  await offeredTo(world, caseId, [provider.organisationId]);
  expect(await refusal(world.as(member).views.caseFile({ reference }))).toBe(
    'conflict_of_interest',
  );
});

test('one call tells what the case file opens with', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aMessage(world, made);
  const file = await world
    .as(made.manager)
    .views.caseFile({ reference: made.reference.toLowerCase() });
  expect(file).toMatchObject({
    reference: made.reference,
    status: 'scoping',
    access: 'responsible',
    organisation: { id: made.organisationId },
    government: { kind: 'government' },
    headline: { move: 'offer_first_introduction' },
    counts: { introductions: 0, terms: 0, log: 1, files: 0 },
    logAbilities: { write: { note: { allowed: true } }, settle: { allowed: true } },
    remind: { allowed: true },
  });
  expect(file.people).toMatchObject([
    { personId: made.government.personId, as: 'contact', email: made.government.email },
    { personId: made.manager.personId, as: 'case_manager', organisation: null },
  ]);
});

test('a colleague reads the file and is told why they may not write into it', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const refused = { allowed: false, reason: 'only_responsible_case_manager' };
  const file = await world
    .as(await aCaseManager(world))
    .views.caseFile({ reference: made.reference });
  expect(file.logAbilities).toMatchObject({
    write: { note: refused, message: refused, call: refused },
    settle: refused,
    nudge: refused,
  });
  expect(file.remind).toEqual({ allowed: true });
});
