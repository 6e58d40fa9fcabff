import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeCaseInput, declineCaseInput } from '../../../shared/cases/input.ts';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import {
  type CaseOutcome,
  type CommitmentEffect,
  caseOutcomes,
  commitmentEffects,
} from '../../../shared/cases/vocabulary.ts';
import { trpc } from '../../trpc.ts';
import { ActForm } from './act-form.tsx';
import type { ActProps } from './case-types.ts';
import styles from './cases.module.css';
import { emptyProxy, ProxyFields } from './proxy-fields.tsx';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

type OtherCaseFieldProps = {
  ownId: string;
  error?: ReactNode;
  onChange: (caseId: string | null) => void;
};

/** The case this one repeats, found by its reference. */
function OtherCaseField({ ownId, error, onChange }: OtherCaseFieldProps) {
  const { t } = useTranslation();
  const [reference, setReference] = useState('');
  const isWhole = /^NM-\d{4}-\d{4,}$/i.test(reference.trim());
  const other = useQuery(
    trpc.cases.get.queryOptions(
      { reference: reference.trim() },
      { enabled: isWhole, retry: false },
    ),
  );
  const found = isWhole && other.data && other.data.id !== ownId ? other.data : null;
  const foundId = found?.id ?? null;
  // As soon as it is found: whoever sends the form at once has named it.
  const choose = useRef(onChange);
  choose.current = onChange;
  useEffect(() => choose.current(foundId), [foundId]);
  return (
    <TextInput
      label={t('cases.close.duplicateOf')}
      placeholder="NM-2026-0001"
      value={reference}
      error={error}
      description={found ? found.title : t('cases.close.duplicateHint')}
      onChange={(event) => setReference(event.currentTarget.value)}
    />
  );
}

/** Closes a case with its outcome, and what became of the commitment. */
export function CloseForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.close.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: closeCaseInput,
    initialValues: {
      caseId: caseView.id,
      outcome: 'completed' as CaseOutcome,
      summary: '',
      alternativeOffered: '',
      duplicateOfId: null as string | null,
      commitmentEffect: 'none' as CommitmentEffect,
      commitmentBefore: '',
      commitmentAfter: '',
      proxy: undefined as RecordedFor | undefined,
    },
    labels: {
      outcome: t('cases.close.outcome'),
      duplicateOfId: t('cases.close.duplicateOf'),
      summary: t('cases.close.summary'),
      alternativeOffered: t('cases.close.alternative'),
      commitmentEffect: t('cases.close.effect'),
      commitmentBefore: t('cases.close.before'),
      commitmentAfter: t('cases.close.after'),
      proxy: t('cases.proxy.legend'),
    },
    draftKey: `close:${caseView.id}`,
    act,
    onDone,
  });
  const { outcome, commitmentEffect, proxy } = form.values;
  return (
    <ActForm
      form={form}
      verb={t('cases.close.verb')}
      meaning={t('cases.close.meaning')}
      onCancel={onCancel}
    >
      <NativeSelect
        {...form.field('outcome')}
        data-autofocus
        data={caseOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      {outcome === 'duplicate' && (
        <OtherCaseField
          ownId={caseView.id}
          error={form.field('duplicateOfId').error}
          onChange={(id) => form.setFieldValue('duplicateOfId', id)}
        />
      )}
      <Textarea
        {...form.field('summary')}
        description={t('cases.close.summaryHint')}
        autosize
        minRows={3}
        dir="auto"
      />
      <Textarea {...form.field('alternativeOffered')} autosize minRows={2} dir="auto" />
      <Radio.Group {...form.field('commitmentEffect')}>
        <div className={styles.choices}>
          {commitmentEffects.map((effect) => (
            <Radio key={effect} value={effect} label={t(`commitmentEffects.${effect}`)} />
          ))}
        </div>
      </Radio.Group>
      {commitmentEffect !== 'none' && (
        <>
          {commitmentEffect !== 'new' && (
            <Textarea {...form.field('commitmentBefore')} autosize minRows={2} dir="auto" />
          )}
          <Textarea {...form.field('commitmentAfter')} autosize minRows={2} dir="auto" />
        </>
      )}
      <Checkbox
        label={t('cases.close.byProxy')}
        checked={proxy !== undefined}
        onChange={(event) =>
          form.setFieldValue('proxy', event.currentTarget.checked ? emptyProxy() : undefined)
        }
      />
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

const declineOutcomes = [
  'not_eligible',
  'out_of_scope',
  'referred_elsewhere',
  'duplicate',
] as const;

/** Declines a request nobody took, with the reason and what the government can do instead. */
export function DeclineForm({ caseView, onDone, onCancel }: ActProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.decline.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: declineCaseInput,
    initialValues: {
      caseId: caseView.id,
      outcome: 'out_of_scope' as (typeof declineOutcomes)[number],
      summary: '',
      alternativeOffered: '',
      duplicateOfId: null as string | null,
    },
    labels: {
      outcome: t('cases.decline.outcome'),
      duplicateOfId: t('cases.close.duplicateOf'),
      summary: t('cases.decline.summary'),
      alternativeOffered: t('cases.decline.alternative'),
    },
    draftKey: `decline:${caseView.id}`,
    act,
    onDone,
  });
  return (
    <ActForm
      form={form}
      verb={t('cases.decline.verb')}
      meaning={t('cases.decline.meaning')}
      onCancel={onCancel}
    >
      <NativeSelect
        {...form.field('outcome')}
        data-autofocus
        data={declineOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      {form.values.outcome === 'duplicate' && (
        <OtherCaseField
          ownId={caseView.id}
          error={form.field('duplicateOfId').error}
          onChange={(id) => form.setFieldValue('duplicateOfId', id)}
        />
      )}
      <Textarea {...form.field('summary')} autosize minRows={3} dir="auto" />
      <Textarea {...form.field('alternativeOffered')} autosize minRows={2} dir="auto" />
    </ActForm>
  );
}
