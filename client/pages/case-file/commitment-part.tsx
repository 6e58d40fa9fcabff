import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './case-file.module.css';
import type { CaseFile } from './case-file-types.ts';

/** The commitment the case serves; once it is closed, what became of it, with the text before and after. */
export function CommitmentPart({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const { closing } = file;
  const { content } = file.request;
  if (!closing && !content.commitment.trim() && !content.stage) {
    return <EmptyState>{t('caseFile.commitment.none')}</EmptyState>;
  }
  return (
    <div className={styles.commitment}>
      {content.commitment.trim() ? (
        <PlainText text={content.commitment} isVoice />
      ) : (
        !closing && <p className="soft">{t('caseFile.commitment.notNamed')}</p>
      )}
      {content.stage && (
        <p>
          <span className="soft">
            {t('cases.parts.stage')}
            {t('ui.marks.colon')}
          </span>{' '}
          {t(`commitmentStages.${content.stage}`)}
        </p>
      )}
      {closing && (
        <>
          <h3 className={styles.subHead}>{t('caseFile.commitment.ended')}</h3>
          <p>
            <b>{t(`outcomes.${closing.outcome}`)}</b>{' '}
            <span className="soft">{moment(closing.closedAt)}</span>
          </p>
          <PlainText text={closing.summary} />
          {closing.duplicateOf && (
            <p>
              <Link
                to="/cases/$reference"
                params={{ reference: closing.duplicateOf.reference }}
                search={{}}
              >
                {t('caseFile.commitment.duplicateOf', { reference: closing.duplicateOf.reference })}
              </Link>
            </p>
          )}
          {closing.alternativeOffered && (
            <>
              <h4 className="h-min">{t('caseFile.commitment.alternative')}</h4>
              <PlainText text={closing.alternativeOffered} />
            </>
          )}
          {closing.commitmentEffect && <p>{t(`commitmentEffects.${closing.commitmentEffect}`)}</p>}
          {(closing.commitmentBefore || closing.commitmentAfter) && (
            <div className={styles.twoColumns}>
              <div>
                <h4 className="h-min">{t('cases.close.before')}</h4>
                <PlainText text={closing.commitmentBefore ?? ''} isVoice />
              </div>
              <div>
                <h4 className="h-min">{t('cases.close.after')}</h4>
                <PlainText text={closing.commitmentAfter ?? ''} isVoice />
              </div>
            </div>
          )}
          {closing.wasHelped !== null && (
            <p>{t('caseFile.commitment.helped', { count: closing.wasHelped })}</p>
          )}
          {closing.wasHelpedComment && <PlainText text={closing.wasHelpedComment} isVoice />}
        </>
      )}
    </div>
  );
}
