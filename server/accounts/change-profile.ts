import { changeProfileInput } from '../../shared/accounts/input.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { updatePerson } from './store.ts';

/** Changes one's own name, language, time zone and phone number. Refuses `sign_in_needed`. */
export const changeProfile = defineCommand({
  name: 'accounts.changeProfile',
  input: changeProfileInput,
  async run(ctx, input) {
    if (ctx.actor.kind !== 'person') throw new DomainError('sign_in_needed');
    const { name, locale, timeZone, phone } = input;
    const change = { name, locale, time_zone: timeZone, phone };
    await updatePerson(ctx.tx, ctx.actor.personId, change, ctx.at);
    await ctx.record({
      name: 'person.profileChanged',
      subjectId: ctx.actor.personId,
      facts: { locale },
      content: { name, timeZone, phone },
    });
    return { personId: ctx.actor.personId };
  },
});
