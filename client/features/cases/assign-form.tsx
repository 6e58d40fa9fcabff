import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assignCaseInput, handOverCaseInput } from '../../../shared/cases/input.ts';
import { trpc } from '../../trpc.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './case-types.ts';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

/** Case managers to choose from, but for the one who has the case. */
function useManagerChoices(ownId: string | undefined) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(trpc.accounts.listCaseManagers.queryOptions());
  const others = data.filter((manager) => manager.personId !== ownId);
  return [
    { value: '', label: t('cases.assign.choose') },
    ...others.map((manager) => ({ value: manager.personId, label: manager.name })),
  ];
}

/** The committee gives a case to a case manager. */
export function AssignForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.assign.mutationOptions({ onSuccess: refreshCases }));
  const choices = useManagerChoices(caseView.manager?.id);
  const form = useActForm({
    schema: assignCaseInput,
    initialValues: { caseId: caseView.id, managerId: '' },
    labels: { managerId: t('cases.manager') },
    draftKey: `assign:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.assign.verb')}
      meaning={t('cases.assign.meaning')}
      onCancel={onCancel}
    >
      <NativeSelect {...form.field('managerId')} data={choices} data-autofocus />
    </ActForm>
  );
}

/** A case manager hands a case over; the whole history goes with it. */
export function HandOverForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.handOver.mutationOptions({ onSuccess: refreshCases }));
  const choices = useManagerChoices(caseView.manager?.id);
  const form = useActForm({
    schema: handOverCaseInput,
    initialValues: { caseId: caseView.id, managerId: '', remark: '' },
    labels: { managerId: t('cases.handOver.to'), remark: t('cases.handOver.remark') },
    draftKey: `hand-over:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.handOver.verb')}
      meaning={t('cases.handOver.meaning')}
      onCancel={onCancel}
    >
      <NativeSelect {...form.field('managerId')} data={choices} data-autofocus />
      <Textarea {...form.field('remark')} autosize minRows={2} dir="auto" />
    </ActForm>
  );
}
