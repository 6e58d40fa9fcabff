import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';

/** Who reads an entry, always in words. */
export function ReadersLabel({ readers }: { readers: readonly { name: string }[] }) {
  const { t } = useTranslation();
  const list = useNameList();
  return (
    <VisibilityLabel isInside={readers.length === 0}>
      {readers.length === 0
        ? t('log.staffOnly')
        : list([...readers.map((reader) => reader.name), t('log.staff')])}
    </VisibilityLabel>
  );
}
