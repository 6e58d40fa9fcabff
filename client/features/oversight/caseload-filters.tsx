import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { regions } from '../../../shared/directory/vocabulary.ts';
import { caseloadMonths } from '../../../shared/oversight/caseload.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './caseload.module.css';
import { type CaseloadChoice, choiceOf, readMonths } from './caseload-search.ts';

type CaseloadFiltersProps = { choice: CaseloadChoice; onChange: (choice: CaseloadChoice) => void };

/** How far back, where, and about what: the whole screen is narrowed by them. */
export function CaseloadFilters({ choice, onChange }: CaseloadFiltersProps) {
  const { t, i18n } = useTranslation();
  const { topics, labelOfCode } = useTopics();
  const { months, region, challenge } = choice;
  const places = regions
    .map((code) => ({ value: code, label: t(`regions.${code}`) }))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  // An address can name a policy area, too.
  const challenges = topics
    .filter(({ level, code }) => level === 'grand_challenge' || code === challenge)
    .map(({ code }) => ({ value: code, label: labelOfCode(code) }));
  return (
    <>
      <NativeSelect
        className={styles.filter}
        aria-label={t('oversight.caseload.period')}
        value={months ?? 12}
        onChange={(event) =>
          onChange({ ...choice, ...readMonths({ months: event.currentTarget.value }) })
        }
        data={caseloadMonths.map((count) => ({
          value: String(count),
          label: t('oversight.caseload.lastMonths', { count }),
        }))}
      />
      <NativeSelect
        className={styles.filter}
        aria-label={t('oversight.caseload.region')}
        value={region ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const chosen = regions.find((one) => one === value);
          onChange(choiceOf({ ...choice, region: chosen }));
        }}
        data={[{ value: '', label: t('oversight.caseload.anyRegion') }, ...places]}
      />
      <NativeSelect
        className={styles.filter}
        aria-label={t('oversight.caseload.challenge')}
        value={challenge ?? ''}
        onChange={(event) =>
          onChange(choiceOf({ ...choice, challenge: event.currentTarget.value }))
        }
        data={[{ value: '', label: t('oversight.caseload.anyChallenge') }, ...challenges]}
      />
    </>
  );
}
