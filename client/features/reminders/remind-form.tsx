import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setReminderInput } from '../../../shared/reminders/input.ts';
import { refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import { useOwnToday } from '../../ui/time/own-days.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useReminderActs, useSetReminder } from './use-reminders.ts';

type RemindFormProps = {
  /** The case it is about; where it is not clear, among these. */
  caseId?: string;
  cases?: readonly { caseId: string; name: string }[];
  onDone: () => void;
};

/** Sets oneself a reminder: of what, on which day, in which case. */
export function RemindForm({ caseId = '', cases, onDone }: RemindFormProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const today = useOwnToday();
  const set = useSetReminder();
  const acts = useReminderActs();
  const form = useZodForm({
    schema: setReminderInput,
    initialValues: { caseId, what: '', on: '' },
    labels: {
      ...(cases ? { caseId: t('reminders.case') } : {}),
      what: t('reminders.what'),
      on: t('reminders.on'),
    },
  });

  async function save(values: { caseId: string; what: string; on: string }): Promise<void> {
    const { id } = await set.mutateAsync(values);
    const { what, on } = values;
    void notify({
      message: t('reminders.isSet', { what, date: date(on, 'long-day') }),
      undo: () => void acts.remove({ id, what, on }),
    });
    onDone();
  }

  return (
    <form
      className="fields"
      // What went wrong stands below; the promise has nothing to add.
      {...form.onSubmit((values) => save(values).catch(() => undefined))}
    >
      <ErrorSummary form={form} />
      <p className="soft">{t('reminders.private')}</p>
      {cases && (
        <Select
          {...form.field('caseId')}
          data={cases.map((one) => ({ value: one.caseId, label: one.name }))}
          searchable
          data-autofocus
        />
      )}
      <TextInput
        {...form.field('what')}
        maxLength={200}
        dir="auto"
        data-autofocus={cases ? undefined : true}
      />
      <TextInput {...form.field('on')} type="date" min={today} />
      <Problem>{set.error ? refusalText(set.error) : null}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={set.isPending}>
          {t('reminders.set')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
