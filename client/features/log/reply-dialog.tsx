import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { notify } from '../../ui/notify.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { UploadError, uploadFiles, uploadLimit } from '../../upload-file.ts';
import { ReadersLabel } from './readers-label.tsx';
import styles from './reply-dialog.module.css';
import { useAnswerQuestion, useWriteLogEntry } from './use-log.ts';

/** As much of an entry as answering it needs. */
export type AnswerableEntry = {
  id: string;
  caseId: string;
  kind: string;
  body: string;
  answeredById: string | null;
  author: { name: string };
  authorOrganisation: { id: string; name: string } | null;
  readers: { id: string; name: string }[];
};

type ReplyDialogProps = {
  entry: AnswerableEntry;
  /** Whether the reader is on the side that was asked. */
  isAsked: boolean;
  onClose: () => void;
  /** Beside the button: mark as read, open the case. */
  otherActions?: ReactNode;
};

/** Answers an entry where one stands; whoever reads the entry reads the answer. */
export function ReplyDialog({ entry, isAsked, onClose, otherActions }: ReplyDialogProps) {
  const { t } = useTranslation();
  const draft = useDraft<{ body: string }>({ key: `reply:${entry.id}` });
  const [body, setBody] = useState(draft.stored?.values.body ?? '');
  const [files, setFiles] = useState<File[]>([]);
  const [isBlank, setIsBlank] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { mutateAsync: answer } = useAnswerQuestion();
  const { mutateAsync: write } = useWriteLogEntry();
  const isQuestion = entry.kind === 'question' && !entry.answeredById && isAsked;
  const speaker = entry.authorOrganisation?.name ?? entry.author.name;

  async function send(): Promise<void> {
    setIsBlank(body.trim() === '');
    if (body.trim() === '') return;
    setIsSending(true);
    setProblem(null);
    try {
      const fileIds = await uploadFiles(files);
      if (isQuestion) await answer({ questionId: entry.id, body, fileIds });
      else {
        await write({
          caseId: entry.caseId,
          kind: 'message',
          body,
          fileIds,
          inReplyToId: entry.id,
          readerOrganisationIds: entry.readers.map((reader) => reader.id),
        });
      }
      draft.clear();
      void notify({ message: t('log.written') });
      onClose();
    } catch (error) {
      setProblem(error instanceof UploadError ? error.message : refusalText(error));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <Dialog isOpen isHigh title={t('log.answerTo', { name: speaker })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <blockquote className={styles.quoted}>
          <PlainText text={entry.body} isVoice />
        </blockquote>
        <Textarea
          label={t('log.yourAnswer')}
          classNames={{ input: 'voice' }}
          autosize
          minRows={4}
          maxRows={16}
          maxLength={20_000}
          dir="auto"
          data-autofocus
          value={body}
          error={isBlank ? t('errors.blank') : undefined}
          onChange={(event) => {
            setBody(event.currentTarget.value);
            setIsBlank(false);
            draft.keep({ body: event.currentTarget.value });
          }}
        />
        <FilePicker
          label={t('log.attach')}
          files={files}
          onChange={setFiles}
          maxBytes={uploadLimit}
        />
        <Problem>{problem}</Problem>
        <div className="buttons">
          <Button type="submit" variant="filled" loading={isSending}>
            {t('log.sendAnswer')}
          </Button>
          {otherActions}
          <span className={styles.readers}>
            <ReadersLabel readers={entry.readers} />
          </span>
        </div>
        <DraftNote state={draft.state} keptAt={draft.keptAt} />
      </form>
    </Dialog>
  );
}
