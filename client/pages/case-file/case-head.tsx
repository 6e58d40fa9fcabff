import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseStatusChip } from '../../features/cases/case-status-chip.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';
import { EndLoan } from './end-loan.tsx';

/** Reference, government, title, status, who runs it, since when; beside it what to do now. */
export function CaseHead({ file, now }: { file: CaseFile; now: ReactNode }) {
  const { t } = useTranslation();
  const { moment, date } = useDateWords();
  const { labelOf } = useTopics();
  const government = file.government.parentName
    ? t('caseFile.bodyOf', { body: file.organisation.name, government: file.government.parentName })
    : file.organisation.name;
  const standIns = file.standIns.filter((standIn) => standIn.hasBegun);
  return (
    <header>
      <title>{t('shell.tabTitle', { page: `${file.reference} · ${file.title}` })}</title>
      <BackLink to="/cases">{t('cases.list.title')}</BackLink>
      <div className={styles.head}>
        <div>
          <p className={styles.reference} dir="auto">
            <span className="num">{file.reference}</span> · {government}
          </p>
          <h1 className={styles.title} dir="auto" tabIndex={-1}>
            {file.title}
          </h1>
          <ul className={styles.facts}>
            <li>
              <CaseStatusChip status={file.status} />
            </li>
            {(file.manager || !file.closing) && (
              <li>{file.manager?.name ?? t('caseFile.nobodyResponsible')}</li>
            )}
            {standIns.map((standIn) => (
              <li key={standIn.id}>
                {t('caseFile.standIn', { name: standIn.name, date: date(standIn.untilOn, 'day') })}{' '}
                <EndLoan file={file} standIn={standIn} />
              </li>
            ))}
            <li>{t('caseFile.opened', { date: moment(file.submittedAt) })}</li>
            {file.hold && <li>{t('caseFile.heldUntil', { date: date(file.hold.untilOn) })}</li>}
            {file.request.content.grandChallengeIds.map((id) => (
              <li key={id}>{labelOf(id)}</li>
            ))}
          </ul>
        </div>
        <div className={styles.now}>{now}</div>
      </div>
    </header>
  );
}
