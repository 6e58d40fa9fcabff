import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProposalText } from '../../features/cases/proposal.tsx';
import { ReadinessList } from '../../features/cases/readiness-list.tsx';
import { RequestText } from '../../features/cases/request-text.tsx';
import styles from './case-file.module.css';
import type { CaseAct, CaseFile } from './case-file-types.ts';
import { SimilarCases } from './similar-cases.tsx';

type RequestPartProps = { file: CaseFile; onAct: (act: CaseAct) => void };

/** What the government asks for, a revision that waits for it, scoping's checklist, and cases like it. */
export function RequestPart({ file, onAct }: RequestPartProps) {
  const { t } = useTranslation();
  const { proposal } = file;
  return (
    <div className={styles.twoColumns}>
      <div>
        {proposal && (
          <div className={styles.proposal}>
            <h3 className="h-min">{t('cases.proposal.waiting')}</h3>
            <ProposalText current={file.request} proposal={proposal} />
            <div className="buttons">
              {file.abilities.confirmRevision.allowed && (
                <Button size="xs" onClick={() => onAct('confirm_revision')}>
                  {t('caseFile.acts.confirm_revision')}
                </Button>
              )}
              {file.abilities.dropRevision.allowed && (
                <Button size="xs" onClick={() => onAct('drop_revision')}>
                  {t('caseFile.acts.drop_revision')}
                </Button>
              )}
            </div>
          </div>
        )}
        <RequestText content={file.request.content} files={file.request.files} withoutTitle />
        <p className={styles.links}>
          {file.abilities.revise.allowed && (
            <Link to="/cases/$reference/revise" params={{ reference: file.reference }}>
              {t('caseFile.acts.revise')}
            </Link>
          )}
          {file.revisionCount > 1 && (
            <Link to="/cases/$reference/versions" params={{ reference: file.reference }}>
              {t('caseFile.compare', { count: file.revisionCount })}
            </Link>
          )}
        </p>
        <SimilarCases caseId={file.id} />
      </div>
      <div>
        <h3 className={styles.subHead}>{t('cases.readiness.heading')}</h3>
        <ReadinessList caseView={file} />
      </div>
    </div>
  );
}
