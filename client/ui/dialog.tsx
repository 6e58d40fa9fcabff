import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  /** `wide` for two columns of text. */
  size?: 'narrow' | 'wide';
  /** Near the top rather than in the middle: for what grows while one types. */
  isHigh?: boolean;
  /** False where whoever opens it gives the focus back, at once rather than after the dialog has gone. */
  returnsFocus?: boolean;
  children: ReactNode;
};

/** A dialog over the page: it takes the focus, keeps it, and gives it back; Escape closes it. */
export function Dialog({
  isOpen,
  title,
  onClose,
  size = 'narrow',
  isHigh = false,
  returnsFocus = true,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      centered={!isHigh}
      returnFocus={returnsFocus}
      size={size === 'wide' ? '64rem' : isHigh ? '38rem' : '28rem'}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        {/* A header of the dialog, not of the page. */}
        <Modal.Header role="none">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('ui.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
