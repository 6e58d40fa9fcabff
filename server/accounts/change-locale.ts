import { changeLocaleInput } from '../../shared/accounts/input.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { updatePerson } from './store.ts';

/** Chooses one's own language, on screen and in e-mails. Refuses `sign_in_needed`. */
export const changeLocale = defineCommand({
  name: 'accounts.changeLocale',
  input: changeLocaleInput,
  async run(ctx, input) {
    if (ctx.actor.kind !== 'person') throw new DomainError('sign_in_needed');
    await updatePerson(ctx.tx, ctx.actor.personId, { locale: input.locale }, ctx.at);
    await ctx.record({
      name: 'person.localeChanged',
      subjectId: ctx.actor.personId,
      facts: { locale: input.locale },
    });
    return { locale: input.locale };
  },
});
