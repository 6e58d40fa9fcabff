import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseloadPictures } from '../../../shared/oversight/caseload.ts';
import { ConflictNote } from '../../ui/conflict-note.tsx';
import styles from './caseload.module.css';

type CaseloadWaitingProps = Pick<
  CaseloadPictures,
  'waiting' | 'conflictedCount' | 'areConflictedCounted'
>;

/** What waits for the committee, in one line, and the way to it; and where the reader takes no part. */
export function CaseloadWaiting(props: CaseloadWaitingProps) {
  const { t } = useTranslation();
  const { waiting, conflictedCount, areConflictedCounted } = props;
  const { toAssign, pastTarget, consultations, disputedListings } = waiting;
  const parts = [
    toAssign > 0 && {
      id: 'unassigned',
      what: t('oversight.waiting.unassigned', { count: toAssign }),
      late: pastTarget > 0 && t('oversight.waiting.late', { count: pastTarget }),
    },
    consultations > 0 && {
      id: 'consultations',
      what: t('oversight.waiting.consultations', { count: consultations }),
    },
    disputedListings > 0 && {
      id: 'listings',
      what: t('oversight.waiting.listings', { count: disputedListings }),
    },
  ].filter((part) => part !== false);
  const waits = parts.length > 0;
  return (
    <div className={styles.waiting}>
      <div>
        {waits ? (
          <>
            <b id="waiting">{t('oversight.waiting.heading')}</b>
            <ul aria-labelledby="waiting">
              {parts.map(({ id, what, late }, at) => (
                <li key={id}>
                  {what}
                  {late && (
                    <>
                      {t('ui.marks.comma')} <span className={styles.late}>{late}</span>
                    </>
                  )}
                  {at < parts.length - 1 && `${t('ui.marks.semicolon')} `}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t('oversight.waiting.nothing')}</p>
        )}
        {conflictedCount > 0 && (
          <div className={styles.conflicts}>
            <ConflictNote
              text={
                areConflictedCounted
                  ? t('oversight.waiting.conflictsCounted', { count: conflictedCount })
                  : t('oversight.waiting.conflictsLeftOut', { count: conflictedCount })
              }
            />
          </div>
        )}
      </div>
      {waits && (
        <Button variant="filled" renderRoot={(rest) => <Link {...rest} to="/decisions" />}>
          {toAssign > 0
            ? t('oversight.waiting.assign', { count: toAssign })
            : t('oversight.waiting.verb')}
        </Button>
      )}
    </div>
  );
}
