import { handOverMembershipInput } from '../../shared/accounts/input.ts';
import { canAdministrate } from '../../shared/accounts/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getMembership, getPerson } from './queries.ts';
import { endMembership, putMembership } from './store.ts';

/**
 * What somebody does for an organisation passes to a successor, who gets their role and, by what later nouns do about it,
 * their open cases and dialogues with the whole history. The former one leaves, or stays as a contact.
 * Refuses `only_administrator`, `same_person`, `not_found` for whoever does not act for the organisation or does not
 * exist, and `person_disabled` for a successor without access.
 * Source: the mechanism’s rules, "The case": "Focal points change after elections: handed over with the whole history."
 */
export const handOverMembership = defineCommand({
  name: 'accounts.handOverMembership',
  input: handOverMembershipInput,
  async run(ctx, { organisationId, personId, toPersonId, stays }) {
    ensure(canAdministrate(ctx.actor));
    if (personId === toPersonId) throw new DomainError('same_person', { field: 'toPersonId' });
    const { role } = found(await getMembership(ctx.tx, personId, organisationId));
    const successor = found(await getPerson(ctx.tx, toPersonId));
    if (successor.disabled_at) throw new DomainError('person_disabled', { field: 'toPersonId' });
    const own = await getMembership(ctx.tx, toPersonId, organisationId);
    const put = (id: string, as: typeof role) =>
      putMembership(ctx.tx, {
        id: ctx.newId(),
        personId: id,
        organisationId,
        role: as,
        at: ctx.at,
      });
    // A successor who is a focal point already stays one.
    const toRole = own?.role === 'focal_point' ? own.role : role;
    await put(toPersonId, toRole);
    if (stays) await put(personId, 'contact');
    else await endMembership(ctx.tx, personId, organisationId, ctx.at);
    await ctx.record({
      name: 'person.membershipHandedOver',
      subjectId: personId,
      facts: { organisationId, toPersonId, role, toRole, stays },
    });
    return { personId: toPersonId };
  },
});
