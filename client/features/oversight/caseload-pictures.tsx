import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseloadPictures as Pictures } from '../../../shared/oversight/caseload.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './caseload.module.css';
import { type CaseloadChoice, narrowingOf } from './caseload-search.ts';
import { DemandPicture } from './demand-picture.tsx';
import { IntroductionPicture } from './introduction-picture.tsx';
import { LoadPicture } from './load-picture.tsx';
import { StatusPicture } from './status-picture.tsx';
import { StepsPicture } from './steps-picture.tsx';

type CaseloadPicturesProps = { pictures: Pictures; choice: CaseloadChoice; onWiden: () => void };

/** How many, where, how fast, and who carries them; each mark leads to its cases. */
export function CaseloadPictures({ pictures, choice, onWiden }: CaseloadPicturesProps) {
  const { t } = useTranslation();
  const { months = 12 } = choice;
  const narrowing = narrowingOf(choice);
  const requests = { ...narrowing, since: pictures.since };
  if (pictures.openCount === 0 && pictures.requestCount === 0) {
    const isNarrowed = Object.keys(narrowing).length > 0;
    return (
      <EmptyState
        action={isNarrowed && <Button onClick={onWiden}>{t('oversight.caseload.widen')}</Button>}
      >
        {isNarrowed ? t('oversight.caseload.noneHere') : t('oversight.caseload.noneYet')}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={`${styles.row ?? ''} ${styles.wide ?? ''}`}>
        <StatusPicture columns={pictures.statusOverTime} months={months} narrowing={narrowing} />
        <IntroductionPicture firsts={pictures.firstIntroduction} />
      </div>
      <div className={styles.row}>
        <StepsPicture steps={pictures.steps} months={months} requests={requests} />
      </div>
      <div className={`${styles.row ?? ''} ${styles.halves ?? ''}`}>
        <DemandPicture areas={pictures.demandAndSupply} requests={requests} />
        <LoadPicture loads={pictures.loads} narrowing={narrowing} />
      </div>
    </>
  );
}
