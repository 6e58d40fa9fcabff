import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './directory.module.css';

export type FacetChoice = { value: string; label: string; count: number; isBelow?: boolean };

type FacetGroupProps = {
  heading: string;
  choices: FacetChoice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

const shownAtFirst = 6;

/** One way to narrow the directory; each choice says how many it would keep. Several may be chosen. */
export function FacetGroup({ heading, choices, chosen, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  if (choices.length === 0) return null;
  const isLong = choices.length > shownAtFirst + 2;
  const shown =
    isWhole || !isLong
      ? choices
      : choices.filter((choice, at) => at < shownAtFirst || chosen.includes(choice.value));
  return (
    <fieldset className={styles.facet}>
      <legend className="h-min">{heading}</legend>
      {shown.map(({ value, label, count, isBelow }) => (
        <div key={value} className={isBelow ? styles.below : undefined}>
          <Checkbox
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
            aria-label={t('directory.facetCount', { name: label, count })}
            label={
              <span className={styles.facetChoice}>
                <span>{label}</span>
                <span className="cap num">{count}</span>
              </span>
            }
            classNames={{ labelWrapper: styles.facetLabel ?? '', body: styles.facetBody ?? '' }}
          />
        </div>
      ))}
      {isLong && (
        <button type="button" className={styles.more} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('directory.facetFewer') : t('directory.facetAll', { count: choices.length })}
        </button>
      )}
    </fieldset>
  );
}
