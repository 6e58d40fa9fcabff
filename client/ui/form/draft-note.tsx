import { useTranslation } from 'react-i18next';
import { RelativeMoment } from '../time/moment.tsx';
import styles from './form.module.css';
import type { DraftState } from './use-draft.ts';

/** Tells whether what is typed is safe, and since when. */
export function DraftNote({ state, keptAt }: { state: DraftState; keptAt: string | null }) {
  const { t } = useTranslation();
  if (state === 'none') return null;
  const words = {
    kept: t('ui.draft.kept'),
    saving: t('ui.draft.saving'),
    saved: t('ui.draft.saved'),
    not_saved: t('ui.draft.notSaved'),
  }[state];
  return (
    <p className={styles.state} role="status">
      <span className={state === 'not_saved' ? 'over' : undefined}>{words}</span>
      {keptAt && <RelativeMoment at={keptAt} />}
    </p>
  );
}
