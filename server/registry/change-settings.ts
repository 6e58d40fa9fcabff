import { z } from 'zod';
import { canChangeSettings } from '../../shared/registry/permissions.ts';
import { type Settings, settingsSchema } from '../../shared/registry/settings.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { getSettings } from './queries.ts';
import { putSetting } from './store.ts';

// Without defaults: what is not named stays as it is.
const changes = Object.fromEntries(
  Object.entries(settingsSchema.shape).map(([key, schema]) => [key, schema.unwrap().optional()]),
) as {
  [Key in keyof typeof settingsSchema.shape]: z.ZodOptional<
    ReturnType<(typeof settingsSchema.shape)[Key]['unwrap']>
  >;
};

export const changeSettingsInput = z.object({
  ...changes,
  /** The values that were read before the change; one that was changed since is refused. */
  from: z.object(changes).optional(),
});

/**
 * Changes policies and clocks; those not named stay, and naming them as they stand does nothing. They hold for what
 * happens from now on. Refuses `only_administrator`, and `stale_version`, naming the setting, when somebody else changed
 * it since it was read.
 */
export const changeSettings = defineCommand({
  name: 'registry.changeSettings',
  input: changeSettingsInput,
  async run(ctx, { from, ...wanted }) {
    ensure(canChangeSettings(ctx.actor));
    const now = await getSettings(ctx.tx);
    const keys = (Object.keys(wanted) as (keyof Settings)[]).filter(
      (key) => wanted[key] !== undefined && wanted[key] !== now[key],
    );
    const stale = keys.find((key) => from?.[key] !== undefined && from[key] !== now[key]);
    if (stale) throw new DomainError('stale_version', { field: stale });
    if (keys.length === 0) return now;
    for (const key of keys) await putSetting(ctx.tx, key, wanted[key]);
    const only = (values: Partial<Settings>) =>
      Object.fromEntries(keys.map((key) => [key, values[key]]));
    await ctx.record({ name: 'settings.changed', facts: { ...only(wanted), before: only(now) } });
    return getSettings(ctx.tx);
  },
});
