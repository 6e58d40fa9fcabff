import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-header.module.css';
import { Unbroken } from './unbroken.tsx';

type PageHeaderProps = {
  /** The one h1 of the screen, and the title of the browser's tab. */
  title: string;
  /** The title is in somebody's own words, and so in the serif. */
  isVoice?: boolean;
  /** Above the title: the way back, or a reference. */
  above?: ReactNode;
  /** Below it, in one sentence: what is the case now. */
  lead?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, isVoice = false, above, lead, actions }: PageHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <title>{t('shell.tabTitle', { page: title })}</title>
      <div className={styles.words}>
        {above}
        <h1
          className={isVoice ? styles.voiceTitle : 'h-page'}
          dir={isVoice ? 'auto' : undefined}
          tabIndex={-1}
        >
          <Unbroken text={title} />
        </h1>
        {lead && (
          <div className={`lead ${styles.lead ?? ''}`}>
            {typeof lead === 'string' ? <Unbroken text={lead} /> : lead}
          </div>
        )}
      </div>
      {actions && <div className={`buttons ${styles.actions ?? ''}`}>{actions}</div>}
    </header>
  );
}
