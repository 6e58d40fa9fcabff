import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeaksFor } from '../../shared/interests/vocabulary.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { useSession } from '../features/accounts/session.ts';
import { AddExpertDialog } from '../features/directory/add-expert-dialog.tsx';
import { AnswerForm } from '../features/interests/answer-form.tsx';
import { ConvertForm } from '../features/interests/convert-form.tsx';
import { DismissForm } from '../features/interests/dismiss-form.tsx';
import styles from '../features/interests/interests.module.css';
import { SettledInterests } from '../features/interests/settled-interests.tsx';
import {
  useSettledInterests,
  useWaitingInterests,
  type WaitingInterest,
} from '../features/interests/use-interests.ts';
import { type TriageAct, WaitingInterests } from '../features/interests/waiting-interests.tsx';
import { OrganisationSelect } from '../features/registry/organisation-select.tsx';
import { refusalText } from '../refusals.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Problem } from '../ui/form/problem.tsx';
import { useRowKeys } from '../ui/keys/use-row-keys.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

type Open = {
  interest: WaitingInterest;
  act: TriageAct;
  listed: { organisationId: string; name: string } | null;
};

/** What kind of organisation a sender most likely speaks for; the case manager knows better. */
const likelyKind: Record<SpeaksFor, OrganisationKind> = {
  government: 'government',
  organisation: 'ngo',
  myself: 'independent_expert',
};

/** The form of what is being done about one interest. */
function TriageDialog({ open, onOpen }: { open: Open; onOpen: (open: Open | null) => void }) {
  const navigate = useNavigate();
  const { interest, act } = open;
  const close = () => onOpen(null);
  if (act === 'answer')
    return <AnswerForm interest={interest} listed={open.listed} onClose={close} />;
  if (act === 'dismiss') return <DismissForm interest={interest} onClose={close} />;
  if (act === 'list') {
    return (
      <AddExpertDialog
        begunWith={{
          name: interest.organisation || interest.name,
          kind: likelyKind[interest.speaksFor],
          countryCode: interest.countryCode,
          contact: { name: interest.name, email: interest.email, locale: interest.locale },
        }}
        // Whoever is added is told: the letter comes next.
        onFound={(listed) => onOpen({ interest, act: 'answer', listed })}
        onClose={close}
      />
    );
  }
  return (
    <ConvertForm
      interest={interest}
      governmentField={(field) => <OrganisationSelect {...field} />}
      onFiled={(reference) => void navigate({ to: '/cases/$reference', params: { reference } })}
      onClose={close}
    />
  );
}

/** What people without an account wrote: to be filed, answered or dismissed, and what became of the rest. */
export function InboxPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const waiting = useWaitingInterests();
  const settled = useSettledInterests();
  const [open, setOpen] = useState<Open | null>(null);
  const count = waiting.data?.length ?? 0;
  const triages = person?.staffRoles.includes('case_manager') ?? false;
  const lead =
    count === 0
      ? t('interests.inbox.leadNone')
      : triages
        ? t('interests.inbox.lead', { count })
        : t('interests.inbox.leadLooking', { count });
  const past = settled.data?.pages.flatMap((page) => page.interests) ?? [];
  const error = waiting.error ?? settled.error;
  const rows = useRef<HTMLDivElement>(null);
  useRowKeys(rows, count + past.length > 0);
  return (
    <>
      <PageHeader title={t('interests.inbox.title')} lead={waiting.data && lead} />
      {error && <Problem>{refusalText(error)}</Problem>}
      <div ref={rows}>
        <Section
          heading={t('interests.inbox.waiting')}
          {...(waiting.data ? { count: waiting.data.length } : {})}
        >
          {!waiting.data ? (
            <SkeletonLines rows={4} rowHeight={120} />
          ) : count > 0 ? (
            <WaitingInterests
              interests={waiting.data}
              onAct={(interest, act) => setOpen({ interest, act, listed: null })}
            />
          ) : (
            <EmptyState>{t('interests.inbox.none')}</EmptyState>
          )}
        </Section>
        <Section heading={t('interests.inbox.settled')}>
          {settled.data && past.length === 0 && (
            <EmptyState>{t('interests.inbox.settledNone')}</EmptyState>
          )}
          <SettledInterests interests={past} />
          {settled.hasNextPage && (
            <Button
              variant="subtle"
              className={styles.more}
              loading={settled.isFetchingNextPage}
              onClick={() => settled.fetchNextPage()}
            >
              {t('interests.inbox.earlier')}
            </Button>
          )}
        </Section>
      </div>
      {open && <TriageDialog key={open.act} open={open} onOpen={setOpen} />}
    </>
  );
}
