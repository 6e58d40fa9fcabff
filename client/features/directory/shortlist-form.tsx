import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';

type ShortlistFormProps = {
  name: string;
  onShortlist: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Why an organisation goes on the shortlist, in the case manager's words. */
export function ShortlistForm({ name, onShortlist, onClose }: ShortlistFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function send(): Promise<void> {
    if (reason.trim() === '') {
      setIsMissing(true);
      return;
    }
    setIsBusy(true);
    try {
      await onShortlist(reason);
      onClose();
    } catch (error) {
      setProblem(refusalText(error));
      setIsBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('experts.shortlistOf', { name })}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Textarea
          label={t('experts.reason')}
          description={t('experts.reasonHint')}
          error={isMissing && reason.trim() === '' && t('errors.blank')}
          autosize
          minRows={3}
          dir="auto"
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Problem>{problem}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={isBusy}>
            {t('experts.shortlistVerb')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
