import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../features/cases/case-types.ts';
import { SelectProvidersForm } from '../../features/cases/select-providers-form.tsx';
import { CaseTerms } from '../../features/terms/case-terms.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useNameList } from '../../ui/names.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { Section } from '../../ui/section.tsx';
import styles from '../request-page.module.css';

type RequestChoiceProps = {
  view: CaseView;
  /** Organisations that said yes to an introduction. */
  candidates: { id: string; name: string }[];
};

/** Whom the government works with: its choice with the reason, and what is agreed. */
export function RequestChoice({ view, candidates }: RequestChoiceProps) {
  const { t } = useTranslation();
  const list = useNameList();
  const [isChoosing, setIsChoosing] = useState(false);
  const close = () => setIsChoosing(false);
  const [selection] = view.selections;
  const canChoose = view.abilities.select.allowed && candidates.length > 0;
  if (!selection && !canChoose) return null;
  return (
    <Section heading={selection ? t('cases.select.chosenOnes') : t('cases.select.title')}>
      <div className={styles.below}>
        {selection ? (
          <>
            <p dir="auto">
              <b>
                {list(selection.organisations.filter((one) => one.isChosen).map((one) => one.name))}
              </b>
            </p>
            <PlainText text={selection.rationale} isVoice />
          </>
        ) : (
          <p>{t('cases.select.invitation')}</p>
        )}
        {canChoose && (
          <div className="buttons">
            <Button onClick={() => setIsChoosing(true)}>
              {selection ? t('cases.select.again') : t('cases.select.open')}
            </Button>
          </div>
        )}
        {selection && <CaseTerms caseId={view.id} reference={view.reference} />}
      </div>
      <Dialog isOpen={isChoosing} title={t('cases.select.title')} onClose={close}>
        <SelectProvidersForm
          caseView={view}
          candidates={candidates}
          onDone={close}
          onCancel={close}
        />
      </Dialog>
    </Section>
  );
}
