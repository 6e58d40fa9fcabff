import { ActionIcon, Checkbox, Tabs, Textarea, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogKind } from '../../../shared/cases/vocabulary.ts';
import type { Decision } from '../../../shared/decision.ts';
import { textFor } from '../../i18n.ts';
import { refusalText } from '../../refusals.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useAreKeysOn } from '../../ui/keys/keys-switch.ts';
import { useShowsKeys } from '../../ui/keys/use-shows-keys.ts';
import { useNameList } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import { useCurrentInSight } from '../../ui/use-current-in-sight.ts';
import { UploadError, uploadFiles, uploadLimit } from '../../upload-file.ts';
import styles from './composer.module.css';
import { ComposerPicks, type ProxySlot } from './composer-picks.tsx';
import {
  type ComposerKind,
  composerKinds,
  type EntryDraft,
  emptyEntry,
  isConversation,
  isShown,
  kindOf,
  readEntry,
} from './entry-draft.ts';
import { KindIcon } from './kind-icon.tsx';
import type { LoggedCase } from './log-types.ts';
import { readNextMove } from './next-move-fields.tsx';
import { useWriteLogEntry } from './use-log.ts';
import { VisibleTo } from './visible-to.tsx';

type ComposerProps = {
  of: LoggedCase;
  abilities: Record<LogKind, Decision>;
  /** Whose draft it is: several people may use one device. */
  personId: string;
  /** The fields of a proxy come from the feature that knows whom a case can be spoken for by. */
  proxyFields: ProxySlot;
  kind: ComposerKind;
  onKind: (kind: ComposerKind) => void;
  textRef?: Ref<HTMLTextAreaElement>;
};

/** The keys that lead to a tab from anywhere on the page. */
const keys: Partial<Record<ComposerKind, string>> = { note: 'n', message: 'm' };

/** Writes into the log without leaving the page: one line is enough. */
export function Composer(props: ComposerProps) {
  const { of, abilities, kind, onKind } = props;
  const { t } = useTranslation();
  const list = useNameList();
  const areKeysOn = useAreKeysOn();
  const showsKeys = useShowsKeys();
  const kinds = useCurrentInSight<HTMLDivElement>(kind);
  const kept = useDraft<EntryDraft>({ key: `log:${props.personId}:${of.id}` });
  const [entry, setEntry] = useState<EntryDraft>({ ...emptyEntry, ...kept.stored?.values });
  const [files, setFiles] = useState<File[]>([]);
  const [isAttaching, setIsAttaching] = useState(false);
  const [isBlank, setIsBlank] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const { mutateAsync } = useWriteLogEntry();
  const draft = { ...entry, kind };
  const refused = abilities[kindOf(draft)];
  const names = list(of.contacts.map((contact) => contact.name));

  // What was typed for the government does not come back as a note, nor the other way round.
  useEffect(() => {
    if (kept.stored) onKind(kept.stored.values.kind);
  }, [kept.stored, onKind]);

  function change(part: Partial<EntryDraft>): void {
    const next = { ...draft, ...part };
    setEntry(next);
    setIsBlank(false);
    kept.keep(next);
  }

  async function send(): Promise<void> {
    if (isSending) return;
    const isMissing = kind === 'file' ? files.length === 0 : draft.body.trim() === '';
    setIsBlank(isMissing);
    if (isMissing) return;
    if (draft.next.whose !== 'none' && !readNextMove(draft.next)) {
      setProblem(t('log.nextIncomplete'));
      return;
    }
    setIsSending(true);
    setProblem(null);
    try {
      const fileIds = await uploadFiles(files);
      await mutateAsync(readEntry(draft, of, fileIds));
      kept.clear();
      setEntry({ ...emptyEntry, kind });
      setFiles([]);
      setIsAttaching(false);
      void notify({ message: t('log.written') });
    } catch (error) {
      setProblem(error instanceof UploadError ? error.message : refusalText(error));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form
      className={styles.composer}
      aria-label={t('log.write')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Tabs value={kind} onChange={(value) => value && onKind(value as ComposerKind)}>
        <Tabs.List ref={kinds} className={styles.kinds}>
          {composerKinds.map((one) => (
            <Tabs.Tab
              classNames={{ tabSection: styles.tabSection }}
              key={one}
              value={one}
              data-one={one}
              leftSection={<KindIcon kind={one} />}
              rightSection={
                keys[one] &&
                showsKeys && (
                  <span aria-hidden="true">
                    <kbd>{keys[one]}</kbd>
                  </span>
                )
              }
              aria-keyshortcuts={areKeysOn ? keys[one] : undefined}
            >
              {t(`log.kinds.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={kind} className={styles.panel}>
          <Textarea
            ref={props.textRef}
            classNames={{ input: `${styles.text ?? ''} ${kind === 'message' ? 'voice' : ''}` }}
            variant="unstyled"
            aria-label={t(`log.body.${kindOf(draft)}`)}
            placeholder={t(`log.body.${kindOf(draft)}`)}
            autosize
            minRows={kind === 'message' ? 3 : 1}
            maxRows={16}
            maxLength={20_000}
            dir="auto"
            value={draft.body}
            error={isBlank && kind !== 'file' ? t('errors.blank') : undefined}
            onChange={(event) => change({ body: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
            }}
          />
          {isConversation(kind) && (
            <TextInput
              classNames={{ input: `${styles.text ?? ''} ${styles.outcome ?? ''}` }}
              variant="unstyled"
              aria-label={t('log.outcome')}
              placeholder={t('log.outcomeHint')}
              maxLength={2_000}
              dir="auto"
              value={draft.outcome}
              onChange={(event) => change({ outcome: event.currentTarget.value })}
            />
          )}
          {kind === 'message' && (
            <Checkbox
              label={t('log.needsAnswer')}
              description={
                draft.needsAnswer
                  ? t('log.needsAnswerMeaning', { holder: of.government.name })
                  : undefined
              }
              checked={draft.needsAnswer}
              onChange={(event) => change({ needsAnswer: event.currentTarget.checked })}
            />
          )}
          {(kind === 'file' || isAttaching || files.length > 0) && (
            <FilePicker
              label={t('log.attach')}
              files={files}
              onChange={setFiles}
              maxBytes={uploadLimit}
            />
          )}
          {isBlank && kind === 'file' && <Problem>{t('errors.blank')}</Problem>}
        </Tabs.Panel>
      </Tabs>
      <div className={styles.foot}>
        <ComposerPicks draft={draft} of={of} onChange={change} proxyFields={props.proxyFields} />
        {kind !== 'file' && (
          <ActionIcon
            size="xs"
            aria-label={t('log.attach')}
            title={t('log.attach')}
            aria-expanded={isAttaching || files.length > 0}
            onClick={() => setIsAttaching(!isAttaching)}
          >
            <IconPaperclip size={16} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        )}
        <VisibleTo
          isShared={isShown(draft)}
          governmentName={of.government.name}
          onChange={
            kind === 'note' || kind === 'message' ? undefined : (isShared) => change({ isShared })
          }
        />
        <ActionButton
          type="submit"
          size="xs"
          loading={isSending}
          refusal={refused.allowed ? null : textFor(`refusals.${refused.reason}`)}
        >
          {t(`log.verbs.${kindOf(draft)}`)}
        </ActionButton>
      </div>
      <div className={styles.under}>
        {isShown(draft) && names && <p className="cap">{t('log.mailed', { names })}</p>}
        <DraftNote state={kept.state} keptAt={kept.keptAt} />
      </div>
      <Problem>{problem}</Problem>
    </form>
  );
}
