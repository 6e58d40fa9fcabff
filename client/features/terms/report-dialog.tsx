import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { commitmentEffects } from '../../../shared/cases/vocabulary.ts';
import { reportEngagementInput } from '../../../shared/terms/input.ts';
import type { ReportKind } from '../../../shared/terms/reports.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import styles from './terms.module.css';
import type { TermsView } from './terms-view.ts';
import { useReportEngagement } from './use-terms.ts';

type Input = z.input<typeof reportEngagementInput>;

const ratings = [1, 2, 3, 4, 5] as const;

/** The mid-term check, or the closure report of an engagement. */
export function ReportDialog({
  terms,
  kind,
  onClose,
}: {
  terms: TermsView;
  kind: ReportKind;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const report = useReportEngagement();
  const draft = useDraft<Input>({ key: `terms-report:${terms.id}:${kind}` });
  const isClosure = kind === 'closure';
  const form = useZodForm({
    schema: reportEngagementInput,
    initialValues: draft.stored?.values ?? {
      termsId: terms.id,
      kind,
      delivered: '',
      commitmentEffect: null,
      usefulness: null,
    },
    labels: {
      delivered: isClosure ? t('terms.report.delivered') : t('terms.report.soFar'),
      commitmentEffect: t('terms.report.commitment'),
      usefulness: t('terms.report.usefulness'),
    },
    onValuesChange: draft.keep,
  });
  const usefulness = form.field('usefulness');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isClosure ? t('terms.report.closureTitle') : t('terms.report.midTermTitle')}
    >
      <form
        className="fields"
        {...form.onSubmit((values) =>
          report.mutate(values, {
            onSuccess: () => {
              draft.clear();
              onClose();
            },
            onError: (error) => form.refuseFields(fieldProblems(error, values)),
          }),
        )}
      >
        <p className="soft">{t('terms.report.whoReads')}</p>
        <Textarea {...form.field('delivered')} autosize minRows={4} dir="auto" data-autofocus />
        {isClosure && (
          <>
            <NativeSelect
              {...form.field('commitmentEffect')}
              value={form.values.commitmentEffect ?? ''}
              onChange={(event) => {
                const chosen = commitmentEffects.find((one) => one === event.currentTarget.value);
                form.setFieldValue('commitmentEffect', chosen ?? null);
              }}
              data={[
                { value: '', label: t('terms.report.choose') },
                ...commitmentEffects.map((one) => ({
                  value: one,
                  label: t(`terms.commitmentEffects.${one}`),
                })),
              ]}
            />
            <Radio.Group
              id={usefulness.id}
              label={usefulness.label}
              error={usefulness.error}
              value={form.values.usefulness === null ? null : String(form.values.usefulness)}
              onChange={(chosen) => form.setFieldValue('usefulness', Number(chosen))}
            >
              <div className={styles.choices}>
                {ratings.map((rating) => (
                  <Radio key={rating} value={String(rating)} label={t(`terms.ratings.${rating}`)} />
                ))}
              </div>
            </Radio.Group>
          </>
        )}
        <DraftNote state={draft.state} keptAt={draft.keptAt} />
        <Problem>{report.isError && refusalText(report.error)}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={report.isPending}>
            {t('terms.report.verb')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
