import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { Draft } from './case-types.ts';
import styles from './request.module.css';
import { QuestionFields, questions } from './request-questions.tsx';
import { RequestReview } from './request-review.tsx';
import { useRequestDraft } from './use-request-draft.ts';
import { useRequestParts } from './use-request-parts.ts';

/** The questions, and then the look at all of it before it is sent. */
export const stepCount = questions.length + 1;

type RequestFormProps = {
  personId: string;
  /** Organisations the person can ask for. */
  organisations: { id: string; name: string }[];
  draft: Draft | null;
  /** From 1. */
  step: number;
  onStep: (step: number) => void;
  onStarted: (draftId: string) => void;
  onSent: (reference: string) => void;
  above: ReactNode;
};

/** A request for help, asked in six plain questions, one at a time. It saves itself. */
export function RequestForm(props: RequestFormProps) {
  const { personId, organisations, step, onStep } = props;
  const { t } = useTranslation();
  const { compare } = useRequestParts();
  const request = useRequestDraft({
    personId,
    draft: props.draft,
    organisationId: organisations[0]?.id ?? null,
    onStarted: props.onStarted,
  });
  const { content } = request.typed;
  const question = questions[step - 1];
  const top = useRef<HTMLDivElement>(null);
  const shownStep = useRef(step);

  // A new question is a new screen: readers begin at its heading.
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    top.current?.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }, [step]);

  function leaveOpen(): void {
    if (!question) return;
    request.changeContent({ notSure: [...new Set([...content.notSure, question])] });
    onStep(step + 1);
  }

  return (
    <div ref={top}>
      {question ? (
        <>
          <PageHeader
            title={t(`cases.questions.${question}.question`)}
            above={
              <>
                {props.above}
                <p className={styles.step}>
                  {t('cases.new.step', { step, total: questions.length })}
                </p>
                <div className={styles.track} aria-hidden="true">
                  {questions.map((name, index) => (
                    <span key={name} className={index < step ? styles.reached : undefined} />
                  ))}
                </div>
              </>
            }
            lead={t(`cases.questions.${question}.hint`)}
          />
          <form
            className={styles.fields}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              onStep(step + 1);
            }}
          >
            <QuestionFields
              question={question}
              content={content}
              files={props.draft?.files ?? []}
              onChange={request.changeContent}
              isBelowHeading
            />
            <figure className={styles.example}>
              <figcaption>{t('cases.new.example')}</figcaption>
              <blockquote>{t(`cases.questions.${question}.example`)}</blockquote>
            </figure>
            <div className={styles.foot}>
              <Button type="submit" variant="filled">
                {step === questions.length ? t('cases.new.toReview') : t('cases.new.next')}
              </Button>
              <Button onClick={leaveOpen}>{t('cases.notSure')}</Button>
              {step > 1 && (
                <Button variant="subtle" onClick={() => onStep(step - 1)}>
                  {t('cases.new.back')}
                </Button>
              )}
            </div>
          </form>
        </>
      ) : (
        <RequestReview
          above={props.above}
          request={request}
          organisations={organisations}
          onStep={onStep}
          onSent={props.onSent}
        />
      )}
      <DraftNote state={request.state} keptAt={request.keptAt} />
      <ConflictDialog
        isOpen={request.conflict !== null}
        explanation={t('cases.new.conflict')}
        parts={request.conflict ? compare(request.conflict.content, content) : []}
        onKeepMine={request.keepMine}
        onTakeTheirs={request.takeTheirs}
        onClose={request.decideLater}
      />
    </div>
  );
}
