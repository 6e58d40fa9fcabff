import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChainCheck } from '../features/activity/chain-check.tsx';
import { TrailFilter } from '../features/activity/trail-filter.tsx';
import { TrailList } from '../features/activity/trail-list.tsx';
import type { TrailSearch } from '../features/activity/trail-search.ts';
import { RedactionRequests } from '../features/log/redaction-requests.tsx';
import { trpc } from '../trpc.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import styles from './audit-page.module.css';

/** What happened in the installation, and what waits to be taken out of it. */
export function AuditPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/own/audit' });
  const { data: people = [] } = useQuery(trpc.accounts.listPeople.queryOptions());
  const narrow = (narrowed: TrailSearch) =>
    void navigate({ to: '/audit', search: narrowed, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <div className={styles.columns}>
        <aside className={styles.aside} aria-label={t('audit.watch')}>
          <RedactionRequests />
          <Section heading={t('audit.chain.title')}>
            <ChainCheck />
          </Section>
        </aside>
        <div className={styles.trail}>
          <Section heading={t('audit.trail')}>
            <TrailFilter people={people} search={search} onChange={narrow} />
            <TrailList search={search} onClear={() => narrow({})} />
          </Section>
        </div>
      </div>
    </>
  );
}
