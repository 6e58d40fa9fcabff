import { useTranslation } from 'react-i18next';
import styles from './rally.module.css';
import footStyles from './rally-foot.module.css';

/** What the marks of a rally are. */
export function RallyKey() {
  const { t } = useTranslation();
  return (
    <ul className={footStyles.key} aria-label={t('introductions.rally.key')}>
      <li>
        <svg width="10" height="14" aria-hidden="true">
          <circle className={styles.mark} cx="5" cy="7" r="4" />
        </svg>
        {t('introductions.kinds.message')}
      </li>
      <li>
        <svg width="12" height="14" aria-hidden="true">
          <circle className={styles.ring} cx="6" cy="7" r="4.5" />
        </svg>
        {t('introductions.kinds.call')}
      </li>
      <li>
        <svg width="10" height="14" aria-hidden="true">
          <rect className={styles.mark} x="0.5" y="2.5" width="9" height="9" />
        </svg>
        {t('introductions.kinds.meeting')}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <line className={styles.path} x1="1" y1="7" x2="24" y2="7" />
          <circle className={styles.ball} cx="26" cy="7" r="6" />
        </svg>
        {t('introductions.rally.keyBall')}
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <line className={styles.end} x1="4" y1="2" x2="4" y2="12" />
          <line className={styles.end} x1="20" y1="2" x2="20" y2="12" />
        </svg>
        {t('introductions.rally.keySilence')}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <line className={styles.plan} x1="1" y1="7" x2="22" y2="7" />
          <rect className={styles.planned} x="23" y="2" width="10" height="10" />
        </svg>
        {t('introductions.rally.keyPlanned')}
      </li>
    </ul>
  );
}
