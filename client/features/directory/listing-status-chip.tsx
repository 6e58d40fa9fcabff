import { useTranslation } from 'react-i18next';
import type { ListingStatus } from '../../../shared/directory/vocabulary.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { StatusGlyphName } from '../../ui/status-glyph.tsx';

const glyphs: Record<ListingStatus, StatusGlyphName> = {
  proposed: 'dashed-ring',
  published: 'ticked-ring',
  disputed: 'crossed-ring',
  withdrawn: 'bars',
};

export function ListingStatusChip({ status }: { status: ListingStatus }) {
  const { t } = useTranslation();
  return (
    <StatusChip
      glyph={glyphs[status]}
      word={t(`listing.statuses.${status}`)}
      meaning={t(`listing.meanings.${status}`)}
    />
  );
}
