import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askingKinds } from '../../shared/registry/vocabulary.ts';
import { useSession } from '../features/accounts/session.ts';
import { RequestForm, stepCount } from '../features/cases/request-form.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { notify } from '../ui/notify.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** Asking for help, one question at a time. The address holds the draft and the question. */
export function NewRequestPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = useSession();
  const search = useSearch({ from: '/guest/requests/new' });
  // A draft that begins while the page is open gets its id into the address, not a new form.
  const [openedWith] = useState(search.draft);
  const draft = useQuery(
    trpc.cases.getDraft.queryOptions(
      { draftId: openedWith ?? '' },
      { enabled: openedWith !== undefined, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
    ),
  );
  const organisations = (person?.memberships ?? [])
    .filter((membership) => askingKinds.includes(membership.organisationKind))
    .map((membership) => ({ id: membership.organisationId, name: membership.organisationName }));
  const back = <BackLink to="/requests">{t('cases.requests.back')}</BackLink>;

  if (!person || (openedWith && draft.isPending)) return <SkeletonLines />;
  if (draft.isError || organisations.length === 0) {
    return (
      <>
        <PageHeader title={t('cases.new.title')} above={back} />
        <EmptyState>
          {draft.isError ? refusalText(draft.error) : t('cases.new.noGovernment')}
        </EmptyState>
      </>
    );
  }
  return (
    <RequestForm
      personId={person.id}
      organisations={organisations}
      draft={draft.data ?? null}
      step={Math.min(Math.max(search.step ?? 1, 1), stepCount)}
      onStep={(step) => void navigate({ to: '/requests/new', search: { ...search, step } })}
      onStarted={(draftId) =>
        void navigate({
          to: '/requests/new',
          search: (before: { draft?: string; step?: number }) => ({ ...before, draft: draftId }),
          replace: true,
        })
      }
      onSent={async (reference) => {
        await navigate({ to: '/requests/$reference', params: { reference }, replace: true });
        void notify({ message: t('cases.new.sent', { reference }) });
      }}
      above={back}
    />
  );
}
