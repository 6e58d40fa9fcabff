import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSort } from '../../../shared/cases/input.ts';
import { caseSorts } from '../../../shared/cases/input.ts';
import { caseStatuses } from '../../../shared/cases/vocabulary.ts';
import { trpc } from '../../trpc.ts';
import { useTopics } from '../../use-topics.ts';
import type { CaseSearch } from './case-filters.ts';
import { CaseNarrowing } from './case-narrowing.tsx';
import styles from './case-table.module.css';

type CaseFilterBarProps = {
  search: CaseSearch;
  onChange: (search: CaseSearch) => void;
};

/** Narrows the list of cases; every choice stands in the address, to be kept and shared. */
export function CaseFilterBar({ search, onChange }: CaseFilterBarProps) {
  const { t } = useTranslation();
  const { data: managers = [] } = useQuery(trpc.accounts.listCaseManagers.queryOptions());
  const { choices } = useTopics();
  const [text, setText] = useState(search.text ?? '');
  const searchFor = useDebouncedCallback((words: string) => {
    onChange({ ...search, text: words || undefined });
  }, 200);
  useEffect(() => setText(search.text ?? ''), [search.text]);

  return (
    <search className={styles.filters}>
      <TextInput
        className={styles.words}
        type="search"
        aria-label={t('cases.list.search')}
        placeholder={t('cases.list.search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          searchFor(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('cases.list.status')}
        value={search.status ?? 'open'}
        onChange={(event) => onChange({ ...search, status: event.currentTarget.value })}
        data={[
          { value: 'open', label: t('cases.list.open') },
          ...caseStatuses.map((status) => ({ value: status, label: t(`caseStatuses.${status}`) })),
          { value: 'all', label: t('cases.list.all') },
        ]}
      />
      <NativeSelect
        aria-label={t('cases.manager')}
        value={search.manager ?? ''}
        onChange={(event) =>
          onChange({ ...search, manager: event.currentTarget.value || undefined })
        }
        data={[
          { value: '', label: t('cases.list.anyManager') },
          { value: 'nobody', label: t('cases.nobodyYet') },
          ...managers.map((manager) => ({ value: manager.personId, label: manager.name })),
        ]}
      />
      <NativeSelect
        aria-label={t('cases.list.topic')}
        value={search.topic ?? ''}
        onChange={(event) => onChange({ ...search, topic: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('cases.list.anyTopic') },
          ...choices.map((area) => ({ group: area.group, items: area.items })),
        ]}
      />
      <NativeSelect
        aria-label={t('cases.list.sort')}
        value={search.sort ?? 'unassigned_first'}
        onChange={(event) => onChange({ ...search, sort: event.currentTarget.value as CaseSort })}
        data={caseSorts.map((sort) => ({ value: sort, label: t(`cases.list.sorts.${sort}`) }))}
      />
      <Switch
        label={t('cases.list.mine')}
        checked={search.mine ?? false}
        onChange={(event) =>
          onChange({ ...search, mine: event.currentTarget.checked || undefined })
        }
      />
      <CaseNarrowing search={search} onChange={onChange} />
    </search>
  );
}
