import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Revisions } from '../features/cases/revisions.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { UnreadRevision } from './case-file/unread-revision.tsx';

type VersionsProps = {
  home: '/requests/$reference' | '/cases/$reference';
  /** What is to be done about them, above the two texts. */
  now?: (reference: string) => ReactNode;
};

function Versions({ home, now }: VersionsProps) {
  const { t } = useTranslation();
  const { reference = '' } = useParams({ strict: false });
  const request = useQuery(trpc.cases.get.queryOptions({ reference }));
  return (
    <>
      <PageHeader
        title={t('cases.revisions.title')}
        above={
          <BackLink to={home} params={{ reference }}>
            {request.data?.title ?? reference}
          </BackLink>
        }
      />
      {request.isError && <EmptyState>{refusalText(request.error)}</EmptyState>}
      {request.isPending && <SkeletonLines rows={6} />}
      {now?.(reference)}
      {request.data && <Revisions caseId={request.data.id} />}
    </>
  );
}

/** The versions of a request compared, for its government. */
export function RequestVersionsPage() {
  return <Versions home="/requests/$reference" />;
}

/** The versions of a request compared, for staff. */
export function CaseVersionsPage() {
  return (
    <Versions
      home="/cases/$reference"
      now={(reference) => <UnreadRevision reference={reference} />}
    />
  );
}
