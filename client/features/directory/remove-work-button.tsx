import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useRemoveTrackRecord } from './use-listing.ts';

/** Takes a piece of past work out of one's listing, after asking. */
export function RemoveWorkButton({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation();
  const remove = useRemoveTrackRecord();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        size="xs"
        style={{ justifySelf: 'start', marginBlockStart: 'var(--s-2)' }}
        onClick={() => setIsAsking(true)}
      >
        {t('listing.pastWork.removeShort')}
        <span className="vh"> {title}</span>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('listing.pastWork.removeTitle')}
        verb={t('listing.pastWork.removeVerb')}
        isBusy={remove.isPending}
        problem={remove.isError && refusalText(remove.error)}
        onConfirm={() =>
          remove.mutate({ trackRecordId: id }, { onSuccess: () => setIsAsking(false) })
        }
        onClose={() => setIsAsking(false)}
      >
        <p className="prose">{t('listing.pastWork.removeMeaning', { title })}</p>
      </ConfirmDialog>
    </>
  );
}
