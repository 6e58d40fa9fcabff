import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { TermsList } from './terms-list.tsx';

/** The two ways terms begin; only for who may draft, and drafting only after a selection. */
function FirstSteps({ reference, hasSelection }: { reference: string; hasSelection: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="buttons">
      {hasSelection ? (
        <Button
          renderRoot={(props) => <Link {...props} to="/terms/new" search={{ case: reference }} />}
        >
          {t('terms.case.draft')}
        </Button>
      ) : (
        <span className="soft">{textFor('refusals.terms_need_selection')}</span>
      )}
      <Button
        renderRoot={(props) => (
          <Link {...props} to="/terms/elsewhere" search={{ case: reference }} />
        )}
      >
        {t('terms.case.recordElsewhere')}
      </Button>
    </div>
  );
}

/** The terms of a case, for its file and for the government’s own page. */
export function CaseTerms({ caseId, reference }: { caseId: string; reference: string }) {
  const { t } = useTranslation();
  const terms = useQuery(trpc.terms.ofCase.queryOptions({ caseId }));
  if (terms.isPending) return <SkeletonLines rows={1} />;
  if (terms.isError) return <EmptyState>{refusalText(terms.error)}</EmptyState>;
  const { terms: lines, hasSelection, draft } = terms.data;
  const steps = draft.allowed && <FirstSteps reference={reference} hasSelection={hasSelection} />;
  if (lines.length === 0) {
    const chosen = draft.allowed ? t('terms.case.noneYetForStaff') : t('terms.case.noneYet');
    return <EmptyState action={steps}>{hasSelection ? chosen : t('terms.case.none')}</EmptyState>;
  }
  return (
    <>
      <TermsList lines={lines} />
      {steps && <div style={{ paddingBlockStart: 'var(--s-4)' }}>{steps}</div>}
    </>
  );
}
