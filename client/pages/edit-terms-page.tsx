import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditTerms } from '../features/terms/edit-terms.tsx';
import { TermsAnswers } from '../features/terms/terms-answers.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** Writes a new version of terms, with what the parties asked for beside it. */
export function EditTermsPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/own/terms/$id/edit' });
  const navigate = useNavigate();
  // What the edit begins from stays as it was read: a colleague’s newer version is a conflict, told when saving.
  const terms = useQuery(trpc.terms.get.queryOptions({ termsId: id }, { staleTime: Infinity }));
  const caseId = terms.data?.caseId ?? '';
  const parties = useQuery(
    trpc.terms.possibleParties.queryOptions(
      { caseId },
      { enabled: caseId !== '', staleTime: Infinity },
    ),
  );
  const toTerms = () => void navigate({ to: '/terms/$id', params: { id }, search: {} });
  const error = terms.error ?? parties.error;
  if (!terms.data || !parties.data) {
    return (
      <>
        <PageHeader title={t('terms.list.title')} />
        {error ? <EmptyState>{refusalText(error)}</EmptyState> : <SkeletonLines rows={8} />}
      </>
    );
  }
  const { revise } = terms.data.abilities;
  return (
    <>
      <PageHeader
        title={t('terms.edit.title', { version: terms.data.currentVersion })}
        lead={t('terms.edit.lead')}
      />
      <div style={{ maxInlineSize: '44rem', marginBlockEnd: 'var(--s-6)' }}>
        <TermsAnswers terms={terms.data} />
      </div>
      {revise.allowed ? (
        <EditTerms
          terms={terms.data}
          possibleParties={parties.data}
          onSaved={toTerms}
          onCancel={toTerms}
        />
      ) : (
        <EmptyState>{t('terms.edit.notNow')}</EmptyState>
      )}
    </>
  );
}
