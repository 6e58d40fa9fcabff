import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OneOffer } from '../features/introductions/one-offer.tsx';
import { usePartyWords } from '../features/introductions/use-party-words.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { PageHeader } from '../ui/page-header.tsx';

const route = getRouteApi('/own/offers/$introductionId');

/** One introduction the reader was asked about. */
export function OfferPage() {
  const { t } = useTranslation();
  const { introductionId } = route.useParams();
  const words = usePartyWords();
  const { data } = useSuspenseQuery(trpc.introductions.get.queryOptions({ introductionId }));
  return (
    <>
      <PageHeader
        title={t('introductions.offers.oneTitle', { names: words.others(data.introduction) })}
        above={<BackLink to="/offers">{t('introductions.offers.title')}</BackLink>}
      />
      <OneOffer introduction={data.introduction} />
    </>
  );
}
