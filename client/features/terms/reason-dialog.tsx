import { Button, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { dateOn, requiredLongText } from '../../../shared/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';

const schema = z.object({ reason: requiredLongText, on: dateOn });

type ReasonDialogProps = {
  title: string;
  meaning: ReactNode;
  reasonLabel: string;
  /** Asks for a day, too, beginning with this one. */
  date?: { label: string; initial: string };
  verb: string;
  isBusy: boolean;
  problem: string | null;
  onConfirm: (given: { reason: string; on: string }) => void;
  onClose: () => void;
};

/** An act that needs a reason, told to those it concerns. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const form = useZodForm({
    schema,
    initialValues: { reason: '', on: props.date?.initial ?? localDate(new Date()) },
    labels: { on: props.date?.label ?? '', reason: props.reasonLabel },
  });
  return (
    <Dialog isOpen onClose={props.onClose} title={props.title}>
      <form className="fields" {...form.onSubmit(props.onConfirm)}>
        <p className="soft">{props.meaning}</p>
        {props.date && <TextInput {...form.field('on')} type="date" />}
        <Textarea {...form.field('reason')} autosize minRows={3} dir="auto" data-autofocus />
        <Problem>{props.problem}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={props.isBusy}>
            {props.verb}
          </Button>
          <Button onClick={props.onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
