import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconFile, IconMessage, IconPhone, IconUsers } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DialogueKind, dialogueKinds } from '../../../shared/introductions/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { announce } from '../../ui/announcer.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { UploadError, uploadFile, uploadLimit } from '../../upload-file.ts';
import { activeParties, type IntroductionView, ownParty } from './introduction-view.ts';
import styles from './introductions.module.css';
import { emptyTurn, TurnFields, turnChoice } from './turn-fields.tsx';
import { useWrite } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

const icons = { message: IconMessage, call: IconPhone, meeting: IconUsers, file: IconFile };

type Written = { kind: DialogueKind; body: string; outcome: string; minutes: number | null };
const empty: Written = { kind: 'message', body: '', outcome: '', minutes: null };

/** Writes into the dialogue; who will read it stands beside the button, before it is sent. */
export function DialogueComposer({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const write = useWrite();
  const draft = useDraft<Written>({
    key: `dialogue ${introduction.id} ${ownParty(introduction)?.id ?? 'staff'}`,
  });
  const [written, setWritten] = useState(draft.stored?.values ?? empty);
  const [files, setFiles] = useState<File[]>([]);
  const [next, setNext] = useState(emptyTurn);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const { kind } = written;
  const isTalk = kind === 'call' || kind === 'meeting';
  const setsTurn = introduction.abilities.setTurn.allowed;
  const readers = words.list([
    ...activeParties(introduction)
      .filter((party) => party.state === 'yes')
      .map(words.nameOf),
    t('introductions.composer.staff'),
  ]);

  function change(part: Partial<Written>): void {
    const changed = { ...written, ...part };
    setWritten(changed);
    draft.keep(changed);
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (kind !== 'file' && written.body.trim() === '') return setProblem(t('errors.blank'));
    if (kind === 'file' && files.length === 0) {
      return setProblem(t('introductions.composer.chooseFile'));
    }
    if (next.whose === 'nobody' && next.on === '') return setProblem(t('errors.blank'));
    setProblem(null);
    setIsSending(true);
    try {
      const fileIds = await Promise.all(files.map(uploadFile));
      await write.mutateAsync({
        introductionId: introduction.id,
        kind,
        body: written.body,
        fileIds,
        ...(isTalk ? { outcome: written.outcome, minutes: written.minutes ?? undefined } : {}),
        turn: turnChoice(next) ?? undefined,
      });
      draft.clear();
      setWritten({ ...empty, kind });
      setFiles([]);
      setNext(emptyTurn);
      announce(t('introductions.composer.sent'));
    } catch (error) {
      setProblem(error instanceof UploadError ? error.message : refusalText(error));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form
      className={styles.composer}
      onSubmit={send}
      aria-label={t('introductions.composer.label')}
    >
      <fieldset className={styles.kinds} aria-label={t('introductions.composer.what')}>
        {dialogueKinds.map((one) => {
          const Icon = icons[one];
          return (
            <button
              key={one}
              type="button"
              aria-pressed={one === kind}
              onClick={() => change({ kind: one })}
            >
              <Icon className="icon" stroke={1.5} aria-hidden="true" />
              {t(`introductions.kinds.${one}`)}
            </button>
          );
        })}
      </fieldset>
      <div className={styles.composerBody}>
        <Textarea
          label={t(`introductions.composer.body.${kind}`)}
          className={kind === 'message' ? styles.voice : undefined}
          value={written.body}
          onChange={(event) => change({ body: event.currentTarget.value })}
          autosize
          minRows={kind === 'message' ? 3 : 2}
          maxLength={20_000}
          dir="auto"
        />
        {isTalk && (
          <div className={styles.pairOfFields}>
            <TextInput
              label={t('introductions.composer.outcome')}
              value={written.outcome}
              onChange={(event) => change({ outcome: event.currentTarget.value })}
              maxLength={2_000}
              dir="auto"
            />
            <NumberInput
              label={t('introductions.composer.minutes')}
              value={written.minutes ?? ''}
              onChange={(value) => change({ minutes: Number(value) || null })}
              min={1}
              max={24 * 60}
              allowDecimal={false}
            />
          </div>
        )}
        <FilePicker
          label={t('introductions.composer.attach')}
          files={files}
          onChange={setFiles}
          maxBytes={uploadLimit}
        />
        {setsTurn && (
          <TurnFields
            introduction={introduction}
            value={next}
            onChange={setNext}
            none={isTalk ? t('introductions.next.asItIs') : t('introductions.next.asUsual')}
          />
        )}
        <Problem>{problem}</Problem>
        <div className={styles.composerFoot}>
          <VisibilityLabel isInside={false}>
            {t('introductions.composer.readers', { names: readers })}
          </VisibilityLabel>
          <DraftNote state={draft.state} keptAt={draft.keptAt} />
          <Button type="submit" variant="filled" loading={isSending}>
            {t(`introductions.composer.send.${kind}`)}
          </Button>
        </div>
      </div>
    </form>
  );
}
