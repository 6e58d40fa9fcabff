import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { reasonLimit } from '../../../shared/introductions/input.ts';
import { requiredText, text } from '../../../shared/text.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import type { OfferAnswering } from './use-offer-answering.ts';

const schema = z.object({ reason: requiredText(reasonLimit), suggestion: text(reasonLimit) });

type RefuseOfferFormProps = {
  /** Names the draft: what is typed is kept on this device. */
  draftKey: string;
  answering: OfferAnswering;
  onClose: () => void;
};

/** A no: why, and perhaps who would be better placed. Only staff read it. */
export function RefuseOfferForm({ draftKey, answering, onClose }: RefuseOfferFormProps) {
  const { t } = useTranslation();
  const draft = useDraft<z.input<typeof schema>>({ key: `no ${draftKey}` });
  const form = useZodForm({
    schema,
    initialValues: draft.stored?.values ?? { reason: '', suggestion: '' },
    labels: {
      reason: t('introductions.no.reason'),
      suggestion: t('introductions.no.suggestion'),
    },
    onValuesChange: draft.keep,
  });
  return (
    <form
      className="fields"
      {...form.onSubmit((values) => answering.give({ answer: 'no', ...values }, draft.clear))}
    >
      <Textarea
        {...form.field('reason')}
        description={t('introductions.no.reasonHint')}
        autosize
        minRows={3}
        dir="auto"
        data-autofocus
      />
      <Textarea
        {...form.field('suggestion')}
        description={t('introductions.no.suggestionHint')}
        autosize
        minRows={2}
        dir="auto"
      />
      <VisibilityLabel isInside>{t('introductions.no.readers')}</VisibilityLabel>
      <Problem>{answering.problem}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={answering.isBusy}>
          {t('introductions.no.send')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
