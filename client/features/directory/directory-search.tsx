import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useRowKeys } from '../../ui/keys/use-row-keys.ts';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useTopics } from '../../use-topics.ts';
import styles from './directory.module.css';
import { DirectoryFacets } from './directory-facets.tsx';
import { countFilters, type DirectoryParams, filtersOf } from './directory-params.ts';
import { DirectoryRow, type DirectoryRowContent } from './directory-row.tsx';
import { useWords } from './use-words.ts';

type DirectorySearchProps = {
  params: DirectoryParams;
  onParams: (params: DirectoryParams) => void;
  /** Buttons beside each row. */
  rowEnd?: (row: DirectoryRowContent) => ReactNode;
};

/** Words and filters; what is found changes as one types. */
export function DirectorySearch({ params, onParams, rowEnd }: DirectorySearchProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { byCode, isPending: awaitsTopics } = useTopics();
  const facetsId = useId();
  const [areFiltersOpen, setAreFiltersOpen] = useState(false);
  const [typed, setTyped] = useState(params.q ?? '');
  const [settled] = useDebouncedValue(typed, 120);

  // The address follows what is typed, and what is typed follows the way back.
  const latest = useRef({ params, onParams });
  latest.current = { params, onParams };
  const inAddress = params.q ?? '';
  useEffect(() => {
    const { params: now, onParams: tell } = latest.current;
    if (settled.trim() === (now.q ?? '')) return;
    const { q: _q, ...others } = now;
    tell(settled.trim() ? { ...others, q: settled.trim() } : others);
  }, [settled]);
  useEffect(() => {
    setTyped((before) => (before.trim() === inAddress ? before : inAddress));
  }, [inAddress]);

  const filters = filtersOf(params, (code) => byCode.get(code)?.id);
  const found = useInfiniteQuery(
    trpc.directory.search.infiniteQueryOptions(
      { words: inAddress, filters, publishedOnly: params.published ?? false },
      {
        initialCursor: 0,
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        enabled: !awaitsTopics,
      },
    ),
  );
  const first = found.data?.pages[0];
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = countFilters(params);
  const isNarrowed = chosen > 0 || inAddress !== '';
  const results = useRef<HTMLDivElement>(null);
  useRowKeys(results, rows.length > 0);

  return (
    <search className={styles.directory}>
      <div className={styles.frame}>
        <div className={styles.asking}>
          <TextInput
            type="search"
            label={t('directory.search')}
            description={t('directory.searchHint')}
            dir="auto"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
            rightSection={
              typed && <CloseButton aria-label={t('ui.clear')} onClick={() => setTyped('')} />
            }
          />
          <div className={styles.found}>
            <p role="status" className="soft num">
              {first && t('directory.found', { count: first.total })}
            </p>
            <Button
              className={styles.filtersButton}
              leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.5} aria-hidden="true" />}
              aria-expanded={areFiltersOpen}
              aria-controls={facetsId}
              onClick={() => setAreFiltersOpen(!areFiltersOpen)}
            >
              {chosen > 0
                ? t('directory.filtersChosen', { count: chosen })
                : t('directory.filters')}
            </Button>
          </div>
        </div>
        <section
          id={facetsId}
          aria-label={t('directory.filters')}
          className={`${styles.facets} ${areFiltersOpen ? styles.facetsOpen : ''}`}
        >
          {first && <DirectoryFacets facets={first.facets} params={params} onParams={onParams} />}
          {chosen > 0 && (
            <Button size="xs" onClick={() => onParams(params.q ? { q: params.q } : {})}>
              {t('directory.clearFilters')}
            </Button>
          )}
        </section>
        <div ref={results} className={styles.results}>
          {first && first.total > 0 && !first.hasAllWords && (
            <p className="soft">{t('directory.mostWords')}</p>
          )}
          {first?.corrections
            .filter((correction) => correction.meant.length > 0)
            .map(({ typed: wrong, meant }) => (
              <p key={wrong} className="soft">
                {t('directory.corrected', { typed: wrong, meant: words.list(meant) })}
              </p>
            ))}
          <h2 className="vh">{t('ui.find.results')}</h2>
          {!first ? (
            <SkeletonLines rows={6} rowHeight={84} />
          ) : rows.length > 0 ? (
            <ul className={styles.rows}>
              {rows.map((row) => (
                <DirectoryRow
                  key={row.organisationId}
                  row={row}
                  soughtTopicIds={filters.topicIds ?? []}
                  end={rowEnd?.(row)}
                />
              ))}
            </ul>
          ) : (
            <EmptyState
              action={
                chosen > 0 && (
                  <Button onClick={() => onParams(params.q ? { q: params.q } : {})}>
                    {t('directory.clearFilters')}
                  </Button>
                )
              }
            >
              {t(isNarrowed ? 'directory.none' : 'directory.noneYet')}
            </EmptyState>
          )}
          {found.hasNextPage && (
            <Button
              className={styles.showMore}
              loading={found.isFetchingNextPage}
              onClick={() => found.fetchNextPage()}
            >
              {t('directory.showMore')}
            </Button>
          )}
        </div>
      </div>
    </search>
  );
}
