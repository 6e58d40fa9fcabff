import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../refusals.ts';
import { isApiError, trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Problem } from '../ui/form/problem.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { useDateWords } from '../ui/time/use-date-words.ts';

/** The link of the letter: what was written, once more, and the button that sends it. Looking alone sends nothing. */
export function ConfirmInterestPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/open/express-interest/$token' });
  const { moment } = useDateWords();
  const link = useQuery(
    trpc.interests.openLink.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const confirm = useMutation(trpc.interests.confirm.mutationOptions());
  if (link.isPending) return <SkeletonLines />;
  if (link.isError) {
    const isGone = isApiError(link.error) && link.error.data?.reason !== undefined;
    return (
      <>
        <PageHeader title={t('interests.confirm.broken')} />
        <EmptyState
          action={
            <Button component={Link} to="/express-interest">
              {t('interests.confirm.again')}
            </Button>
          }
        >
          {isGone ? t('interests.confirm.brokenText') : refusalText(link.error)}
        </EmptyState>
      </>
    );
  }
  if (confirm.isSuccess || link.data.isConfirmed) {
    return (
      <>
        <PageHeader
          title={t('interests.confirm.done')}
          lead={<span role="status">{t('interests.confirm.doneLead')}</span>}
        />
        <div className="buttons">
          <Button component={Link} to="/directory">
            {t('interests.confirm.browse')}
          </Button>
        </div>
      </>
    );
  }
  const { name, organisation, message, expiresAt } = link.data;
  return (
    <>
      <PageHeader title={t('interests.confirm.title')} lead={t('interests.confirm.lead')} />
      <PlainText text={message} isVoice />
      <p className="soft" dir="auto" style={{ marginBlock: 'var(--s-3) var(--s-5)' }}>
        {organisation ? t('interests.senderOf', { name, organisation }) : name}
      </p>
      <p style={{ marginBlockEnd: 'var(--s-4)' }}>{t('interests.confirm.meaning')}</p>
      <Problem>{confirm.error ? refusalText(confirm.error) : null}</Problem>
      <div className="buttons">
        <Button
          variant="filled"
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ token })}
        >
          {t('interests.confirm.verb')}
        </Button>
      </div>
      <p className="soft small" style={{ marginBlockStart: 'var(--s-4)' }}>
        {t('interests.confirm.notYou', { date: moment(expiresAt, 'long-day') })}
      </p>
    </>
  );
}
