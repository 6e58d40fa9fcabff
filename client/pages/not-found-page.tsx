import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { OwnFrame } from './shell/layouts.tsx';

/** For what does not exist, and in the same words for what one may not see. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState action={<Link to="/">{t('notFound.start')}</Link>}>
        {t('notFound.why')}
      </EmptyState>
    </>
  );
}

export function NotFoundScreen() {
  return (
    <OwnFrame>
      <NotFoundPage />
    </OwnFrame>
  );
}
