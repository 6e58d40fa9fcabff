import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseloadPictures as Pictures } from '../../shared/oversight/caseload.ts';
import { AssignForm, HandOverForm } from '../features/cases/assign-form.tsx';
import { CaseFilterBar } from '../features/cases/case-filter-bar.tsx';
import type { CaseSearch } from '../features/cases/case-filters.ts';
import { CaseTable } from '../features/cases/case-table.tsx';
import type { ListedCase } from '../features/cases/case-types.ts';
import { CaseloadDownload } from '../features/oversight/caseload-download.tsx';
import { CaseloadFilters } from '../features/oversight/caseload-filters.tsx';
import { CaseloadPictures } from '../features/oversight/caseload-pictures.tsx';
import {
  type CaseloadChoice,
  caseloadInputOf,
  choiceOf,
} from '../features/oversight/caseload-search.ts';
import { CaseloadWaiting } from '../features/oversight/caseload-waiting.tsx';
import { refreshOversight } from '../features/oversight/oversight-view.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

function Lead({ pictures, months: count }: { pictures: Pictures; months: number }) {
  const { t } = useTranslation();
  const { openCount, requestCount, governmentCount } = pictures;
  const months = t('oversight.caseload.months', { count });
  return (
    <>
      <b>{t('oversight.caseload.open', { count: openCount })}</b>{' '}
      {requestCount === 0
        ? t('oversight.caseload.requestsNone', { months })
        : t('oversight.caseload.requests', {
            count: requestCount,
            months,
            governments: t('oversight.caseload.governments', { count: governmentCount }),
          })}
    </>
  );
}

/** The whole caseload: what waits for the committee, the pictures, and every case, unassigned first. */
export function CaseloadPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/own/caseload' });
  const input = caseloadInputOf(search);
  const caseload = useQuery(
    trpc.oversight.caseloadPictures.queryOptions(input, { placeholderData: (before) => before }),
  );
  const show = (changed: CaseSearch & CaseloadChoice) =>
    void navigate({ to: '/caseload', search: changed, replace: true, resetScroll: false });
  const [assigning, setAssigning] = useState<ListedCase | null>(null);
  const close = () => {
    setAssigning(null);
    void refreshOversight();
  };
  const Form = assigning?.manager ? HandOverForm : AssignForm;
  // What narrows the whole screen is chosen above, and only there.
  const { region, challenge, months, ...ofList } = search;
  const choice = choiceOf(search);
  return (
    <>
      <PageHeader
        title={t('oversight.caseload.title')}
        lead={caseload.data && <Lead pictures={caseload.data} months={input.months} />}
        actions={
          <>
            <CaseloadFilters
              choice={choice}
              onChange={(changed) => show({ ...ofList, ...changed })}
            />
            <CaseloadDownload input={input} />
          </>
        }
      />
      {caseload.isPending && <SkeletonLines rows={8} rowHeight={88} />}
      {caseload.isError && <EmptyState>{refusalText(caseload.error)}</EmptyState>}
      {caseload.data && (
        <>
          <CaseloadWaiting {...caseload.data} />
          <CaseloadPictures
            pictures={caseload.data}
            choice={choice}
            onWiden={() => show({ ...ofList, ...(months ? { months } : {}) })}
          />
        </>
      )}
      <div style={{ marginBlockStart: 'var(--s-7)' }}>
        <Section heading={t('oversight.caseload.cases')}>
          <div style={{ paddingBlockStart: 'var(--s-4)' }}>
            <CaseFilterBar
              search={ofList}
              onChange={(changed) => show({ ...changed, ...choice })}
            />
            <CaseTable
              search={search}
              onClear={() => show({ status: 'all', ...choice })}
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
      </div>
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
