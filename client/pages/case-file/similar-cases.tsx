import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseStatusChip } from '../../features/cases/case-status-chip.tsx';
import { trpc } from '../../trpc.ts';
import styles from './case-file.module.css';

/** The likest ones come first. */
const mostShown = 5;

/** “We had a case like this”: open and closed ones on the same topics. */
export function SimilarCases({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(trpc.cases.listSimilar.queryOptions({ caseId }));
  if (!data?.length) return null;
  return (
    <>
      <h3 className={styles.subHead}>{t('caseFile.similar')}</h3>
      <ul>
        {data.slice(0, mostShown).map((similar) => (
          <li key={similar.id} className={styles.similar}>
            <div>
              <Link to="/cases/$reference" params={{ reference: similar.reference }} dir="auto">
                {similar.title}
              </Link>
              <p className="small soft" dir="auto">
                <span className="num">{similar.reference}</span> · {similar.organisation.name}
                {similar.outcome && <> · {t(`outcomes.${similar.outcome}`)}</>}
              </p>
            </div>
            <CaseStatusChip status={similar.status} inRow />
          </li>
        ))}
      </ul>
    </>
  );
}
