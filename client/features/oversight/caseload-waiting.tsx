import { Button } from '@mantine/core';
import { IconCircleMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseloadPictures } from '../../../shared/oversight/caseload.ts';
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
  const waits = toAssign + consultations + disputedListings > 0;
  return (
    <div className={styles.waiting}>
      <div>
        {waits ? (
          <>
            <b id="waiting">{t('oversight.waiting.heading')}</b>
            <ul aria-labelledby="waiting">
              {toAssign > 0 && (
                <li>
                  {t('oversight.waiting.unassigned', { count: toAssign })}
                  {pastTarget > 0 && (
                    <span className={styles.late}>
                      {t('oversight.waiting.late', { count: pastTarget })}
                    </span>
                  )}
                </li>
              )}
              {consultations > 0 && (
                <li>{t('oversight.waiting.consultations', { count: consultations })}</li>
              )}
              {disputedListings > 0 && (
                <li>{t('oversight.waiting.listings', { count: disputedListings })}</li>
              )}
            </ul>
          </>
        ) : (
          <p>{t('oversight.waiting.nothing')}</p>
        )}
        {conflictedCount > 0 && (
          <p className={styles.conflict}>
            <IconCircleMinus className="icon" stroke={1.5} aria-hidden="true" />
            {areConflictedCounted
              ? t('oversight.waiting.conflictsCounted', { count: conflictedCount })
              : t('oversight.waiting.conflictsLeftOut', { count: conflictedCount })}
          </p>
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
