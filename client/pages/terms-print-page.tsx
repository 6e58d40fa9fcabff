import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from '../features/terms/paper.module.css';
import { RecordOfAgreement } from '../features/terms/record-of-agreement.tsx';
import { TermsPaper } from '../features/terms/terms-paper.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** The terms as sheets of paper, without the frame, with a record-of-agreement page. */
export function TermsPrintPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/terms/$id/print' });
  const { version } = useSearch({ from: '/terms/$id/print' });
  const terms = useQuery(trpc.terms.get.queryOptions({ termsId: id, version }));
  const title = terms.data?.title.trim() || t('terms.untitled');
  return (
    <main className={styles.sheets} id="main">
      <title>{t('shell.tabTitle', { page: title })}</title>
      <div className={styles.notPrinted}>
        <h1 className="h-page">{terms.isError ? t('terms.list.title') : t('terms.print.title')}</h1>
        <div className="buttons" style={{ paddingBlock: 'var(--s-4) var(--s-5)' }}>
          {terms.data && (
            <Button
              variant="filled"
              leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('terms.print.verb')}
            </Button>
          )}
          <Button
            renderRoot={(props) => <Link {...props} to="/terms/$id" params={{ id }} search={{}} />}
          >
            {t('terms.print.back')}
          </Button>
        </div>
      </div>
      {terms.isPending && <SkeletonLines rows={10} />}
      {terms.isError && <EmptyState>{refusalText(terms.error)}</EmptyState>}
      {terms.data && (
        <>
          <TermsPaper terms={terms.data} />
          <RecordOfAgreement terms={terms.data} />
        </>
      )}
    </main>
  );
}
