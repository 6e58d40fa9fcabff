import { useTranslation } from 'react-i18next';
import { type LogFilter, logFilters } from '../../../shared/log/vocabulary.ts';
import { FilterRow } from '../../ui/filter-row.tsx';

type LogFilterSwitchProps = { filter: LogFilter; onChange: (filter: LogFilter) => void };

/** Narrows the story; everything is where one starts. */
export function LogFilterSwitch({ filter, onChange }: LogFilterSwitchProps) {
  const { t } = useTranslation();
  return (
    <FilterRow
      label={t('log.filterLabel')}
      choices={logFilters.map((value) => ({ value, label: t(`log.filters.${value}`) }))}
      value={filter}
      onChange={onChange}
    />
  );
}
