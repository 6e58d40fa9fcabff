import { useTranslation } from 'react-i18next';
import { ConflictNote } from '../../ui/conflict-note.tsx';
import { useNameList } from '../../ui/names.ts';
import styles from './oversight.module.css';

/** Cases in which the reader takes no part, told before anything else. */
export function Conflicts({ references }: { references: readonly string[] }) {
  const { t } = useTranslation();
  const list = useNameList();
  if (references.length === 0) return null;
  return (
    <div className={styles.conflicts}>
      <ConflictNote
        text={t('oversight.conflicts', {
          count: references.length,
          references: list(references),
        })}
      />
    </div>
  );
}
