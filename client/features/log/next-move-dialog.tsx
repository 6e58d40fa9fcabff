import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import {
  type NextMoveDraft,
  NextMoveFields,
  noNextMove,
  readNextMove,
} from './next-move-fields.tsx';
import styles from './reply-dialog.module.css';
import { useSetNextMove, useSettleMove } from './use-log.ts';

type NextMoveDialogProps = {
  caseId: string;
  governmentName: string;
  /** A move that is over with this one, where it comes after one set by hand. */
  endsTurnId?: string | undefined;
  onClose: () => void;
};

/** Sets the next move of a case by hand: whose, what, by when. */
export function NextMoveDialog({
  caseId,
  governmentName,
  endsTurnId,
  onClose,
}: NextMoveDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState<NextMoveDraft>({ ...noNextMove, whose: 'staff' });
  const [isIncomplete, setIsIncomplete] = useState(false);
  const set = useSetNextMove();
  const settle = useSettleMove();
  const problem = set.error ?? settle.error;

  async function save(): Promise<void> {
    const nextMove = readNextMove(value);
    if (!nextMove || nextMove.whose === 'me') {
      setIsIncomplete(true);
      return;
    }
    setIsIncomplete(false);
    await set.mutateAsync({ caseId, nextMove });
    if (endsTurnId) await settle.mutateAsync({ caseId, turnId: endsTurnId });
    onClose();
  }

  return (
    <Dialog isOpen title={t('log.setNext')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          // What went wrong stands below; the promise has nothing to add.
          save().catch(() => undefined);
        }}
      >
        <NextMoveFields
          value={value}
          onChange={setValue}
          governmentName={governmentName}
          isBesideEntry={false}
        />
        <Problem>
          {problem ? refusalText(problem) : isIncomplete ? t('errors.blank') : null}
        </Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={set.isPending || settle.isPending}>
            {t('log.setNextVerb')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
