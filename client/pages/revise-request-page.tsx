import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/accounts/session.ts';
import { ReviseForm } from '../features/cases/revise-form.tsx';
import { textFor } from '../i18n.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { notify } from '../ui/notify.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

type RevisePageProps = { home: '/requests/$reference' | '/cases/$reference' };

function RevisePage({ home }: RevisePageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = useSession();
  const { reference = '' } = useParams({ strict: false });
  const request = useQuery(trpc.cases.get.queryOptions({ reference }));
  const goHome = () => void navigate({ to: home, params: { reference } });
  const header = (
    <PageHeader
      title={t('cases.revise.title')}
      above={
        <BackLink to={home} params={{ reference }}>
          {request.data?.title ?? reference}
        </BackLink>
      }
      lead={t('cases.revise.lead')}
    />
  );
  if (request.isError) {
    return (
      <>
        {header}
        <EmptyState>{refusalText(request.error)}</EmptyState>
      </>
    );
  }
  if (!request.data || !person) return <SkeletonLines rows={6} />;
  const { revise } = request.data.abilities;
  return (
    <>
      {header}
      {revise.allowed ? (
        <ReviseForm
          caseView={request.data}
          personId={person.id}
          onDone={(status) => {
            goHome();
            void notify({ message: t(`cases.revise.done.${status}`) });
          }}
          onCancel={goHome}
        />
      ) : (
        <EmptyState>{textFor(`refusals.${revise.reason}`)}</EmptyState>
      )}
    </>
  );
}

/** The government changes its request. */
export function ReviseRequestPage() {
  return <RevisePage home="/requests/$reference" />;
}

/** The case manager writes the request more clearly, for the government to confirm. */
export function ReviseCasePage() {
  return <RevisePage home="/cases/$reference" />;
}
