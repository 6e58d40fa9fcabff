import { useTranslation } from 'react-i18next';
import type { IntroductionStatus } from '../../../shared/introductions/vocabulary.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { StatusGlyphName } from '../../ui/status-glyph.tsx';

const glyphs: Record<IntroductionStatus, StatusGlyphName> = {
  draft: 'dashed-ring',
  consulting: 'ring-dot',
  offered: 'ring',
  open: 'rings-joined',
  declined: 'crossed-ring',
  lapsed: 'dashed-ring',
  withdrawn: 'crossed-ring',
  concluded: 'ticked-square',
};

/** Where an introduction stands, with what that means a tap away. */
export function IntroductionStatusChip(props: { status: IntroductionStatus; inRow?: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusChip
      glyph={glyphs[props.status]}
      word={t(`introductions.status.${props.status}`)}
      meaning={t(`introductions.statusMeaning.${props.status}`)}
      inRow={props.inRow}
    />
  );
}
