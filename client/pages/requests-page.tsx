import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { DraftCards } from '../features/cases/draft-cards.tsx';
import { refreshCases } from '../features/cases/refresh-cases.ts';
import { RequestCards } from '../features/cases/request-cards.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Problem } from '../ui/form/problem.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { mayAskForHelp } from './shell/navigation.ts';

/** What a government has asked for: what is happening with each, and whose turn it is. */
export function RequestsPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const requests = useInfiniteQuery(
    trpc.cases.list.infiniteQueryOptions(
      { asGovernment: true, sort: 'last_movement', limit: 20 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const drafts = useQuery(trpc.cases.listDrafts.queryOptions());
  const discard = useMutation(trpc.cases.discardDraft.mutationOptions({ onSuccess: refreshCases }));
  const kept = drafts.data ?? [];
  const mayAsk = person !== null && mayAskForHelp(person);
  const cases = requests.data?.pages.flatMap((page) => page.cases) ?? [];
  const ask = (
    <Button component={Link} to="/requests/new" variant="filled">
      {t('cases.requests.ask')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('cases.requests.title')}
        lead={cases.length > 0 ? undefined : t('cases.requests.lead')}
        actions={cases.length > 0 || kept.length > 0 ? ask : undefined}
      />
      <Problem>{requests.error ? refusalText(requests.error) : null}</Problem>
      <DraftCards drafts={kept} onDiscard={(draftId) => discard.mutate({ draftId })} />
      {requests.isPending && <SkeletonLines rows={3} rowHeight={140} />}
      {requests.data && drafts.data && cases.length === 0 && kept.length === 0 && (
        <EmptyState action={mayAsk && ask}>
          {mayAsk ? t('cases.requests.none') : t('cases.new.noGovernment')}
        </EmptyState>
      )}
      {cases.length > 0 && (
        <RequestCards
          cases={cases}
          organisationIds={(person?.memberships ?? []).map((one) => one.organisationId)}
        />
      )}
      {requests.hasNextPage && (
        <Button
          variant="subtle"
          loading={requests.isFetchingNextPage}
          onClick={() => void requests.fetchNextPage()}
        >
          {t('cases.list.more')}
        </Button>
      )}
    </>
  );
}
