import type { NotificationData } from '@mantine/notifications';
import { createElement } from 'react';
import { textFor } from '../i18n.ts';

type Notice = {
  message: string;
  /** A problem stays until it is closed. */
  isProblem?: boolean;
  /** Takes back what was done; such a word stays longer, since there is something to do about it. */
  undo?: () => void;
};

/** The last word with a way back: the next one takes its place, so that they do not pile up over the page. */
let lastWithUndo: string | undefined;

/** A short word that something was done, or could not be, away from where the reader looks. */
export async function notify({ message, isProblem = false, undo }: Notice): Promise<void> {
  const [{ notifications }, { NoticeWithUndo }] = await Promise.all([
    import('@mantine/notifications'),
    import('./notice-with-undo.tsx'),
  ]);
  let isTakenBack = false;
  const takeBack = () => {
    // While it fades it can still be pressed, and its key is still heard.
    if (isTakenBack) return;
    isTakenBack = true;
    notifications.hide(id);
    undo?.();
  };
  if (undo && lastWithUndo) notifications.hide(lastWithUndo);
  const autoClose = isProblem ? false : undo ? 20_000 : 6000;
  const notice: NotificationData = {
    message: undo ? createElement(NoticeWithUndo, { message, onUndo: takeBack }) : message,
    autoClose,
    ...(isProblem ? { style: { borderColor: 'var(--over)' } } : {}),
    closeButtonProps: { 'aria-label': textFor('ui.close') },
    role: isProblem ? 'alert' : 'status',
    // The pointer holds its clock; the focus does not by itself.
    onFocusCapture: () => notifications.update({ ...notice, id, autoClose: false }),
    onBlurCapture: () => notifications.update({ ...notice, id }),
  };
  const id = notifications.show(notice);
  if (undo) lastWithUndo = id;
}
