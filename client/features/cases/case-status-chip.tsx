import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../../../shared/cases/vocabulary.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { StatusGlyphName } from '../../ui/status-glyph.tsx';

const glyphs: Record<CaseStatus, StatusGlyphName> = {
  submitted: 'ring',
  scoping: 'ring-dot',
  networking: 'rings-joined',
  formalising: 'page',
  engaged: 'rings-overlapping',
  on_hold: 'bars',
  closed: 'ticked-square',
};

type CaseStatusChipProps = { status: CaseStatus; inRow?: boolean };

/** The status of a case; its meaning is one hover, focus or tap away. */
export function CaseStatusChip({ status, inRow = false }: CaseStatusChipProps) {
  const { t } = useTranslation();
  return (
    <StatusChip
      glyph={glyphs[status]}
      word={t(`caseStatuses.${status}`)}
      meaning={t(`caseStatusMeanings.${status}`)}
      inRow={inRow}
    />
  );
}
