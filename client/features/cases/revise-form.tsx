import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftRevisionInput } from '../../../shared/cases/input.ts';
import { type RequestContent, requestTitle } from '../../../shared/cases/request.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { isApiError, trpc } from '../../trpc.ts';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { issueTexts } from '../../ui/form/issue-text.ts';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import type { CaseView } from './case-types.ts';
import { refreshCases } from './refresh-cases.ts';
import styles from './request.module.css';
import { QuestionFields, questions } from './request-questions.tsx';
import { useRequestParts } from './use-request-parts.ts';

type Typed = { content: RequestContent; reason: string; basedOnRevision: number };

type ReviseFormProps = {
  caseView: Pick<CaseView, 'id' | 'request' | 'access'>;
  personId: string;
  onDone: (status: 'confirmed' | 'proposed') => void;
  onCancel: () => void;
};

/**
 * Revises a request: the government's own stands at once, the case manager's is sent to it to confirm. Another
 * revision in between is a conflict that shows both sides.
 */
export function ReviseForm({ caseView, personId, onDone, onCancel }: ReviseFormProps) {
  const { t } = useTranslation();
  const { compare } = useRequestParts();
  const kept = useDraft<Typed>({ key: `revise:${caseView.id}:${personId}` });
  const [typed, setTyped] = useState<Typed>(
    () =>
      kept.stored?.values ?? {
        content: caseView.request.content,
        reason: '',
        basedOnRevision: caseView.request.number,
      },
  );
  const [saved, setSaved] = useState<{ number: number; content: RequestContent } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const revise = useMutation(trpc.cases.revise.mutationOptions({ onSuccess: refreshCases }));
  const isGovernment = caseView.access === 'government';

  function change(changed: Partial<Typed>): void {
    const next = { ...typed, ...changed };
    setTyped(next);
    kept.keep(next);
  }

  function send(from: Typed): void {
    const input = { caseId: caseView.id, ...from };
    const checked = draftRevisionInput.safeParse(input);
    if (!checked.success) {
      const [first] = issueTexts(checked.error.issues, input);
      setProblem(
        first ? (textFor(`errors.${first[1].key}`, first[1].values) ?? t('errors.input')) : null,
      );
      return;
    }
    setProblem(null);
    revise.mutate(input, {
      onSuccess: ({ status }) => {
        kept.clear();
        onDone(status);
      },
      onError: (error) => {
        if (isApiError(error) && error.data?.reason === 'stale_version') {
          setSaved(error.data.details?.saved as { number: number; content: RequestContent });
        } else setProblem(refusalText(error));
      },
    });
  }

  return (
    <form
      className={styles.whole}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(typed);
      }}
    >
      <TextInput
        label={t('cases.parts.title')}
        placeholder={requestTitle(typed.content)}
        value={typed.content.title}
        onChange={(event) =>
          change({ content: { ...typed.content, title: event.currentTarget.value } })
        }
        dir="auto"
      />
      {questions.map((question) => (
        <QuestionFields
          key={question}
          question={question}
          content={typed.content}
          files={caseView.request.files}
          onChange={(changed) => change({ content: { ...typed.content, ...changed } })}
        />
      ))}
      <Textarea
        label={t('cases.revise.reason')}
        description={isGovernment ? undefined : t('cases.revise.reasonHint')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        dir="auto"
      />
      <p className="soft">
        {isGovernment ? t('cases.revise.meaning') : t('cases.revise.meaningForStaff')}
      </p>
      <Problem>{problem}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={revise.isPending}>
          {isGovernment ? t('cases.revise.verb') : t('cases.revise.propose')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
      <DraftNote state={kept.state} keptAt={kept.keptAt} />
      <ConflictDialog
        isOpen={saved !== null}
        explanation={t('cases.revise.conflict')}
        parts={saved ? compare(saved.content, typed.content) : []}
        onKeepMine={() => {
          if (!saved) return;
          const mine = { ...typed, basedOnRevision: saved.number };
          change(mine);
          setSaved(null);
          send(mine);
        }}
        onTakeTheirs={() => {
          if (!saved) return;
          kept.clear();
          setTyped({ content: saved.content, reason: '', basedOnRevision: saved.number });
          setSaved(null);
        }}
        onClose={() => setSaved(null)}
      />
    </form>
  );
}
