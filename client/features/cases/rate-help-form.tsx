import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rateHelpInput } from '../../../shared/cases/input.ts';
import type { Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import styles from './cases.module.css';
import { emptyProxy, ProxyFields } from './proxy-fields.tsx';
import { refreshCases } from './refresh-cases.ts';
import { useActForm } from './use-act-form.ts';

const degrees = [1, 2, 3, 4, 5] as const;

type RateHelpFormProps = {
  caseId: string;
  onDone: () => void;
  /** Whose answer a case manager records, as it was told; absent where the government answers itself. */
  recordedForOrganisationId?: string;
};

/** “Were you helped?”, asked once the case is closed. */
export function RateHelpForm({ caseId, onDone, recordedForOrganisationId }: RateHelpFormProps) {
  const { t } = useTranslation();
  const act = useMutation(trpc.cases.rateHelp.mutationOptions({ onSuccess: refreshCases }));
  const form = useActForm({
    schema: rateHelpInput,
    initialValues: {
      caseId,
      wasHelped: 0,
      comment: '',
      proxy: (recordedForOrganisationId ? emptyProxy() : undefined) as RecordedFor | undefined,
    },
    labels: {
      wasHelped: t('cases.rateHelp.question'),
      comment: t('cases.rateHelp.comment'),
      proxy: t('cases.proxy.legend'),
    },
    draftKey: `rate-help:${caseId}`,
    act,
    onDone,
  });
  const rating = form.field('wasHelped');
  return (
    <form className="fields" {...form.submitProps}>
      <ErrorSummary form={form} />
      <Radio.Group
        id={rating.id}
        label={t('cases.rateHelp.question')}
        error={rating.error && t('errors.blank')}
        value={String(form.values.wasHelped)}
        onChange={(value) => form.setFieldValue('wasHelped', Number(value))}
      >
        <div className={styles.choices}>
          {degrees.map((degree) => (
            <Radio
              key={degree}
              value={String(degree)}
              label={t(`cases.rateHelp.degrees.${degree}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea {...form.field('comment')} autosize minRows={2} dir="auto" />
      {recordedForOrganisationId && form.values.proxy && (
        <ProxyFields
          organisationId={recordedForOrganisationId}
          value={form.values.proxy}
          onChange={(proxy) => form.setFieldValue('proxy', proxy)}
          errors={{ personId: form.field('proxy.personId').error }}
        />
      )}
      <Problem>{form.error ? refusalText(form.error) : null}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={form.isBusy}>
          {t('cases.rateHelp.verb')}
        </Button>
      </div>
    </form>
  );
}
