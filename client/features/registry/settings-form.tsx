import { NumberInput, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consultationPolicies } from '../../../shared/introductions/vocabulary.ts';
import {
  defaultSettings,
  type Settings,
  settingsSchema,
} from '../../../shared/registry/settings.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { isApiError } from '../../trpc.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import { Section } from '../../ui/section.tsx';
import { changedSettings, settingNames } from './changed-settings.ts';
import styles from './settings.module.css';
import { readSettingsAnew, useChangeSettings } from './use-settings.ts';

/** The clocks in the order a case meets them, each with what it counts. */
const clocks = [
  ['assignWithinWorkingDays', 'workingDays'],
  ['firstOfferWithinWorkingDays', 'workingDays'],
  ['answerWithinWorkingDays', 'workingDays'],
  ['stalledAfterDays', 'days'],
  ['reconfirmListingAfterMonths', 'months'],
] as const;

/** Policies and clocks; saving first says what changes from now on. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const change = useChangeSettings();
  /** What the changes are made from; a setting somebody else changed meanwhile is taken over here. */
  const [before, setBefore] = useState(settings);
  const [saving, setSaving] = useState<Settings | null>(null);
  const form = useZodForm({
    schema: settingsSchema,
    initialValues: settings,
    labels: Object.fromEntries(
      settingNames.map((name) => [name, t(`settings.names.${name}`)]),
    ) as Record<keyof Settings, string>,
  });
  const changes = saving ? changedSettings(before, saving) : {};
  const isChanged = Object.keys(changedSettings(before, form.values as Settings)).length > 0;

  const fromNow = (name: keyof Settings): string =>
    name === 'consultationPolicy'
      ? t(`settings.fromNow.policies.${saving?.consultationPolicy ?? 'never'}`)
      : t(`settings.fromNow.${name}`, { count: saving?.[name] ?? 0, before: before[name] });

  async function refuse(error: unknown): Promise<void> {
    const field = isApiError(error) ? error.data?.field : null;
    const name = settingNames.find((one) => one === field);
    if (!name || !isApiError(error) || error.data?.reason !== 'stale_version') {
      const problems = fieldProblems(error, saving);
      if (Object.keys(problems).length === 0) return;
      setSaving(null);
      form.refuseFields(problems);
      return;
    }
    const now = await readSettingsAnew();
    setBefore({ ...before, [name]: now[name] });
    setSaving(null);
    const value =
      name === 'consultationPolicy' ? t(`settings.policies.${now[name]}`) : String(now[name]);
    form.refuseFields({ [name]: t('settings.changedMeanwhile', { value }) });
  }

  function save(): void {
    if (!saving) return;
    const from = Object.fromEntries(
      Object.keys(changes).map((name) => [name, before[name as keyof Settings]]),
    );
    change.mutate(
      { ...changes, from },
      {
        onSuccess: (now) => {
          setBefore(now);
          setSaving(null);
          void notify({ message: t('settings.saved') });
        },
        onError: (error) => void refuse(error),
      },
    );
  }

  return (
    <form className={styles.form} {...form.onSubmit((values) => setSaving(values))}>
      <ErrorSummary form={form} />
      <Section heading={t('settings.policy')}>
        <Radio.Group
          {...form.field('consultationPolicy')}
          description={t('settings.meanings.consultationPolicy')}
          className={styles.policy}
        >
          <div className={styles.choices}>
            {consultationPolicies.map((policy) => (
              <Radio
                key={policy}
                value={policy}
                label={
                  policy === defaultSettings.consultationPolicy
                    ? t('settings.isDefault', { value: t(`settings.policies.${policy}`) })
                    : t(`settings.policies.${policy}`)
                }
                description={t(`settings.policyMeanings.${policy}`)}
              />
            ))}
          </div>
        </Radio.Group>
      </Section>
      <Section heading={t('settings.clocks')}>
        {clocks.map(([name, unit]) => (
          <NumberInput
            key={name}
            {...form.field(name)}
            className={styles.clock}
            description={t(`settings.meanings.${name}`)}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="none"
            inputContainer={(input) => (
              <div className={styles.amount}>
                {input}
                <p>
                  {t(`settings.units.${unit}`, { count: Number(form.values[name]) || 0 })}
                  <span className="cap">
                    {t(`settings.defaults.${unit}`, { count: defaultSettings[name] })}
                  </span>
                </p>
              </div>
            )}
          />
        ))}
      </Section>
      <div className={`buttons ${styles.end}`}>
        <ActionButton
          type="submit"
          variant="filled"
          refusal={isChanged ? null : t('refusals.nothing_changed')}
        >
          {t('settings.save')}
        </ActionButton>
      </div>
      <ConfirmDialog
        isOpen={saving !== null && Object.keys(changes).length > 0}
        title={t('settings.saveTitle')}
        verb={t('settings.saveVerb')}
        isBusy={change.isPending}
        problem={change.isError ? refusalText(change.error) : null}
        onConfirm={save}
        onClose={() => {
          change.reset();
          setSaving(null);
        }}
      >
        <ul className={styles.changes}>
          {settingNames
            .filter((name) => name in changes)
            .map((name) => (
              <li key={name}>{fromNow(name)}</li>
            ))}
        </ul>
        <p>{t('settings.saveMeaning')}</p>
      </ConfirmDialog>
    </form>
  );
}
