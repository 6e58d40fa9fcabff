import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holdCaseInput, resumeCaseInput } from '../../../shared/cases/input.ts';
import { trpc } from '../../trpc.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps, CaseView } from './case-types.ts';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

type HoldFormProps = ActProps & { caseView: Pick<CaseView, 'hold'> };

/** Holds a case until the government expects to return, or moves that date. */
export function HoldForm({ caseView, onDone, onCancel }: HoldFormProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.hold.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: holdCaseInput,
    initialValues: {
      caseId: caseView.id,
      untilOn: caseView.hold?.untilOn ?? '',
      reason: caseView.hold?.reason ?? '',
    },
    labels: { untilOn: t('cases.hold.until'), reason: t('cases.hold.reason') },
    draftKey: `hold:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={caseView.hold ? t('cases.hold.move') : t('cases.hold.verb')}
      meaning={t('cases.hold.meaning')}
      onCancel={onCancel}
    >
      <TextInput {...form.field('untilOn')} type="date" data-autofocus />
      <Textarea
        {...form.field('reason')}
        description={t('cases.hold.reasonHint')}
        autosize
        minRows={2}
        dir="auto"
      />
    </ActForm>
  );
}

/** Takes a case off hold. */
export function ResumeForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.resume.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: resumeCaseInput,
    initialValues: { caseId: caseView.id },
    labels: {},
    draftKey: `resume:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.resume.verb')}
      meaning={t('cases.resume.meaning')}
      onCancel={onCancel}
    />
  );
}
