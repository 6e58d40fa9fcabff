import { z } from 'zod';
import { tellCaseFacts } from '../../server/cases/tell-case-facts.ts';
import { tellCaseParties } from '../../server/cases/tell-case-parties.ts';
import { defineCommand } from '../../server/run-command.ts';
import type { RequestContent } from '../../shared/cases/request.ts';
import type { CaseStatus } from '../../shared/cases/vocabulary.ts';
import { aCaseManager, aGovernmentContact } from './actors.ts';
import type { TestPerson, World } from './world.ts';

export type TestCase = {
  caseId: string;
  reference: string;
  organisationId: string;
  government: TestPerson;
  /** Who is responsible; nobody while it is submitted. */
  manager: TestPerson;
};

/** What introductions and terms tell a case, for tests of cases alone. */
const tellCase = defineCommand({
  name: 'test.tellCase',
  input: z.object({
    caseId: z.uuid(),
    organisationIds: z.array(z.uuid()),
    introductionsOffered: z.int(),
    termsOpen: z.int(),
    termsInForce: z.int(),
  }),
  async run(ctx, { caseId, organisationIds, ...facts }) {
    await tellCaseParties(ctx, caseId, organisationIds);
    const firstOfferAt = facts.introductionsOffered > 0 ? { firstOfferAt: ctx.at } : {};
    return tellCaseFacts(ctx, caseId, { ...facts, ...firstOfferAt });
  },
});

/** As if introductions had been offered to these organisations. */
export async function offeredTo(
  world: World,
  caseId: string,
  organisationIds: string[],
): Promise<void> {
  await world.bySystem(tellCase, {
    caseId,
    organisationIds,
    introductionsOffered: organisationIds.length,
    termsOpen: 0,
    termsInForce: 0,
  });
}

/** A date so many days after the test's now, YYYY-MM-DD. */
export function inDays(world: World, days: number): string {
  return new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A case in a status, with the people it needs, through the commands. What introductions and terms would have told it
 * for `networking` and beyond is told; tests about those make them with their own factories.
 */
export async function aCase(
  world: World,
  wanted: {
    status?: CaseStatus;
    content?: Partial<RequestContent>;
    government?: TestPerson & { organisationId: string };
    manager?: TestPerson;
  } = {},
): Promise<TestCase> {
  const status = wanted.status ?? 'submitted';
  const government = wanted.government ?? (await aGovernmentContact(world));
  const manager = wanted.manager ?? (await aCaseManager(world));
  const { id: caseId, reference } = await world.as(government).cases.submit({
    organisationId: government.organisationId,
    content: {
      title: 'Budgets people can read',
      goal: 'Residents understand the budget',
      ...wanted.content,
    },
  });
  const made = {
    caseId,
    reference,
    organisationId: government.organisationId,
    government,
    manager,
  };
  if (status === 'submitted') return made;
  await world.as(manager).cases.claim({ caseId });
  if (status === 'networking' || status === 'formalising' || status === 'engaged') {
    const provider = await world.organisation();
    await world.bySystem(tellCase, {
      caseId,
      organisationIds: [provider.organisationId],
      introductionsOffered: 1,
      termsOpen: status === 'formalising' ? 1 : 0,
      termsInForce: status === 'engaged' ? 1 : 0,
    });
  }
  if (status === 'on_hold') {
    await world
      .as(manager)
      .cases.hold({ caseId, untilOn: inDays(world, 120), reason: 'They need time to think' });
  }
  if (status === 'closed') {
    await world
      .as(manager)
      .cases.close({ caseId, outcome: 'advice_sufficed', summary: 'One conversation was enough' });
  }
  return made;
}
