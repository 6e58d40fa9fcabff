import { Button } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../refusals.ts';
import { isApiError, queryClient } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import styles from './shell/shell.module.css';

/** What could not be shown, why in plain words, and the way to try again. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (isApiError(error) && error.data?.code === 'NOT_FOUND') return <NotFoundPage />;

  async function retry(): Promise<void> {
    await queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    await router.invalidate();
  }

  return (
    <>
      <PageHeader title={t('failed.title')} />
      <EmptyState action={<Button onClick={retry}>{t('failed.retry')}</Button>}>
        {isApiError(error) ? refusalText(error) : t('failed.here')}
      </EmptyState>
    </>
  );
}

/** Where not even the session could be asked: no bar can be drawn. */
export function ErrorScreen(props: ErrorComponentProps) {
  return (
    <main className={`guest ${styles.column} ${styles.main}`}>
      <ErrorPage {...props} />
    </main>
  );
}
