import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../shared/actor.ts';
import { useSession } from '../features/accounts/session.ts';
import { AssignForm } from '../features/cases/assign-form.tsx';
import { ConsultationCard } from '../features/introductions/opinion-form.tsx';
import { Conflicts } from '../features/oversight/conflicts.tsx';
import { DisputedListings } from '../features/oversight/disputed-listings.tsx';
import styles from '../features/oversight/oversight.module.css';
import { refreshOversight, type UnassignedCase } from '../features/oversight/oversight-view.ts';
import { UnassignedCases } from '../features/oversight/unassigned-cases.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

const chairs: readonly StaffRole[] = ['committee_chair', 'committee_deputy'];

function AssignDialog({
  unassigned,
  onClose,
}: {
  unassigned: UnassignedCase;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { id, reference, title, government } = unassigned;
  return (
    <Dialog isOpen title={t('cases.assign.title', { reference })} onClose={onClose}>
      <AssignForm
        caseView={{
          id,
          reference,
          title,
          organisation: { id: '', name: government },
          manager: null,
        }}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** What waits for the committee: consultations, disputed listings, requests to assign; conflicts first. */
export function DecisionsPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const decisions = useQuery(trpc.oversight.decisions.queryOptions());
  const consultations = useQuery(trpc.introductions.listConsultations.queryOptions());
  const [assigning, setAssigning] = useState<UnassignedCase | null>(null);
  const isChair = person?.staffRoles.some((role) => chairs.includes(role)) ?? false;
  const error = decisions.error ?? consultations.error;
  const { data } = decisions;
  const asked = consultations.data ?? [];
  const isReady = data !== undefined && consultations.data !== undefined;
  const sections = [
    {
      key: 'consultations',
      heading: t('oversight.decisions.consultations'),
      count: asked.length,
      empty: t('oversight.decisions.noConsultations'),
      list: (
        <div className={styles.cards}>
          {asked.map((consultation) => (
            <ConsultationCard
              key={consultation.introductionId}
              consultation={consultation}
              isChair={isChair}
            />
          ))}
        </div>
      ),
    },
    {
      key: 'listings',
      heading: t('oversight.decisions.listings'),
      count: data?.listings.length ?? 0,
      empty: t('oversight.decisions.noListings'),
      list: <DisputedListings listings={data?.listings ?? []} />,
    },
    {
      key: 'unassigned',
      heading: t('oversight.decisions.unassigned'),
      count: data?.unassigned.length ?? 0,
      empty: t('oversight.decisions.noneUnassigned'),
      list: <UnassignedCases cases={data?.unassigned ?? []} onAssign={setAssigning} />,
    },
  ];
  const count = sections.reduce((sum, section) => sum + section.count, 0);

  return (
    <>
      <PageHeader
        title={t('oversight.decisions.title')}
        lead={
          isReady &&
          (count > 0 ? t('oversight.decisions.lead', { count }) : t('oversight.decisions.nothing'))
        }
      />
      {error && <EmptyState>{refusalText(error)}</EmptyState>}
      {!error && !isReady && <SkeletonLines rows={6} />}
      {data && <Conflicts references={data.conflicted.map((one) => one.reference)} />}
      {isReady &&
        sections
          .toSorted((one, other) => Number(other.count > 0) - Number(one.count > 0))
          .map(({ key, heading, count: waiting, list, empty }) => (
            <Section key={key} heading={heading} count={waiting}>
              {waiting > 0 ? list : <EmptyState>{empty}</EmptyState>}
            </Section>
          ))}
      {assigning && (
        <AssignDialog
          unassigned={assigning}
          onClose={() => {
            setAssigning(null);
            void refreshOversight();
          }}
        />
      )}
    </>
  );
}
