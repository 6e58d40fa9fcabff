import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { liveState, onLiveState } from '../../live/live-state.ts';
import styles from './connection-sign.module.css';

/** A line that is back within this time was never missed. */
const unnoticedMs = 1500;

/** Says that what stands on the screen may be old, as long as the line to the server is down. */
export function ConnectionSign() {
  const { t } = useTranslation();
  const state = useSyncExternalStore(onLiveState, liveState);
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (state !== 'lost') return setIsShown(false);
    const timer = setTimeout(() => setIsShown(true), unnoticedMs);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div role="status" className={styles.place}>
      {isShown && (
        <p className={styles.sign}>
          <IconPlugConnectedX className="icon" stroke={1.5} aria-hidden="true" />
          {t('live.lost')}
        </p>
      )}
    </div>
  );
}
