import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RedactionReason, redactionReasons } from '../../../shared/log/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { notify } from '../../ui/notify.ts';
import styles from './composer.module.css';
import { useRequestRedaction } from './use-log.ts';

type RedactionDialogProps = { entryId: string; onClose: () => void };

/** Asks the administrators to take out an entry that stands in the wrong place. */
export function RedactionDialog({ entryId, onClose }: RedactionDialogProps) {
  const { t } = useTranslation();
  const request = useRequestRedaction();
  const [reason, setReason] = useState<RedactionReason>('wrong_case');
  return (
    <ConfirmDialog
      isOpen
      title={t('log.redaction.title')}
      verb={t('log.redaction.verb')}
      isBusy={request.isPending}
      problem={request.error ? refusalText(request.error) : null}
      onClose={onClose}
      onConfirm={() =>
        request.mutate(
          { entryId, reason },
          {
            onSuccess: () => {
              void notify({ message: t('log.redaction.asked') });
              onClose();
            },
          },
        )
      }
    >
      <p>{t('log.redaction.meaning')}</p>
      <Radio.Group
        label={t('log.redaction.why')}
        value={reason}
        onChange={(chosen) => setReason(chosen as RedactionReason)}
      >
        <div className={styles.choices}>
          {redactionReasons.map((one) => (
            <Radio key={one} value={one} label={t(`log.redaction.reasons.${one}`)} />
          ))}
        </div>
      </Radio.Group>
    </ConfirmDialog>
  );
}
