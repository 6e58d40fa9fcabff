import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseloadRow } from '../../../shared/oversight/caseload.ts';
import type { CaseloadInput } from '../../../shared/oversight/input.ts';
import { type CsvCell, writeCsv } from '../../../shared/write-csv.ts';
import { refusalText } from '../../refusals.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import { localDate } from '../../ui/time/formats.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './caseload.module.css';

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function useTable() {
  const { t } = useTranslation();
  const { labelOfCode } = useTopics();
  return (rows: readonly CaseloadRow[]): CsvCell[][] => [
    [
      t('oversight.download.reference'),
      t('cases.list.case'),
      t('oversight.download.government'),
      t('oversight.download.region'),
      t('cases.list.topic'),
      t('cases.list.status'),
      t('oversight.download.submittedOn'),
      t('oversight.download.assignedOn'),
      t('oversight.download.firstOfferOn'),
      t('oversight.download.closedOn'),
      t('cases.manager'),
      t('oversight.download.outcome'),
      t('oversight.download.ageDays'),
    ],
    ...rows.map((row) => [
      row.reference,
      row.title,
      row.government,
      row.region && t(`regions.${row.region}`),
      row.topics.map(labelOfCode).join(`${t('ui.marks.semicolon')} `),
      t(`caseStatuses.${row.status}`),
      row.submittedOn,
      row.assignedOn,
      row.firstOfferOn,
      row.closedOn,
      row.manager,
      row.outcome && t(`outcomes.${row.outcome}`),
      row.ageDays,
    ]),
  ];
}

/** The cases behind the pictures, as a table to take away. */
export function CaseloadDownload({ input }: { input: CaseloadInput }) {
  const { t } = useTranslation();
  const table = useTable();
  const download = useMutation({
    mutationFn: () => queryClient.fetchQuery(trpc.oversight.caseloadRows.queryOptions(input)),
    onSuccess: (rows) =>
      save(t('oversight.download.name', { date: localDate(new Date()) }), writeCsv(table(rows))),
    onError: (error) => notify({ message: refusalText(error), isProblem: true }),
  });
  const label = t('oversight.download.verb');
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={styles.download}
        variant="default"
        aria-label={label}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        <IconDownload size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
