import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AnsweredRows } from '../features/introductions/introduction-rows.tsx';
import { OffersList, OffersTurn } from '../features/introductions/offers-list.tsx';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';

/** Introductions that wait for the reader's answer, and what came of earlier ones. */
export function OffersPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(trpc.introductions.listMine.queryOptions());
  return (
    <>
      <PageHeader
        title={t('introductions.offers.title')}
        lead={data.offers.length > 0 && t('introductions.offers.lead')}
      />
      {data.offers.length > 0 ? (
        <>
          <OffersTurn offers={data.offers} />
          <OffersList offers={data.offers} />
        </>
      ) : (
        <EmptyState>{t('introductions.offers.empty')}</EmptyState>
      )}
      {data.answered.length > 0 && (
        <Section heading={t('introductions.offers.answered')} count={data.answered.length}>
          <AnsweredRows introductions={data.answered} />
        </Section>
      )}
    </>
  );
}
