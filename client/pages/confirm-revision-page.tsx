import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProposalText } from '../features/cases/proposal.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { Problem } from '../ui/form/problem.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { DeadLink } from './dead-link.tsx';

/** The personal link of an e-mail: read what changed and confirm it, without signing in. */
export function ConfirmRevisionPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/open/confirm/$token' });
  const link = useQuery(
    trpc.cases.openRevisionLink.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const confirm = useMutation(trpc.cases.confirmRevisionByLink.mutationOptions());
  if (link.isPending) return <SkeletonLines />;
  if (link.isLoadingError) return <DeadLink error={link.error} />;
  const { title, reference, organisationName, current, revision } = link.data;
  const isDone = confirm.isSuccess || revision.status !== 'proposed';
  return (
    <>
      <PageHeader
        title={title}
        isVoice
        lead={t('cases.proposal.forOrganisation', { reference, organisation: organisationName })}
      />
      {isDone ? (
        <p role="status">
          {confirm.isSuccess || revision.status === 'confirmed'
            ? t('cases.proposal.confirmed')
            : t('cases.proposal.dropped')}
        </p>
      ) : (
        <>
          <ProposalText current={current} proposal={revision} />
          <p className="soft" style={{ marginBlock: 'var(--s-4)' }}>
            {t('cases.proposal.meaning')}
          </p>
          <Problem>{confirm.error ? refusalText(confirm.error) : null}</Problem>
          <div className="buttons">
            <Button
              variant="filled"
              loading={confirm.isPending}
              onClick={() => confirm.mutate({ token })}
            >
              {t('cases.proposal.confirm')}
            </Button>
          </div>
          <p style={{ marginBlockStart: 'var(--s-4)' }}>
            <Link to="/requests/$reference" params={{ reference }}>
              {t('cases.proposal.elsewise')}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
