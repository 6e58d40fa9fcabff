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
import { useCurrentInSight } from '../../ui/use-current-in-sight.ts';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import { UploadError, uploadFiles, uploadLimit } from '../../upload-file.ts';
import { activeParties, type IntroductionView, ownParty } from './introduction-view.ts';
import styles from './introductions.module.css';
import type { ProxySlot } from './proxy-slot.ts';
import { type Speaker, SpokenFor } from './spoken-for.tsx';
import { emptyTurn, missingOfTurn, TurnFields, turnChoice } from './turn-fields.tsx';
import { useWrite } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

const icons = { message: IconMessage, call: IconPhone, meeting: IconUsers, file: IconFile };

type Written = {
  kind: DialogueKind;
  body: string;
  outcome: string;
  minutes: number | null;
  speaker: Speaker | null;
};
const empty: Written = { kind: 'message', body: '', outcome: '', minutes: null, speaker: null };

type DialogueComposerProps = { introduction: IntroductionView; proxyFields: ProxySlot };

/** What is still to be filled in before it can be sent. */
type Missing = 'body' | 'file' | 'person' | 'turn';

/** Writes into the dialogue; who will read it stands beside the button, before it is sent. */
export function DialogueComposer({ introduction, proxyFields }: DialogueComposerProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const write = useWrite();
  const draft = useDraft<Written>({
    key: `dialogue ${introduction.id} ${ownParty(introduction)?.id ?? 'staff'}`,
  });
  const [written, setWritten] = useState({ ...empty, ...draft.stored?.values });
  const [files, setFiles] = useState<File[]>([]);
  const [next, setNext] = useState(emptyTurn);
  const [missing, setMissing] = useState<Missing | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const { kind } = written;
  const kinds = useCurrentInSight<HTMLFieldSetElement>(kind);
  const isTalk = kind === 'call' || kind === 'meeting';
  const setsTurn = introduction.abilities.setTurn.allowed;
  // A document is whoever brings it.
  const speaker = kind === 'file' ? null : written.speaker;
  const readers = words.list([
    ...activeParties(introduction)
      .filter((party) => party.state === 'yes')
      .map(words.nameOf),
    t('introductions.composer.staff'),
  ]);

  function change(part: Partial<Written>): void {
    const changed = { ...written, ...part };
    setWritten(changed);
    setMissing(null);
    draft.keep(changed);
  }

  function findMissing(): Missing | null {
    if (kind === 'file' && files.length === 0) return 'file';
    if (kind !== 'file' && written.body.trim() === '') return 'body';
    if (speaker && speaker.proxy.personId === '') return 'person';
    return missingOfTurn(next) ? 'turn' : null;
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = findMissing();
    setMissing(found);
    setProblem(null);
    if (found) return;
    setIsSending(true);
    try {
      const fileIds = await uploadFiles(files);
      await write.mutateAsync({
        introductionId: introduction.id,
        kind,
        body: written.body,
        fileIds,
        ...(isTalk ? { outcome: written.outcome, minutes: written.minutes ?? undefined } : {}),
        turn: turnChoice(next) ?? undefined,
        ...speaker,
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
      <fieldset ref={kinds} className={styles.kinds} aria-label={t('introductions.composer.what')}>
        {dialogueKinds.map((one) => {
          const Icon = icons[one];
          return (
            <button
              key={one}
              data-one={one}
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
          label={
            speaker && kind === 'message'
              ? t('introductions.composer.theirMessage')
              : t(`introductions.composer.body.${kind}`)
          }
          error={missing === 'body' ? t('errors.blank') : null}
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
        {setsTurn && kind !== 'file' && (
          <SpokenFor
            introduction={introduction}
            value={speaker}
            onChange={(changed) => change({ speaker: changed })}
            proxyFields={proxyFields}
            personProblem={missing === 'person' ? t('errors.blank') : undefined}
          />
        )}
        {setsTurn && (
          <TurnFields
            introduction={introduction}
            value={next}
            onChange={setNext}
            none={isTalk ? t('introductions.next.asItIs') : t('introductions.next.asUsual')}
            missing={missing === 'turn' ? missingOfTurn(next) : null}
          />
        )}
        <Problem>{missing === 'file' ? t('introductions.composer.chooseFile') : problem}</Problem>
        <div className={styles.composerFoot}>
          <VisibilityLabel isInside={false}>
            {t('introductions.composer.readers', { names: readers })}
          </VisibilityLabel>
          <DraftNote state={draft.state} keptAt={draft.keptAt} />
          <Button type="submit" variant="filled" loading={isSending}>
            {speaker && kind === 'message'
              ? t('introductions.composer.recordMessage')
              : t(`introductions.composer.send.${kind}`)}
          </Button>
        </div>
      </div>
    </form>
  );
}
