import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OrganisationPicker } from '../features/registry/organisation-picker.tsx';
import { ElsewhereForm } from '../features/terms/elsewhere-form.tsx';
import { NewTerms } from '../features/terms/new-terms.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { dotted } from '../ui/in-a-line.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** The case that terms are to be drafted on, and who can be a party. */
function useCaseForTerms(reference: string) {
  const found = useQuery(trpc.cases.get.queryOptions({ reference }));
  const caseId = found.data?.id;
  const parties = useQuery(
    trpc.terms.possibleParties.queryOptions(
      { caseId: caseId ?? '' },
      { enabled: caseId !== undefined, staleTime: Infinity },
    ),
  );
  return { caseId, title: found.data?.title, parties, error: found.error ?? parties.error };
}

function ToCase({ reference, title }: { reference: string; title: string | undefined }) {
  return (
    <BackLink to="/cases/$reference" params={{ reference }} search={{ part: 'terms' }}>
      {dotted([reference, title])}
    </BackLink>
  );
}

function useWays(reference: string) {
  const navigate = useNavigate();
  return {
    toTerms: (id: string) => void navigate({ to: '/terms/$id', params: { id }, search: {} }),
    toCase: () => void navigate({ href: `/cases/${reference}` }),
  };
}

/** Drafts terms from the selection on a case. */
export function NewTermsPage() {
  const { t } = useTranslation();
  const { case: reference = '' } = useSearch({ from: '/own/terms/new' });
  const { caseId, title, parties, error } = useCaseForTerms(reference);
  const { toTerms, toCase } = useWays(reference);
  return (
    <>
      <PageHeader
        title={t('terms.case.draftTitle')}
        above={<ToCase reference={reference} title={title} />}
        lead={t('terms.case.draftLead')}
      />
      {error && <EmptyState>{refusalText(error)}</EmptyState>}
      {!error && !(caseId && parties.data) && <SkeletonLines rows={8} />}
      {caseId && parties.data && (
        <NewTerms
          caseId={caseId}
          possibleParties={parties.data}
          onDrafted={toTerms}
          onCancel={toCase}
        />
      )}
    </>
  );
}

/** Records an agreement the parties of a case hold elsewhere. */
export function ElsewherePage() {
  const { t } = useTranslation();
  const { case: reference = '' } = useSearch({ from: '/own/terms/elsewhere' });
  const { caseId, title, parties, error } = useCaseForTerms(reference);
  const { toTerms, toCase } = useWays(reference);
  return (
    <>
      <PageHeader
        title={t('terms.elsewhere.title')}
        above={<ToCase reference={reference} title={title} />}
        lead={t('terms.elsewhere.lead')}
      />
      {error && <EmptyState>{refusalText(error)}</EmptyState>}
      {!error && !(caseId && parties.data) && <SkeletonLines rows={8} />}
      {caseId && parties.data && (
        <ElsewhereForm
          caseId={caseId}
          possibleParties={parties.data}
          picker={(onChoose) => (
            <OrganisationPicker
              label={t('terms.elsewhere.otherParty')}
              value={null}
              onChange={onChoose}
              isForAdding
            />
          )}
          onRecorded={toTerms}
          onCancel={toCase}
        />
      )}
    </>
  );
}
