import { NativeSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  byTheMechanism,
  type TrailKind,
  trailKindNames,
} from '../../../shared/activity/vocabulary.ts';
import styles from './trail.module.css';
import type { TrailSearch } from './trail-search.ts';

type TrailFilterProps = {
  people: { id: string; name: string; email: string }[];
  search: TrailSearch;
  onChange: (search: TrailSearch) => void;
};

/** Narrows the trail to somebody, and to what the events are about. */
export function TrailFilter({ people, search, onChange }: TrailFilterProps) {
  const { t } = useTranslation();
  return (
    <search className={styles.filters}>
      <Select
        aria-label={t('audit.person')}
        placeholder={t('audit.anybody')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        nothingFoundMessage={t('audit.nobodyFound')}
        value={search.person ?? null}
        onChange={(person) => onChange({ ...search, person: person ?? undefined })}
        data={[
          { value: byTheMechanism, label: t('audit.mechanism') },
          ...people.map(({ id, name, email }) => ({
            value: id,
            label: t('audit.personAt', { name, email }),
          })),
        ]}
      />
      <NativeSelect
        aria-label={t('audit.kind')}
        value={search.kind ?? ''}
        onChange={(event) =>
          onChange({ ...search, kind: (event.currentTarget.value || undefined) as TrailKind })
        }
        data={[
          { value: '', label: t('audit.anyKind') },
          ...trailKindNames.map((kind) => ({ value: kind, label: t(`audit.kinds.${kind}`) })),
        ]}
      />
    </search>
  );
}
