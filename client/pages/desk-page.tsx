import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NextMoveDialog } from '../features/log/next-move-dialog.tsx';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Problem } from '../ui/form/problem.tsx';
import { useRowKeys } from '../ui/keys/use-row-keys.ts';
import { useShowsKeys } from '../ui/keys/use-shows-keys.ts';
import { capitalised } from '../ui/names.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { useOwnToday } from '../ui/time/own-days.ts';
import { useDateWords } from '../ui/time/use-date-words.ts';
import { AnswerOnDesk } from './desk/answer-on-desk.tsx';
import styles from './desk/desk.module.css';
import type { Desk } from './desk/desk-types.ts';
import { InboxLine } from './desk/inbox-line.tsx';
import { NeedsMyMove } from './desk/needs-my-move.tsx';
import { QuietCases } from './desk/quiet-cases.tsx';
import { Reminders } from './desk/reminders.tsx';
import { ResumeOnDesk } from './desk/resume-on-desk.tsx';
import { RowMenu } from './desk/row-menu.tsx';
import { SnoozedRows } from './desk/snoozed-rows.tsx';
import { useDeskActs } from './desk/use-desk-acts.ts';
import { WaitingTable } from './desk/waiting-table.tsx';

function Lead({ counts }: { counts: Desk['counts'] }) {
  const { t, i18n } = useTranslation();
  const { date } = useDateWords();
  const today = useOwnToday();
  return (
    <>
      {capitalised(date(today, 'long-day'), i18n.language)}.{' '}
      <b>
        {counts.mine > 0 ? t('desk.mine', { count: counts.mine }) : t('desk.mineNone')}
        {counts.overdue > 0 && ` ${t('desk.overdue', { count: counts.overdue })}`}
      </b>{' '}
      {counts.waiting > 0 && `${t('desk.waitingCount', { count: counts.waiting })} `}
      {counts.quiet > 0 && t('desk.quietCount', { count: counts.quiet })}
    </>
  );
}

/** What a case manager’s day is made of: moves of their own, then what others owe, then what is quiet. */
export function DeskPage() {
  const { t } = useTranslation();
  // What waits is asked anew at every visit: a minute-old desk would send people to done work.
  const desk = useQuery(
    trpc.views.desk.queryOptions(undefined, { refetchInterval: 60_000, refetchOnMount: 'always' }),
  );
  const acts = useDeskActs();
  const showsKeys = useShowsKeys();
  const rows = useRef<HTMLDivElement>(null);
  useRowKeys(rows);
  if (desk.isError) return <Problem>{refusalText(desk.error)}</Problem>;

  const groups = desk.data?.needsMyMove ?? [];
  const { open } = acts;

  return (
    <>
      <PageHeader
        title={t('desk.title')}
        lead={desk.data ? <Lead counts={desk.data.counts} /> : undefined}
      />
      <div className={styles.layout}>
        <div ref={rows}>
          <Section
            heading={t('desk.needs')}
            count={desk.data?.counts.mine}
            end={
              showsKeys && (
                <span className={`cap ${styles.keys ?? ''}`}>
                  <kbd>j</kbd> <kbd>k</kbd> {t('desk.keys.move')} <kbd>{t('ui.keys.enter')}</kbd>{' '}
                  {t('desk.keys.open')}
                </span>
              )
            }
          >
            <InboxLine />
            {!desk.data ? (
              <SkeletonLines rows={6} rowHeight={62} />
            ) : groups.length === 0 ? (
              <EmptyState
                action={
                  <Button renderRoot={(props) => <Link {...props} to="/cases" />}>
                    {t('desk.seeCases')}
                  </Button>
                }
              >
                {t('desk.needsNone')}
              </EmptyState>
            ) : (
              <NeedsMyMove
                groups={groups}
                isBusy={acts.isBusy}
                onDo={acts.make}
                menuOf={(row) => <RowMenu row={row} acts={acts.reminders} />}
              />
            )}
            {desk.data && <SnoozedRows rows={desk.data.snoozed} acts={acts.reminders} />}
          </Section>
          {desk.data && (
            <>
              <Section heading={t('desk.waiting')} count={desk.data.waiting.length}>
                {desk.data.waiting.length > 0 ? (
                  <WaitingTable
                    rows={desk.data.waiting}
                    isBusy={acts.isBusy}
                    onNudge={acts.nudge}
                  />
                ) : (
                  <EmptyState>{t('desk.waitingNone')}</EmptyState>
                )}
              </Section>
              <Section
                heading={t('desk.quiet')}
                count={desk.data.quiet.length}
                end={<span className="cap">{t('desk.nothingDue')}</span>}
              >
                {desk.data.quiet.length > 0 ? (
                  <QuietCases cases={desk.data.quiet} />
                ) : (
                  <EmptyState>{t('desk.quietNone')}</EmptyState>
                )}
              </Section>
            </>
          )}
        </div>
        <aside aria-label={t('desk.reminders')}>
          <Section heading={t('desk.reminders')} line="strong">
            {desk.data ? <Reminders desk={desk.data} /> : <SkeletonLines rows={2} />}
          </Section>
        </aside>
      </div>
      {open?.form === 'answer' && open.row.entryId && (
        <AnswerOnDesk
          row={{ ...open.row, entryId: open.row.entryId }}
          onClose={acts.close}
          onMarkRead={() => {
            acts.close();
            void acts.settleRow(open.row);
          }}
        />
      )}
      {open?.form === 'resume' && <ResumeOnDesk row={open.row} onClose={acts.close} />}
      {open?.form === 'next_move' && (
        <NextMoveDialog
          caseId={open.row.caseId}
          governmentName={open.row.government}
          endsTurnId={open.row.source === 'log' ? open.row.turnId : undefined}
          onClose={acts.close}
        />
      )}
    </>
  );
}
