import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AnswerByLink } from '../features/introductions/answer-by-link.tsx';
import { usePartyWords } from '../features/introductions/use-party-words.ts';
import { trpc } from '../trpc.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { DeadLink } from './dead-link.tsx';

const route = getRouteApi('/open/answer/$token');

/** What the personal link of an e-mail opens, without signing in: it does that one thing. */
export function AnswerPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const words = usePartyWords();
  const link = useQuery(trpc.introductions.openLink.queryOptions({ token }));
  if (link.isPending) return <SkeletonLines />;
  if (link.isLoadingError) return <DeadLink error={link.error} />;
  const { data } = link;
  const names = words.others(data.introduction);
  return (
    <>
      <PageHeader
        title={t(`introductions.link.title.${data.purpose}`, { names })}
        lead={data.purpose === 'answer_introduction' ? undefined : data.introduction.purpose}
      />
      <AnswerByLink page={data} token={token} />
    </>
  );
}
