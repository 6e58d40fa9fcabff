import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseStatuses } from '../../../shared/cases/vocabulary.ts';
import { Section } from '../../ui/section.tsx';
import { Conflicts } from './conflicts.tsx';
import styles from './oversight.module.css';
import type { Caseload } from './oversight-view.ts';

/** What waits for the committee, in one line, and the way to it. */
export function WaitingForCommittee({ caseload }: { caseload: Caseload }) {
  const { t } = useTranslation();
  const { unassigned, unassignedLate, consultations, disputedListings } = caseload;
  const waits = unassigned + consultations + disputedListings > 0;
  return (
    <div className={styles.waiting}>
      <div>
        <Conflicts references={caseload.conflicted.map((one) => one.reference)} />
        {waits ? (
          <ul>
            {unassigned > 0 && (
              <li>
                {t('oversight.waiting.unassigned', { count: unassigned })}{' '}
                {unassignedLate > 0 && (
                  <span className="over">
                    {t('oversight.waiting.late', { count: unassignedLate })}
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
        ) : (
          <p>{t('oversight.waiting.nothing')}</p>
        )}
      </div>
      {waits && (
        <Button variant="filled" renderRoot={(props) => <Link {...props} to="/decisions" />}>
          {t('oversight.waiting.verb')}
        </Button>
      )}
    </div>
  );
}

/** How many cases stand where along their way; each figure leads to its cases. */
export function CasesByStatus({ caseload }: { caseload: Caseload }) {
  const { t } = useTranslation();
  return (
    <Section heading={t('oversight.byStatus')}>
      <ul className={styles.statuses}>
        {caseStatuses.map((status) => (
          <li key={status}>
            <Link to="/cases" search={{ status }}>
              <span className={`num ${styles.figure ?? ''}`}>{caseload.byStatus[status]}</span>
              <span className="soft">{t(`caseStatuses.${status}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
