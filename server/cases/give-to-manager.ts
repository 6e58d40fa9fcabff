import type { CasesTable } from '../../db/schema.ts';
import type { CaseFacts } from '../../shared/cases/access.ts';
import type { Candidate } from '../../shared/cases/permissions.ts';
import { loadActor } from '../accounts/queries.ts';
import { DomainError } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, openLoans } from './queries.ts';
import { endStandIns, updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/** A person as the rules see them when a case is to be given to them. Refuses `not_found` for nobody. */
export async function requireCandidate(ctx: CommandContext, personId: string): Promise<Candidate> {
  const person = await loadActor(ctx.tx, personId);
  if (!person) throw new DomainError('not_found', { field: 'managerId' });
  return {
    personId,
    isCaseManager: person.staffRoles.includes('case_manager'),
    conflictOrganisationIds: [
      ...person.conflictOrganisationIds,
      ...person.memberships.flatMap((membership) => membership.opensOrganisationIds),
    ],
  };
}

/**
 * Makes somebody responsible for a case and tells the government, the new case manager and the one before.
 * The first assignment starts the clock of the first introduction; later ones leave it running.
 */
export async function giveToManager(
  ctx: CommandContext,
  facts: CaseFacts,
  to: {
    managerId: string;
    event: 'case.claimed' | 'case.assigned' | 'case.handed_over';
    remark?: string;
  },
): Promise<CasesTable> {
  const before = await getCaseRow(ctx.tx, facts.id);
  await updateCase(ctx.tx, facts.id, {
    manager_id: to.managerId,
    assigned_at: before.assigned_at ?? ctx.at,
    last_movement_at: ctx.at,
  });
  const loans = await openLoans(ctx.tx, facts.id);
  const toThemselves = loans.filter((loan) => loan.person_id === to.managerId);
  await endStandIns(
    ctx.tx,
    toThemselves.map((loan) => loan.id),
    ctx.at,
  );
  await followFacts(ctx, facts.id);
  await ctx.record({
    name: to.event,
    caseId: facts.id,
    subjectId: facts.id,
    facts: { managerId: to.managerId, previousManagerId: before.manager_id },
    ...(to.remark ? { content: { remark: to.remark } } : {}),
  });
  const manager = await loadActor(ctx.tx, to.managerId);
  const params = { manager: manager?.name ?? '', remark: to.remark ?? '' };
  await writeAboutCase(ctx, before, {
    to: before.contact_person_id,
    audience: 'government',
    template: before.manager_id ? 'caseManagerChanged' : 'caseManagerNamed',
    params,
  });
  await writeAboutCase(ctx, before, {
    to: to.managerId,
    audience: 'staff',
    template: 'caseAssignedToYou',
    params: to.remark ? { ...params, context: 'remark' } : params,
  });
  await writeAboutCase(ctx, before, {
    to: before.manager_id,
    audience: 'staff',
    template: 'caseGivenToAnother',
    params,
  });
  return before;
}
