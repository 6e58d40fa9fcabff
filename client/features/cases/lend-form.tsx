import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lendCaseInput } from '../../../shared/cases/input.ts';
import { trpc } from '../../trpc.ts';
import { localDate } from '../../ui/time/formats.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './case-types.ts';
import styles from './cases.module.css';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

/** Lends a case to a stand-in from one day to another. */
export function LendForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.lend.mutationOptions({ onSuccess: refreshCases }));
  const { data: managers = [] } = useQuery(trpc.accounts.listCaseManagers.queryOptions());
  const form = useActForm({
    schema: lendCaseInput,
    initialValues: {
      caseId: caseView.id,
      personId: '',
      fromOn: localDate(new Date()),
      untilOn: '',
    },
    labels: {
      personId: t('cases.lend.to'),
      fromOn: t('cases.lend.from'),
      untilOn: t('cases.lend.until'),
    },
    draftKey: `lend:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.lend.verb')}
      meaning={t('cases.lend.meaning')}
      onCancel={onCancel}
    >
      <NativeSelect
        {...form.field('personId')}
        data-autofocus
        data={[
          { value: '', label: t('cases.assign.choose') },
          ...managers
            .filter((manager) => manager.personId !== caseView.manager?.id)
            .map((manager) => ({ value: manager.personId, label: manager.name })),
        ]}
      />
      <div className={styles.pair}>
        <TextInput {...form.field('fromOn')} type="date" />
        <TextInput {...form.field('untilOn')} type="date" />
      </div>
    </ActForm>
  );
}
