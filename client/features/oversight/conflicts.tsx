import { IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import styles from './oversight.module.css';

/** Cases in which the reader takes no part, told before anything else. */
export function Conflicts({ references }: { references: readonly string[] }) {
  const { t } = useTranslation();
  const list = useNameList();
  if (references.length === 0) return null;
  return (
    <p className={`conflict ${styles.conflicts ?? ''}`}>
      <IconCircleMinus className="icon" stroke={1.5} aria-hidden="true" />
      {t('oversight.conflicts', { count: references.length, references: list(references) })}
    </p>
  );
}
