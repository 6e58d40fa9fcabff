import { type Settings, settingsSchema } from '../../../shared/registry/settings.ts';

export const settingNames = Object.keys(settingsSchema.shape) as (keyof Settings)[];

/** The settings that differ from what they were. */
export function changedSettings(before: Settings, after: Settings): Partial<Settings> {
  return Object.fromEntries(
    settingNames.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]),
  );
}
