import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { type ComparedPart, SideBySide } from './diff/side-by-side.tsx';

type ConflictDialogProps = {
  isOpen: boolean;
  /** Who changed it meanwhile, and when: a whole sentence. */
  explanation: ReactNode;
  /** `before` is what stands now (theirs), `after` what the reader has typed (mine). */
  parts: ComparedPart[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  /** Closing decides nothing: what was typed stays in the form. */
  onClose: () => void;
};

/** Somebody else saved first: both versions side by side, and the reader chooses. Nothing is overwritten. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      size="wide"
      title={t('ui.conflict.title')}
    >
      <p className="prose">{props.explanation}</p>
      <SideBySide
        beforeName={t('ui.conflict.theirs')}
        afterName={t('ui.conflict.mine')}
        parts={props.parts}
      />
      <div className="buttons">
        <Button variant="filled" onClick={props.onKeepMine}>
          {t('ui.conflict.keepMine')}
        </Button>
        <Button onClick={props.onTakeTheirs}>{t('ui.conflict.takeTheirs')}</Button>
      </div>
    </Dialog>
  );
}
