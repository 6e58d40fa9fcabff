import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ChangesForm } from './changes-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import paper from './paper.module.css';
import styles from './terms.module.css';
import type { AnswerAbilities, TermsView } from './terms-view.ts';
import type { TermsAnswering } from './use-answering.ts';

type AnswerPanelProps = {
  terms: TermsView;
  abilities: AnswerAbilities;
  answering: TermsAnswering;
};

/** What one party answers: agree to exactly this version, ask for changes, or decline. */
export function AnswerPanel({ terms, abilities, answering }: AnswerPanelProps) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'choose' | 'changes' | 'decline'>('choose');
  /** The text that is being agreed to: when another takes its place meanwhile, the question is over. */
  const [agreeingTo, setAgreeingTo] = useState<string | null>(null);
  const { organisationId } = abilities;
  const party = terms.parties.find((one) => one.organisationId === organisationId);
  if (!party) return null;
  const { number: version, sha256 } = terms.shown;
  const organisation = party.organisationName;
  const choose = () => {
    answering.reset();
    setMode('choose');
    setAgreeingTo(null);
  };
  const heading = t('terms.answer.heading', { version, organisation });

  return (
    <section className={styles.answer} aria-label={heading}>
      <h2 className="h-sec">{heading}</h2>
      {mode === 'changes' ? (
        <ChangesForm
          terms={terms}
          organisationId={organisationId}
          answering={answering}
          onClose={choose}
        />
      ) : mode === 'decline' ? (
        <DeclineForm
          terms={terms}
          organisationId={organisationId}
          answering={answering}
          onClose={choose}
        />
      ) : (
        <>
          <p>
            {abilities.agree.allowed
              ? t('terms.answer.commits', { version, organisation, capacity: party.capacity })
              : t('terms.answer.onlySignatory', { name: party.signatoryName })}
          </p>
          <div className="buttons">
            {abilities.agree.allowed && (
              <Button variant="filled" onClick={() => setAgreeingTo(sha256)}>
                {t('terms.answer.agree', { version })}
              </Button>
            )}
            <Button onClick={() => setMode('changes')}>{t('terms.answer.requestChanges')}</Button>
            {abilities.decline.allowed && (
              <Button variant="subtle" color="gray" onClick={() => setMode('decline')}>
                {t('terms.answer.decline')}
              </Button>
            )}
          </div>
        </>
      )}
      <ConfirmDialog
        isOpen={agreeingTo === sha256}
        title={t('terms.answer.agreeTitle', { version, organisation })}
        verb={t('terms.answer.agree', { version })}
        isBusy={answering.isBusy}
        problem={answering.problem}
        onConfirm={() => answering.agree(organisationId, choose)}
        onClose={choose}
      >
        <p>{t('terms.answer.agreeMeaning', { organisation })}</p>
        <p>
          {t('terms.answer.agreeRecord', { name: party.signatoryName, capacity: party.capacity })}
        </p>
        <p>
          {t('terms.answer.exactText')} <span className={paper.hash}>{sha256}</span>
        </p>
      </ConfirmDialog>
    </section>
  );
}

/** One panel for each party the reader can answer for. */
export function AnswerPanels({
  terms,
  answering,
}: {
  terms: TermsView;
  answering: TermsAnswering;
}) {
  const isShowingCurrent = terms.shown.number === terms.currentVersion;
  const answers = terms.abilities.answers.filter(
    ({ agree, requestChanges }) => agree.allowed || requestChanges.allowed,
  );
  if (!isShowingCurrent || answers.length === 0) return null;
  return (
    <div id="answer" className={styles.answers}>
      {answers.map((abilities) => (
        <AnswerPanel
          key={abilities.organisationId}
          terms={terms}
          abilities={abilities}
          answering={answering}
        />
      ))}
    </div>
  );
}
