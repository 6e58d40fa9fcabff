import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** Where `notify` shows its words; loaded after the first screen. */
export function NoticeBoard() {
  return <Notifications position="bottom-center" limit={3} zIndex={400} />;
}
