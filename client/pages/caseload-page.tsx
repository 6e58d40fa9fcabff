import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignForm, HandOverForm } from '../features/cases/assign-form.tsx';
import { CaseFilterBar } from '../features/cases/case-filter-bar.tsx';
import type { CaseSearch } from '../features/cases/case-filters.ts';
import { CaseTable } from '../features/cases/case-table.tsx';
import type { ListedCase } from '../features/cases/case-types.ts';
import { CasesByStatus, WaitingForCommittee } from '../features/oversight/caseload-figures.tsx';
import { refreshOversight } from '../features/oversight/oversight-view.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

/** The whole caseload: what waits for the committee, where cases stand, and every case, unassigned first. */
export function CaseloadPage() {
  const { t } = useTranslation();
  const caseload = useQuery(trpc.oversight.caseload.queryOptions());
  const navigate = useNavigate();
  const search = useSearch({ from: '/own/caseload' });
  const show = (changed: CaseSearch) =>
    void navigate({ to: '/caseload', search: changed, replace: true, resetScroll: false });
  const [assigning, setAssigning] = useState<ListedCase | null>(null);
  const close = () => {
    setAssigning(null);
    void refreshOversight();
  };
  const Form = assigning?.manager ? HandOverForm : AssignForm;
  return (
    <>
      <PageHeader
        title={t('oversight.caseload.title')}
        lead={
          caseload.data && (
            <>
              <b>{t('oversight.caseload.open', { count: caseload.data.open })}</b>{' '}
              {t('oversight.caseload.requests', { count: caseload.data.requestsInYear })}{' '}
              {t('oversight.caseload.governments', { count: caseload.data.governmentsInYear })}
            </>
          )
        }
      />
      {caseload.isPending && <SkeletonLines rows={3} />}
      {caseload.isError && <EmptyState>{refusalText(caseload.error)}</EmptyState>}
      {caseload.data && (
        <>
          <WaitingForCommittee caseload={caseload.data} />
          <CasesByStatus caseload={caseload.data} />
        </>
      )}
      <Section heading={t('oversight.caseload.cases')}>
        <div style={{ paddingBlockStart: 'var(--s-4)' }}>
          <CaseFilterBar search={search} onChange={show} />
          <CaseTable
            search={search}
            onClear={() => show({ status: 'all' })}
            withAge
            actionsFor={(listed) =>
              listed.abilities.assign.allowed && (
                <Button size="xs" onClick={() => setAssigning(listed)}>
                  {listed.manager ? t('cases.assign.again') : t('cases.assign.verb')}
                  <span className="vh"> {listed.reference}</span>
                </Button>
              )
            }
          />
        </div>
      </Section>
      <Dialog
        isOpen={assigning !== null}
        title={assigning ? t('cases.assign.title', { reference: assigning.reference }) : ''}
        onClose={close}
      >
        {assigning && <Form caseView={assigning} onDone={close} onCancel={close} />}
      </Dialog>
    </>
  );
}
