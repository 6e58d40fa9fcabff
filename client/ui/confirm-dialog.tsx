import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './confirm-dialog.module.css';
import { Dialog } from './dialog.tsx';
import { Problem } from './form/problem.tsx';

type ConfirmDialogProps = {
  isOpen: boolean;
  /** The action as a question or a title: “Revoke the invitation?” */
  title: string;
  /** What will happen, who will be told, and whether it can be undone. */
  children: ReactNode;
  /** The verb of the action; never “OK”. */
  verb: string;
  isBusy?: boolean;
  problem?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
};

/** Says what will happen before it happens. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={props.title}>
      <div className={styles.body}>{props.children}</div>
      <Problem>{props.problem}</Problem>
      <div className="buttons">
        <Button variant="filled" loading={props.isBusy} onClick={props.onConfirm}>
          {props.verb}
        </Button>
        <Button onClick={props.onClose} data-autofocus>
          {t('ui.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
