import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredLongText } from '../../../shared/text.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import type { TermsView } from './terms-view.ts';
import type { TermsAnswering } from './use-answering.ts';

const schema = z.object({ reason: requiredLongText });

type DeclineFormProps = {
  terms: TermsView;
  organisationId: string;
  answering: TermsAnswering;
  onClose: () => void;
};

/** Declines for one party, with the reason that only the mechanism reads. */
export function DeclineForm({ terms, organisationId, answering, onClose }: DeclineFormProps) {
  const { t } = useTranslation();
  const draft = useDraft<z.input<typeof schema>>({
    key: `terms-decline:${terms.id}:${terms.shown.number}:${organisationId}`,
  });
  const form = useZodForm({
    schema,
    initialValues: draft.stored?.values ?? { reason: '' },
    labels: { reason: t('terms.decline.reason') },
    onValuesChange: draft.keep,
  });
  return (
    <form
      className="fields"
      {...form.onSubmit(({ reason }) =>
        answering.decline({ organisationId, reason }, () => {
          draft.clear();
          onClose();
        }),
      )}
    >
      <Textarea
        {...form.field('reason')}
        description={t('terms.decline.whoReads')}
        autosize
        minRows={3}
        dir="auto"
      />
      <p className="soft">{t('terms.decline.meaning')}</p>
      <Problem>{answering.problem}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={answering.isBusy}>
          {t('terms.decline.verb')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
