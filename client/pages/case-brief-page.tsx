import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RequestText } from '../features/cases/request-text.tsx';
import { useMoveText } from '../features/cases/use-move-text.ts';
import { useTurnWords } from '../features/cases/use-turn-words.ts';
import { useCaseLog } from '../features/log/use-log.ts';
import { refusalText } from '../refusals.ts';
import { trpc } from '../trpc.ts';
import { BackLink } from '../ui/back-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';
import { useDateWords } from '../ui/time/use-date-words.ts';
import styles from './case-brief-page.module.css';
import { type CaseFile, readerOf } from './case-file/case-file-types.ts';
import { usePersonWords } from './case-file/use-person-words.ts';

const route = getRouteApi('/own/cases/$reference/brief');

/** What was said last, as much as one reads before a call. */
const lastEntries = 4;

function LastSaid({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const log = useCaseLog(caseId, 'everything');
  const entries = (log.data?.pages[0]?.lines ?? []).flatMap((line) =>
    line.kind === 'trail' || line.isRedacted ? [] : [line],
  );
  if (entries.length === 0) return <p className="soft">{t('log.empty.everything')}</p>;
  return (
    <ul className={styles.lines}>
      {entries.slice(0, lastEntries).map((entry) => (
        <li key={entry.id} dir="auto">
          <span className="soft">
            {moment(entry.occurredAt, 'day')}, {t(`log.kinds.${entry.kind}`)}, {entry.author.name}
            {t('ui.marks.colon')}
          </span>{' '}
          {entry.body} {entry.outcome && t('log.agreed', { outcome: entry.outcome })}
        </li>
      ))}
    </ul>
  );
}

function Brief({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const personWords = usePersonWords();
  const turnWords = useTurnWords();
  const moveText = useMoveText();
  return (
    <div className={styles.sheet}>
      <Section heading={t('caseFile.openMoves')}>
        {file.turns.length === 0 && <p className="soft">{t('caseFile.noMoves')}</p>}
        <ul className={styles.lines}>
          {file.turns.map((turn) => {
            const said = turnWords(turn, readerOf(file));
            return (
              <li key={turn.id} dir="auto">
                <b>{turn.organisation?.name ?? said.who}</b>
                {t('ui.marks.colon')} {moveText(turn)}{' '}
                <span className="soft">{said.due ?? said.since}</span>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section heading={t('caseFile.tabs.request')}>
        <RequestText content={file.request.content} withoutTitle />
      </Section>
      <Section heading={t('caseFile.tabs.people')}>
        <ul className={styles.lines}>
          {file.people.map((person) => (
            <li key={`${person.personId}${person.organisation?.id ?? ''}`} dir="auto">
              <b>{person.name}</b>, {personWords(person)}
              {t('ui.marks.semicolon')} <span className="unbroken">{person.email}</span>
              {person.phone && `${t('ui.marks.semicolon')} ${person.phone}`}
            </li>
          ))}
        </ul>
      </Section>
      {file.shortlist.length > 0 && (
        <Section heading={t('caseFile.tabs.shortlist')}>
          <ul className={styles.lines}>
            {file.shortlist.map((entry) => (
              <li key={entry.organisation.id} dir="auto">
                <b>{entry.organisation.name}</b>
                {t('ui.marks.colon')} {entry.reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section heading={t('caseFile.brief.lastSaid')}>
        <LastSaid caseId={file.id} />
      </Section>
    </div>
  );
}

/** One page on a case to print before a call. */
export function CaseBriefPage() {
  const { t } = useTranslation();
  const { reference } = route.useParams();
  const found = useQuery(trpc.views.caseFile.queryOptions({ reference }));
  const back = (
    <BackLink to="/cases/$reference" params={{ reference }}>
      {found.data?.title ?? reference}
    </BackLink>
  );
  if (found.isError) {
    return (
      <>
        <PageHeader title={reference} above={back} />
        <EmptyState>{refusalText(found.error)}</EmptyState>
      </>
    );
  }
  if (!found.data) return <SkeletonLines rows={8} />;
  const file = found.data;
  return (
    <>
      <PageHeader
        title={file.title}
        isVoice
        above={
          <>
            <span className={styles.screenOnly}>{back}</span>
            <p className="soft" dir="auto">
              <span className="num">{file.reference}</span> · {file.organisation.name} ·{' '}
              {t(`caseStatuses.${file.status}`)}
            </p>
          </>
        }
        actions={
          <span className={styles.screenOnly}>
            <Button
              variant="filled"
              leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('caseFile.brief.print')}
            </Button>
          </span>
        }
      />
      <Brief file={file} />
    </>
  );
}
