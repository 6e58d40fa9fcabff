import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseFiles } from '../../features/log/case-files.tsx';
import { CaseTerms } from '../../features/terms/case-terms.tsx';
import { useShowsKeys } from '../../ui/keys/use-shows-keys.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import styles from './case-file.module.css';
import type { CaseAct, CaseFile, CasePart } from './case-file-types.ts';
import { CommitmentPart } from './commitment-part.tsx';
import { IntroductionsPart } from './introductions-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { RequestPart } from './request-part.tsx';
import { type Chosen, ShortlistPart } from './shortlist-part.tsx';

type OpenPartProps = {
  file: CaseFile;
  part: Exclude<CasePart, 'log'>;
  form: 'introduce' | 'record_made' | null;
  chosen: readonly Chosen[];
  onAct: (act: CaseAct) => void;
  onIntroduce: (chosen: readonly Chosen[]) => void;
  onDone: () => void;
};

/** The part of the file that is open, above the log. */
export function OpenPart(props: OpenPartProps) {
  const { file, part, form, onAct, onIntroduce } = props;
  const { t } = useTranslation();
  const showsKeys = useShowsKeys();
  const canIntroduce = file.abilities.shortlist.allowed;
  const parts: Record<OpenPartProps['part'], () => ReactNode> = {
    request: () => <RequestPart file={file} onAct={onAct} />,
    shortlist: () => <ShortlistPart file={file} onIntroduce={(chosen) => onIntroduce([chosen])} />,
    introductions: () => (
      <IntroductionsPart
        file={file}
        form={form}
        chosen={props.chosen}
        onIntroduce={() => onIntroduce([])}
        onDone={props.onDone}
      />
    ),
    terms: () => <CaseTerms caseId={file.id} reference={file.reference} />,
    people: () => <PeoplePart file={file} />,
    files: () => <CaseFiles caseId={file.id} />,
    commitment: () => <CommitmentPart file={file} />,
  };
  return (
    <section aria-labelledby="case-part">
      <div className={styles.sectionHead}>
        <h2 className="h-sec" id="case-part">
          {t(`caseFile.tabs.${part}`)}
        </h2>
        {part === 'shortlist' && <VisibilityLabel isInside>{t('log.staffOnly')}</VisibilityLabel>}
        {part === 'introductions' && canIntroduce && !form && (
          <div className={styles.end}>
            <Button
              size="xs"
              rightSection={
                showsKeys && (
                  <span aria-hidden="true">
                    <kbd>i</kbd>
                  </span>
                )
              }
              onClick={() => onIntroduce([])}
            >
              {t('caseFile.verbs.introduce')}
            </Button>
          </div>
        )}
      </div>
      {parts[part]()}
    </section>
  );
}
