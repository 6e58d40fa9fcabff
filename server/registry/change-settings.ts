import { z } from 'zod';
import { canChangeSettings } from '../../shared/registry/permissions.ts';
import { settingsSchema } from '../../shared/registry/settings.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getSettings } from './queries.ts';
import { putSetting } from './store.ts';

// Without defaults: what is not named stays as it is.
const changesInput = z.object(
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([key, schema]) => [key, schema.unwrap().optional()]),
  ) as {
    [Key in keyof typeof settingsSchema.shape]: z.ZodOptional<
      ReturnType<(typeof settingsSchema.shape)[Key]['unwrap']>
    >;
  },
);

export const changeSettingsInput = changesInput;

/** Changes policies and clocks; those not named stay. They hold for what happens from now on. Refuses `only_administrator`. */
export const changeSettings = defineCommand({
  name: 'registry.changeSettings',
  input: changesInput,
  async run(ctx, input) {
    ensure(canChangeSettings(ctx.actor));
    for (const [key, value] of Object.entries(input)) {
      if (value !== undefined) await putSetting(ctx.tx, key, value);
    }
    await ctx.record({ name: 'settings.changed', facts: input });
    return getSettings(ctx.tx);
  },
});
