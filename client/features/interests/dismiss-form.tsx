import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissInterestInput } from '../../../shared/interests/input.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import styles from './interests.module.css';
import { TriageForm, useTriageForm } from './triage-form.tsx';
import { useDismissInterest, type WaitingInterest } from './use-interests.ts';

type DismissFormProps = { interest: WaitingInterest; onClose: () => void };

/** Dismisses an interest with its reason; its sender is written to only if one wishes. */
export function DismissForm({ interest, onClose }: DismissFormProps) {
  const { t } = useTranslation();
  const { name, email } = interest;
  const form = useTriageForm({
    schema: dismissInterestInput,
    initialValues: { interestId: interest.id, reason: '', letter: '' },
    labels: { reason: t('interests.dismiss.reason'), letter: t('interests.answer.letter') },
    draftKey: `interest ${interest.id} dismiss`,
    act: useDismissInterest(),
    onDone: () => {
      void notify({ message: t('interests.dismiss.done') });
      onClose();
    },
  });
  const [isTelling, setIsTelling] = useState(form.values.letter !== '');
  const isTold = isTelling && (form.values.letter ?? '').trim() !== '';
  return (
    <Dialog isOpen title={t('interests.dismiss.title', { name })} onClose={onClose}>
      <TriageForm
        form={form}
        meaning={
          isTold
            ? t('interests.dismiss.meaningTold', { email })
            : t('interests.dismiss.meaningQuiet')
        }
        verb={t('interests.dismiss.verb')}
        onCancel={onClose}
      >
        <Textarea
          {...form.field('reason')}
          description={t('interests.dismiss.reasonHint')}
          autosize
          minRows={2}
          dir="auto"
          data-autofocus
        />
        <Checkbox
          label={t('interests.dismiss.tell', { name })}
          checked={isTelling}
          onChange={(event) => {
            setIsTelling(event.currentTarget.checked);
            if (!event.currentTarget.checked) form.setFieldValue('letter', '');
          }}
        />
        {isTelling && (
          <Textarea
            {...form.field('letter')}
            className={styles.voiceInput}
            autosize
            minRows={4}
            dir="auto"
          />
        )}
      </TriageForm>
    </Dialog>
  );
}
