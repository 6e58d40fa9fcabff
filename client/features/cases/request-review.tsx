import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { submitCaseInput } from '../../../shared/cases/input.ts';
import { type RequestContent, requestTitle } from '../../../shared/cases/request.ts';
import { textFor } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { issueTexts } from '../../ui/form/issue-text.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PlainText } from '../../ui/plain-text.tsx';
import { Section } from '../../ui/section.tsx';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { refreshCases } from './refresh-cases.ts';
import styles from './request.module.css';
import { type Question, questions } from './request-questions.tsx';
import type { useRequestDraft } from './use-request-draft.ts';
import { useRequestParts } from './use-request-parts.ts';

/** Which parts of a request each question fills. */
const partsOfQuestion: Record<Question, readonly (keyof RequestContent)[]> = {
  goal: ['goal'],
  situation: ['situation'],
  helpSought: ['helpSought'],
  topics: ['topicIds', 'grandChallengeIds', 'principles'],
  commitment: ['commitment', 'stage'],
  practical: [
    'level',
    'where',
    'languages',
    'providerKindsPreferred',
    'providerKindsUnwanted',
    'neededByOn',
    'fileIds',
  ],
};

type RequestReviewProps = {
  above: ReactNode;
  request: ReturnType<typeof useRequestDraft>;
  organisations: { id: string; name: string }[];
  onStep: (step: number) => void;
  onSent: (reference: string) => void;
};

/** The whole request before it is sent: what it says, who will see it, what happens then. */
export function RequestReview({
  above,
  request,
  organisations,
  onStep,
  onSent,
}: RequestReviewProps) {
  const { t } = useTranslation();
  const { partsOf } = useRequestParts();
  const submit = useMutation(trpc.cases.submit.mutationOptions({ onSuccess: refreshCases }));
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const { content, organisationId } = request.typed;
  const parts = partsOf(content);

  async function send(): Promise<void> {
    if (isSending) return;
    const input = { organisationId: organisationId ?? '', content };
    const checked = submitCaseInput.safeParse(input);
    if (!checked.success) {
      const [first] = issueTexts(checked.error.issues, input);
      setProblem(
        first ? (textFor(`errors.${first[1].key}`, first[1].values) ?? t('errors.input')) : null,
      );
      return;
    }
    setProblem(null);
    setIsSending(true);
    try {
      const draftId = await request.settle();
      const { reference } = await submit.mutateAsync({ ...input, draftId });
      request.clear();
      onSent(reference);
    } catch (error) {
      const [wrong] = Object.values(fieldProblems(error, input));
      setProblem(wrong ?? refusalText(error));
      setIsSending(false);
    }
  }

  return (
    <>
      <PageHeader title={t('cases.new.review')} above={above} lead={t('cases.new.reviewLead')} />
      <div className={styles.fields}>
        {organisations.length > 1 && (
          <NativeSelect
            label={t('cases.new.organisation')}
            value={organisationId ?? ''}
            onChange={(event) => request.changeOrganisation(event.currentTarget.value)}
            data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput
          label={t('cases.parts.title')}
          description={t('cases.new.titleHint')}
          placeholder={requestTitle(content)}
          value={content.title}
          onChange={(event) => request.changeContent({ title: event.currentTarget.value })}
          dir="auto"
        />
      </div>
      <div className={styles.answers}>
        {questions.map((question, index) => {
          const said = parts.filter(
            (part) => partsOfQuestion[question].includes(part.key) && part.text.trim() !== '',
          );
          return (
            <section key={question} className={styles.answer}>
              <h2>{t(`cases.questions.${question}.short`)}</h2>
              <button type="button" className={styles.change} onClick={() => onStep(index + 1)}>
                {t('cases.new.change')}
                <span className="vh"> {t(`cases.questions.${question}.short`)}</span>
              </button>
              <div>
                {said.map((part) => (
                  <div key={part.key}>
                    {said.length > 1 && <p className="small soft">{part.name}</p>}
                    <PlainText text={part.text} isVoice={part.isVoice} />
                  </div>
                ))}
                {said.length === 0 && <p className="soft">{t('cases.new.leftOpen')}</p>}
              </div>
            </section>
          );
        })}
      </div>
      <Section heading={t('cases.new.then')}>
        <ol className={styles.next} style={{ marginBlock: 'var(--s-3)' }}>
          <li>{t('cases.new.thenMail')}</li>
          <li>{t('cases.new.thenManager')}</li>
          <li>{t('cases.new.thenChange')}</li>
        </ol>
        <p style={{ marginBlockEnd: 'var(--s-4)' }}>
          <VisibilityLabel isInside={false}>{t('cases.new.whoSees')}</VisibilityLabel>
        </p>
        <Problem>{problem}</Problem>
        <div className={styles.foot}>
          <Button variant="filled" loading={isSending} onClick={send}>
            {t('cases.new.send')}
          </Button>
          <Button variant="subtle" onClick={() => onStep(questions.length)}>
            {t('cases.new.back')}
          </Button>
        </div>
      </Section>
    </>
  );
}
