import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditTerms } from '../features/terms/edit-terms.tsx';
import { TermsAnswers } from '../features/terms/terms-answers.tsx';
import type { TermsView } from '../features/terms/terms-view.ts';
import { textFor } from '../i18n.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** The way back to the terms whose text this is. */
function ToTerms({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  return (
    <BackLink to="/terms/$id" params={{ id: terms.id }} search={{}}>
      {t('terms.paper.name', { reference: terms.caseReference, number: terms.number })}
    </BackLink>
  );
}

/** Why the text stands as it is: where the terms are says it, unless who asks or the case is the reason. */
function useWhyNoEdit({ state, elsewhere, abilities: { revise } }: TermsView): string {
  const { t } = useTranslation();
  if (!revise.allowed && revise.reason !== 'not_in_this_status')
    return textFor(`refusals.${revise.reason}`) ?? '';
  return elsewhere ? t('terms.elsewhere.textIsElsewhere') : t(`terms.stateMeanings.${state}`);
}

/** Terms whose text is not to be edited now. */
function NoEdit({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const why = useWhyNoEdit(terms);
  return (
    <>
      <PageHeader title={t('terms.edit.notNow')} above={<ToTerms terms={terms} />} />
      <EmptyState
        action={
          <Button
            renderRoot={(props) => <Link {...props} to="/terms/$id" params={{ id: terms.id }} />}
          >
            {t('terms.edit.back')}
          </Button>
        }
      >
        {why}
      </EmptyState>
    </>
  );
}

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
  if (!terms.data.abilities.revise.allowed) return <NoEdit terms={terms.data} />;
  return (
    <>
      <PageHeader
        above={<ToTerms terms={terms.data} />}
        title={t('terms.edit.title', { version: terms.data.currentVersion })}
        lead={t('terms.edit.lead')}
      />
      <div style={{ maxInlineSize: '44rem', marginBlockEnd: 'var(--s-6)' }}>
        <TermsAnswers terms={terms.data} />
      </div>
      <EditTerms
        terms={terms.data}
        possibleParties={parties.data}
        onSaved={toTerms}
        onCancel={toTerms}
      />
    </>
  );
}
