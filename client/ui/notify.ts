import { textFor } from '../i18n.ts';

type Notice = {
  message: string;
  /** A problem stays until it is closed. */
  isProblem?: boolean;
};

/** A short word that something was done, or could not be, away from where the reader looks. */
export async function notify({ message, isProblem = false }: Notice): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  notifications.show({
    message,
    autoClose: isProblem ? false : 6000,
    ...(isProblem ? { style: { borderColor: 'var(--over)' } } : {}),
    closeButtonProps: { 'aria-label': textFor('ui.close') },
    role: isProblem ? 'alert' : 'status',
  });
}
