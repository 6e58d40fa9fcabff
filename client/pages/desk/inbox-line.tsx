import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import desk from './desk.module.css';
import styles from './inbox-line.module.css';

/** How many expressions of interest wait: nobody is responsible for them, so they stand on every desk. */
export function InboxLine() {
  const { t } = useTranslation();
  const counts = useQuery(trpc.views.navigationCounts.queryOptions());
  const count = counts.data?.inbox ?? 0;
  if (count === 0) return null;
  return (
    <div className={desk.group}>
      <h3>
        <IconInbox className="icon" stroke={1.5} aria-hidden="true" />
        {t('desk.inbox.heading')}
      </h3>
      <div data-row className={styles.line}>
        <div>
          <Link to="/inbox" className={desk.title}>
            {t('desk.inbox.waits', { count })}
          </Link>
          <p className={desk.why}>{t('desk.inbox.why')}</p>
        </div>
        <Button
          size="xs"
          className={desk.verb}
          renderRoot={(props) => <Link {...props} to="/inbox" />}
        >
          {t('desk.inbox.verb')}
        </Button>
      </div>
    </div>
  );
}
