import { useTranslation } from 'react-i18next';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';

/** Names one after the other, as the reader's language sets them. */
export function useNameList(): (names: readonly string[]) => string {
  const { i18n } = useTranslation();
  return (names) =>
    new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' }).format(names);
}

/** Who reads an entry, always in words. */
export function ReadersLabel({ readers }: { readers: readonly { name: string }[] }) {
  const { t } = useTranslation();
  const list = useNameList();
  return (
    <VisibilityLabel isInside={readers.length === 0}>
      {readers.length === 0
        ? t('log.staffOnly')
        : t('log.andStaff', { names: list(readers.map((reader) => reader.name)) })}
    </VisibilityLabel>
  );
}
