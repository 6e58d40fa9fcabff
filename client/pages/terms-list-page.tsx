import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TermsList } from '../features/terms/terms-list.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** The terms somebody’s organisations are party to; those that wait for them first. */
export function TermsListPage() {
  const { t } = useTranslation();
  const terms = useQuery(trpc.terms.mine.queryOptions());
  const lines = terms.data ?? [];
  const yours = lines.filter((line) => line.needsYou);
  const others = lines.filter((line) => !line.needsYou);
  return (
    <>
      <PageHeader
        title={t('terms.list.title')}
        lead={
          terms.data &&
          (yours.length > 0
            ? t('terms.list.lead', { count: yours.length })
            : t('terms.list.noneWaiting'))
        }
      />
      {terms.isPending && <SkeletonLines rows={3} />}
      {terms.isError && <EmptyState>{refusalText(terms.error)}</EmptyState>}
      {yours.length > 0 && (
        <Section heading={t('terms.list.waitingForYou')} count={yours.length}>
          <TermsList lines={yours} />
        </Section>
      )}
      {others.length > 0 && (
        <Section
          heading={yours.length > 0 ? t('terms.list.others') : t('terms.list.yoursAll')}
          count={others.length}
        >
          <TermsList lines={others} />
        </Section>
      )}
      {terms.data && lines.length === 0 && <EmptyState>{t('terms.list.none')}</EmptyState>}
    </>
  );
}
