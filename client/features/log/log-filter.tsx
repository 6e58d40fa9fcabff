import { useTranslation } from 'react-i18next';
import { type LogFilter, logFilters } from '../../../shared/log/vocabulary.ts';
import styles from './log.module.css';

type LogFilterSwitchProps = { filter: LogFilter; onChange: (filter: LogFilter) => void };

/** Narrows the story; everything is where one starts. */
export function LogFilterSwitch({ filter, onChange }: LogFilterSwitchProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.filters} aria-label={t('log.filterLabel')}>
      {logFilters.map((one) => (
        <button key={one} type="button" aria-pressed={one === filter} onClick={() => onChange(one)}>
          {t(`log.filters.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
