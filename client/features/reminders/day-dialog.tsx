import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dateOn } from '../../../shared/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';

type DayDialogProps = {
  title: string;
  verb: string;
  /** The first day there is to choose. */
  from: string;
  onDay: (on: string) => void;
  onClose: () => void;
};

/** Asks for one day. */
export function DayDialog({ title, verb, from, onDay, onClose }: DayDialogProps) {
  const { t } = useTranslation();
  const form = useZodForm({
    schema: z.object({ on: dateOn }),
    initialValues: { on: '' },
    labels: { on: t('reminders.day') },
  });
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form
        className="fields"
        {...form.onSubmit(({ on }) => {
          if (on < from) form.refuseFields({ on: t('refusals.date_in_the_past') });
          else onDay(on);
        })}
      >
        <ErrorSummary form={form} />
        <TextInput {...form.field('on')} type="date" min={from} data-autofocus />
        <div className="buttons">
          <Button type="submit" variant="filled">
            {verb}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
