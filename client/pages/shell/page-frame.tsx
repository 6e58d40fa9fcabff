import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/accounts/session.ts';
import styles from './shell.module.css';

type PageFrameProps = {
  /** The bar: mark, navigation, person. */
  bar: ReactNode;
  width: 'page' | 'column';
  children: ReactNode;
};

/** Skip link, bar, main part and foot: the landmarks of every screen. */
export function PageFrame({ bar, width, children }: PageFrameProps) {
  const { t } = useTranslation();
  const { demonstration } = useSession();
  const frame = (width === 'column' ? styles.column : styles.page) ?? '';
  return (
    <div className={`${styles.frame} ${width === 'column' ? 'guest' : ''}`}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads within the page; focus follows, which a link alone does not do here */}
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('shell.skip')}
      </a>
      <header className={styles.bar}>
        <div className={frame}>{bar}</div>
      </header>
      <main id="main" tabIndex={-1} className={`${frame} ${styles.main}`}>
        {children}
      </main>
      <footer className={frame}>
        <div className={styles.foot}>
          {demonstration && <p>{t('shell.demonstration')}</p>}
          <p className={styles.times}>{t('shell.times')}</p>
        </div>
      </footer>
    </div>
  );
}
