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
  const takeBack = () => {
    notifications.hide(id);
    undo?.();
  };
  const label = textFor('ui.undo') ?? '';
  if (undo && lastWithUndo) notifications.hide(lastWithUndo);
  const id = notifications.show({
    message: undo ? createElement(NoticeWithUndo, { message, label, onUndo: takeBack }) : message,
    autoClose: isProblem ? false : undo ? 10_000 : 6000,
    ...(isProblem ? { style: { borderColor: 'var(--over)' } } : {}),
    closeButtonProps: { 'aria-label': textFor('ui.close') },
    role: isProblem ? 'alert' : 'status',
  });
  if (undo) lastWithUndo = id;
}
