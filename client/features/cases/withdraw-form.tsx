import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reopenCaseInput, withdrawCaseInput } from '../../../shared/cases/input.ts';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { trpc } from '../../trpc.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './case-types.ts';
import { emptyProxy, ProxyFields } from './proxy-fields.tsx';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

type ByProxy = {
  /** The case manager records what the government said. */
  byProxy?: boolean;
};

/** The government takes its request back. */
export function WithdrawForm({ caseView, onDone, onCancel, byProxy = false }: ActProps & ByProxy) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.withdraw.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: withdrawCaseInput,
    initialValues: {
      caseId: caseView.id,
      summary: '',
      proxy: (byProxy ? emptyProxy() : undefined) as RecordedFor | undefined,
    },
    labels: { summary: t('cases.withdraw.summary'), proxy: t('cases.proxy.legend') },
    draftKey: `withdraw:${caseView.id}`,
    act,
    onDone,
  });
  const { proxy } = form.values;
  return (
    <ActForm
      form={form}
      verb={byProxy ? t('cases.withdraw.record') : t('cases.withdraw.verb')}
      meaning={byProxy ? t('cases.withdraw.meaningByProxy') : t('cases.withdraw.meaning')}
      onCancel={onCancel}
    >
      <Textarea {...form.field('summary')} autosize minRows={2} dir="auto" data-autofocus />
      {proxy && (
        <ProxyFields
          organisationId={caseView.organisation.id}
          value={proxy}
          errors={{
            personId: form.field('proxy.personId').error,
            on: form.field('proxy.on').error,
          }}
          onChange={(value) => form.setFieldValue('proxy', value)}
        />
      )}
    </ActForm>
  );
}

/** Reopens a closed case. */
export function ReopenForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.reopen.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: reopenCaseInput,
    initialValues: { caseId: caseView.id, reason: '' },
    labels: { reason: t('cases.reopen.reason') },
    draftKey: `reopen:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.reopen.verb')}
      meaning={t('cases.reopen.meaning')}
      onCancel={onCancel}
    >
      <Textarea {...form.field('reason')} autosize minRows={2} dir="auto" data-autofocus />
    </ActForm>
  );
}
