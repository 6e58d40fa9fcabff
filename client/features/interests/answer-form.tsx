import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerInterestInput } from '../../../shared/interests/input.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguageName } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import styles from './interests.module.css';
import { TriageForm, useTriageForm } from './triage-form.tsx';
import { useAnswerInterest, type WaitingInterest } from './use-interests.ts';

type AnswerFormProps = {
  interest: WaitingInterest;
  /** The organisation the sender was just added as. */
  listed: { organisationId: string; name: string } | null;
  onClose: () => void;
};

/** Answers an interest by a letter. */
export function AnswerForm({ interest, listed, onClose }: AnswerFormProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const { name, email } = interest;
  const form = useTriageForm({
    schema: answerInterestInput,
    initialValues: {
      interestId: interest.id,
      letter: '',
      organisationId: null as string | null,
    },
    labels: { letter: t('interests.answer.letter') },
    draftKey: `interest ${interest.id} answer`,
    act: useAnswerInterest(),
    onDone: () => {
      void notify({ message: t('interests.answer.done', { name }) });
      onClose();
    },
    fixed: { organisationId: listed?.organisationId ?? null },
  });
  return (
    <Dialog isOpen title={t('interests.answer.title', { name })} onClose={onClose}>
      <TriageForm
        form={form}
        meaning={t('interests.answer.meaning', { email })}
        verb={t('interests.answer.verb')}
        onCancel={onClose}
      >
        {listed && (
          <p role="status">
            {t('interests.answer.listed', { name: listed.name, sender: interest.name })}
          </p>
        )}
        <Textarea
          {...form.field('letter')}
          description={t('interests.answer.letterHint', {
            language: languageName(interest.locale),
          })}
          className={styles.voiceInput}
          autosize
          minRows={6}
          dir="auto"
          data-autofocus
        />
      </TriageForm>
    </Dialog>
  );
}
