import { Button, Progress } from '@mantine/core';
import { IconAlertCircle, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Problem } from '../../ui/form/problem.tsx';
import styles from './trail.module.css';
import { type ChainCheck as Check, useChainCheck } from './use-chain-check.ts';

function Result({ check }: { check: Check }) {
  const { t, i18n } = useTranslation();
  const count = (lines: number) => lines.toLocaleString(i18n.language);
  if (check.state === 'running') {
    return (
      <>
        <p>{t('audit.chain.running', { checked: count(check.checked), of: count(check.of) })}</p>
        <Progress
          aria-label={t('audit.chain.check')}
          value={check.of ? (100 * check.checked) / check.of : 0}
          size="sm"
        />
      </>
    );
  }
  if (check.state === 'failed') return <Problem>{refusalText(check.error)}</Problem>;
  if (check.faults.length === 0) {
    return (
      <p className={styles.whole}>
        <IconLink className="icon" stroke={1.5} aria-hidden="true" />
        {t('audit.chain.whole', { count: check.checked, lines: count(check.checked) })}
      </p>
    );
  }
  return (
    <>
      <p className={`over ${styles.whole ?? ''}`}>
        <IconAlertCircle className="icon" stroke={1.5} aria-hidden="true" />
        {t('audit.chain.broken', { count: check.faults.length })}
      </p>
      <ul className={styles.faults}>
        {check.faults.map(({ seq, fault }) => (
          <li key={`${seq} ${fault}`}>{t(`audit.chain.faults.${fault}`, { seq: count(seq) })}</li>
        ))}
      </ul>
      <p className="soft">{t('audit.chain.whatNow')}</p>
    </>
  );
}

/** Whether every line of the trail is there and as it was written: each holds a hash of the one before. */
export function ChainCheck() {
  const { t } = useTranslation();
  const { check, start } = useChainCheck();
  return (
    <div className={styles.chain}>
      <p className="soft">{t('audit.chain.meaning')}</p>
      <div role="status" className={styles.result}>
        {check && <Result check={check} />}
      </div>
      <Button disabled={check?.state === 'running'} onClick={start}>
        {t('audit.chain.check')}
      </Button>
    </div>
  );
}
