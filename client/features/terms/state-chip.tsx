import { useTranslation } from 'react-i18next';
import type { TermsState } from '../../../shared/terms/lifecycle.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { StatusGlyphName } from '../../ui/status-glyph.tsx';

const glyphs: Record<TermsState, StatusGlyphName> = {
  draft: 'dashed-ring',
  circulated: 'page',
  in_force: 'rings-overlapping',
  amendment_draft: 'rings-overlapping',
  amendment_circulated: 'rings-overlapping',
  ended: 'ticked-square',
  abandoned: 'crossed-ring',
};

/** Where terms stand, with what that means one hover, focus or tap away. */
export function TermsStateChip({ state, inRow = false }: { state: TermsState; inRow?: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusChip
      glyph={glyphs[state]}
      word={t(`terms.states.${state}`)}
      meaning={inRow ? undefined : t(`terms.stateMeanings.${state}`)}
      inRow={inRow}
    />
  );
}
