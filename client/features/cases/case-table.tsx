import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { ConflictNote } from '../../ui/conflict-note.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useRowKeys } from '../../ui/keys/use-row-keys.ts';
import { useNameList } from '../../ui/names.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { RelativeMoment } from '../../ui/time/moment.tsx';
import { TurnGlyph } from '../../ui/turn-glyph.tsx';
import { type CaseSearch, statusesOf } from './case-filters.ts';
import { CaseStatusChip } from './case-status-chip.tsx';
import styles from './case-table.module.css';
import type { ListedCase } from './case-types.ts';
import { refreshCases } from './refresh-cases.ts';
import { useTurnWords } from './use-turn-words.ts';

const pageSize = 50;

type CaseTableProps = {
  search: CaseSearch;
  /** Where the list is empty because of its filters. */
  onClear: () => void;
  /** What else can be done from a row: “Assign”. */
  actionsFor?: (listed: ListedCase) => ReactNode;
  /** Also shows how old each case is, for whoever oversees them all. */
  withAge?: boolean;
};

/** The staff's list of cases: whose turn it is, who carries it, when it last moved; claimed from the row. */
export function CaseTable({ search, onClear, actionsFor, withAge = false }: CaseTableProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(
    trpc.cases.list.infiniteQueryOptions(
      {
        statuses: statusesOf(search.status),
        managerId: search.manager,
        topicId: search.topic,
        region: search.region,
        challenge: search.challenge,
        submittedFrom: search.since,
        reached: search.reached,
        furthest: search.furthest,
        text: search.text,
        mine: search.mine ?? false,
        sort: search.sort ?? 'unassigned_first',
        descending: search.sort !== 'reference',
        limit: pageSize,
      },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: (before) => before },
    ),
  );
  const nameList = useNameList();
  const claim = useMutation(trpc.cases.claim.mutationOptions({ onSuccess: refreshCases }));
  const columns = useColumns(
    (listed) => (
      <>
        {listed.abilities.claim.allowed && (
          <Button
            size="xs"
            loading={claim.isPending && claim.variables.caseId === listed.id}
            onClick={() => claim.mutate({ caseId: listed.id })}
          >
            {t('cases.claim.verb')}
            <span className="vh"> {listed.reference}</span>
          </Button>
        )}
        {actionsFor?.(listed)}
      </>
    ),
    withAge,
  );
  const rows = useRef<HTMLDivElement>(null);
  const cases = list.data?.pages.flatMap((page) => page.cases) ?? [];
  useRowKeys(rows, cases.length > 0);
  if (list.isError) return <Problem>{refusalText(list.error)}</Problem>;
  if (!list.data) return <SkeletonLines rows={10} rowHeight={52} />;
  const conflicted = list.data.pages[0]?.conflicted ?? [];
  return (
    <>
      <Problem>{claim.error ? refusalText(claim.error) : null}</Problem>
      {cases.length > 0 ? (
        <div ref={rows}>
          <Table
            caption={t('cases.list.caption')}
            columns={columns}
            rows={cases}
            rowId={(listed) => listed.id}
          />
        </div>
      ) : (
        <EmptyState action={<Button onClick={onClear}>{t('cases.list.clear')}</Button>}>
          {t('cases.list.none')}
        </EmptyState>
      )}
      {list.hasNextPage && (
        <Button
          className={styles.more}
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('cases.list.more')}
        </Button>
      )}
      {conflicted.length > 0 && (
        <div className={styles.conflicted}>
          <ConflictNote
            text={t('cases.list.conflicted', {
              count: conflicted.length,
              references: nameList(conflicted.map((one) => one.reference)),
            })}
          />
        </div>
      )}
    </>
  );
}

function TurnCell({ listed }: { listed: ListedCase }) {
  const { t } = useTranslation();
  const turnWords = useTurnWords();
  if (!listed.headline) {
    return (
      <span className="soft">
        {listed.outcome ? t(`outcomes.${listed.outcome}`) : t('cases.turn.none')}
      </span>
    );
  }
  const words = turnWords(listed.headline, { isStaff: true, organisationIds: [] });
  return (
    <span className={styles.turn}>
      <TurnGlyph whose={words.whose} isLate={words.isLate} />
      <span>
        {t('cases.turn.line', { who: words.who, what: words.what })}
        <small className={words.isLate ? 'over' : undefined}>{words.due ?? words.since}</small>
      </span>
    </span>
  );
}

function useColumns(
  actionsFor: (listed: ListedCase) => ReactNode,
  withAge: boolean,
): TableColumn<ListedCase>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'case',
        header: t('cases.list.case'),
        enableSorting: false,
        cell: ({ row }) => (
          <span className={styles.name}>
            <Link to="/cases/$reference" params={{ reference: row.original.reference }} dir="auto">
              {row.original.title}
            </Link>
            <span className={styles.ref}>
              {t('cases.list.refAndGovernment', {
                reference: row.original.reference,
                government: row.original.organisation.name,
              })}
            </span>
          </span>
        ),
      },
      {
        id: 'status',
        header: t('cases.list.status'),
        enableSorting: false,
        cell: ({ row }) => <CaseStatusChip status={row.original.status} inRow />,
      },
      {
        id: 'turn',
        header: t('cases.list.turn'),
        enableSorting: false,
        cell: ({ row }) => <TurnCell listed={row.original} />,
      },
      {
        id: 'manager',
        header: t('cases.manager'),
        enableSorting: false,
        cell: ({ row }) => (
          <span className={`${styles.short ?? ''} ${row.original.manager ? '' : 'soft'}`}>
            {row.original.manager?.name ?? t('cases.nobodyYet')}
          </span>
        ),
      },
      ...(withAge
        ? [
            {
              id: 'age',
              header: t('cases.list.age'),
              enableSorting: false,
              cell: ({ row }: { row: { original: ListedCase } }) => (
                <RelativeMoment at={row.original.submittedAt} />
              ),
            },
          ]
        : []),
      {
        id: 'moved',
        header: t('cases.list.moved'),
        enableSorting: false,
        cell: ({ row }) => (
          <span className={styles.short}>
            <RelativeMoment at={row.original.lastMovementAt} />
          </span>
        ),
      },
      {
        id: 'acts',
        header: () => <span className="vh">{t('cases.list.acts')}</span>,
        enableSorting: false,
        cell: ({ row }) => <div className="buttons">{actionsFor(row.original)}</div>,
      },
    ],
    [t, actionsFor, withAge],
  );
}
