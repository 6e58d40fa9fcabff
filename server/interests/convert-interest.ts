import { emptyRequest } from '../../shared/cases/request.ts';
import { convertInterestInput } from '../../shared/interests/input.ts';
import { canTriage } from '../../shared/interests/permissions.ts';
import { dateOf } from '../../shared/working-days.ts';
import { addContact } from '../accounts/add-contact.ts';
import { findPersonByEmail } from '../accounts/queries.ts';
import { submitCase } from '../cases/submit-case.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { requireInterest } from './require-interest.ts';
import { settleInterest } from './store.ts';
import { writeToSender } from './write-to-sender.ts';

/** The same context, but that this person gets no letter: they get one that says all of it, instead of three. */
function withoutLettersTo(ctx: CommandContext, personId: string): CommandContext {
  return {
    ...ctx,
    mail: async (mail) => {
      if (mail.personId !== personId) await ctx.mail(mail);
    },
  };
}

/**
 * A case manager files an interest as the request of a government: its sender becomes a contact of that government and
 * of the case, and is told in one letter. That the sender speaks for the government was checked by a person, and how is
 * recorded. Refuses like triage; `person_disabled` for a sender whose access was ended; and what submitting a case by
 * proxy refuses: `only_government` for an organisation that is none, `conflict_of_interest`, `not_found`.
 * Source: the mechanism’s rules, "Words" (interest) and "By proxy".
 */
export const convertInterest = defineCommand({
  name: 'interests.convert',
  input: convertInterestInput,
  async run(ctx, input) {
    const { interest, facts } = await requireInterest(ctx, input.interestId);
    ensure(canTriage(ctx.actor, facts, 'convert'));
    const government = found(await getOrganisation(ctx.tx, input.organisationId));
    const known = await findPersonByEmail(ctx.tx, interest.email);
    if (known?.disabled_at) throw new DomainError('person_disabled');
    const { personId } = await addContact(ctx, {
      organisationId: government.id,
      name: interest.name,
      email: interest.email,
      locale: interest.locale,
    });
    const made = await submitCase.run(withoutLettersTo(ctx, personId), {
      organisationId: government.id,
      content: { ...emptyRequest, title: input.title, helpSought: input.helpSought },
      draftId: null,
      proxy: { personId, channel: 'message', on: dateOf(found(interest.confirmed_at)) },
    });
    await settleInterest(ctx.tx, interest.id, {
      outcome: 'converted',
      settled_at: ctx.at,
      settled_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      checked_how: input.checkedHow,
      organisation_id: government.id,
      case_id: made.id,
    });
    const eventSeq = await ctx.record({
      name: 'interest.converted',
      caseId: made.id,
      subjectId: interest.id,
      facts: { organisationId: government.id, contactPersonId: personId },
      content: { checkedHow: input.checkedHow },
      forPersonId: personId,
    });
    await writeToSender(ctx, interest, {
      eventSeq,
      template: 'interestConverted',
      params: {
        government: government.name,
        title: input.title,
        reference: made.reference,
        path: `/requests/${made.reference}`,
      },
      caseId: made.id,
    });
    return { caseId: made.id, reference: made.reference };
  },
});
