import { IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatLocaleOf } from '../../ui/time/formats.ts';
import styles from './oversight.module.css';

/** Cases in which the reader takes no part, told before anything else. */
export function Conflicts({ references }: { references: readonly string[] }) {
  const { t, i18n } = useTranslation();
  if (references.length === 0) return null;
  const listed = new Intl.ListFormat(formatLocaleOf(i18n.language), { type: 'conjunction' }).format(
    references,
  );
  return (
    <p className={`conflict ${styles.conflicts ?? ''}`}>
      <IconCircleMinus className="icon" stroke={1.5} aria-hidden="true" />
      {t('oversight.conflicts', { count: references.length, references: listed })}
    </p>
  );
}
