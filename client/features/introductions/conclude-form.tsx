import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { concludeInput } from '../../../shared/introductions/input.ts';
import { introductionOutcomes } from '../../../shared/introductions/vocabulary.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { FormEnd } from './form-end.tsx';
import type { IntroductionView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { useConclude } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

// None is chosen beforehand: what became of it is said, not left as it was.
const schema = concludeInput.extend({ outcome: z.string().pipe(z.enum(introductionOutcomes)) });

/** Ends a dialogue with what became of it; says who will be asked for a rating. */
export function ConcludeForm(props: { introduction: IntroductionView; onDone: () => void }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const conclude = useConclude();
  const form = useZodForm({
    schema,
    initialValues: {
      introductionId: props.introduction.id,
      outcome: '',
      remark: '',
    },
    labels: {
      outcome: t('introductions.conclude.outcome'),
      remark: t('introductions.conclude.remark'),
    },
  });
  return (
    <form
      className="fields"
      {...form.onSubmit((values) => conclude.mutate(values, { onSuccess: props.onDone }))}
    >
      <Radio.Group {...form.field('outcome')}>
        <div className={styles.choices}>
          {introductionOutcomes.map((outcome) => (
            <Radio key={outcome} value={outcome} label={t(`introductions.outcomes.${outcome}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea {...form.field('remark')} autosize minRows={2} dir="auto" />
      <VisibilityLabel isInside>{t('introductions.conclude.readers')}</VisibilityLabel>
      <p className="soft">
        {t('introductions.conclude.mailed', { names: words.all(props.introduction) })}
      </p>
      <FormEnd
        verb={t('introductions.act.concludeVerb')}
        mutation={conclude}
        onCancel={props.onDone}
      />
    </form>
  );
}
