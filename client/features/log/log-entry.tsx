import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameList } from '../../ui/names.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { FileLink } from './file-link.tsx';
import { KindIcon } from './kind-icon.tsx';
import styles from './log.module.css';
import type { LoggedEntry } from './log-types.ts';
import { ReadersLabel } from './readers-label.tsx';

type LogEntryRowProps = {
  entry: LoggedEntry;
  /** Absent where the reader may not answer. */
  onReply?: (entry: LoggedEntry) => void;
  onAskRedaction?: (entry: LoggedEntry) => void;
};

/** The heading of an entry: what it is or who speaks, and beside it the circumstances. */
function useHeading(entry: LoggedEntry): { lead: string; details: string[] } {
  const { t } = useTranslation();
  const list = useNameList();
  const { date } = useDateWords();
  const { kind, proxy, authorOrganisation } = entry;
  const readers = list(entry.readers.map((reader) => reader.name));
  const loggedFor = proxy
    ? t('log.loggedFor', {
        name: proxy.name,
        channel: t(`log.channels.${proxy.channel}`),
        date: date(proxy.on, 'day'),
      })
    : null;
  // Where all who read it are its parties, the readers beside say which dialogue it is.
  const isToldByReaders = entry.dialogue?.parties.every((party) =>
    entry.readers.some((reader) => reader.name === party),
  );
  const dialogue =
    entry.dialogue && !isToldByReaders
      ? t('log.inDialogue', { parties: list(entry.dialogue.parties) })
      : null;
  const speakerOf = (name: string) =>
    authorOrganisation && !name.includes(authorOrganisation.name)
      ? t('log.authorOf', { author: name, organisation: authorOrganisation.name })
      : name;
  const details = (...parts: (string | null)[]) => parts.filter((part) => part !== null);

  if (kind === 'message' || kind === 'question') {
    const lead = speakerOf(proxy?.name ?? entry.author.name);
    // A party that writes on the case itself writes to the mechanism.
    const others = entry.readers.filter((reader) => reader.id !== authorOrganisation?.id);
    const to = list(others.map((reader) => reader.name)) || t('log.theMechanism');
    const addressed =
      kind === 'question' ? t('log.asks', { readers: to }) : t('log.to', { readers: to });
    const answer = entry.inReplyToId ? t('log.isAnswer') : null;
    return { lead, details: details(addressed, answer, loggedFor, dialogue) };
  }
  const lead = t(`log.kinds.${kind}`);
  if (kind === 'note' || kind === 'file') {
    const author = speakerOf(entry.author.name);
    return { lead, details: details(t('log.by', { author }), dialogue) };
  }
  return {
    lead,
    details: details(
      entry.withWhom ?? (readers || null),
      entry.minutes ? t('log.lasted', { count: entry.minutes }) : null,
      loggedFor ?? t('log.loggedBy', { author: entry.author.name }),
      dialogue,
    ),
  };
}

function EntryWords({ entry }: { entry: LoggedEntry }): ReactNode {
  const { t } = useTranslation();
  if (entry.isRedacted) return <p className="soft">{t('log.redacted')}</p>;
  const isVoice = entry.kind === 'message' || entry.kind === 'question';
  return (
    <>
      {entry.body.trim() && <PlainText text={entry.body} isVoice={isVoice} />}
      {entry.outcome && (
        <p className="prose" dir="auto">
          {t('log.agreed', { outcome: entry.outcome })}
        </p>
      )}
      {entry.files.length > 0 && (
        <ul className={styles.files}>
          {entry.files.map((file) => (
            <li key={file.id}>
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One entry of the log: when, what kind, whose words, and who reads them. */
export function LogEntryRow({ entry, onReply, onAskRedaction }: LogEntryRowProps) {
  const { t } = useTranslation();
  const { lead, details } = useHeading(entry);
  const isOpenQuestion = entry.kind === 'question' && !entry.answeredById && !entry.isRedacted;
  const isVoice = entry.kind === 'message' || entry.kind === 'question';
  return (
    <li
      id={`entry-${entry.id}`}
      className={`${styles.entry ?? ''} ${entry.kind === 'note' ? (styles.note ?? '') : ''}`}
    >
      <p className={styles.when}>
        <Moment at={entry.occurredAt} shape="day" />
        <Moment at={entry.occurredAt} shape="time" />
      </p>
      <KindIcon kind={entry.kind} />
      <div>
        <div className={styles.heading}>
          <p dir="auto">
            <b>{lead}</b> <span>{details.join(`${t('ui.marks.semicolon')} `)}</span>
          </p>
          <span className={styles.readers}>
            <ReadersLabel readers={entry.readers} />
            {onAskRedaction && !entry.isRedacted && (
              <Menu>
                <Menu.Target>
                  <ActionIcon size="xs" aria-label={t('log.about')}>
                    <IconDots size={16} stroke={1.5} aria-hidden="true" />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => onAskRedaction(entry)}>
                    {t('log.askRedaction')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </span>
        </div>
        <div className={`${styles.words ?? ''} ${isVoice ? (styles.voice ?? '') : ''}`}>
          <EntryWords entry={entry} />
        </div>
        {(isOpenQuestion || (onReply && isVoice && !entry.isRedacted)) && (
          <div className={styles.after}>
            {isOpenQuestion && <span className="cap">{t('log.unanswered')}</span>}
            {onReply && isVoice && !entry.isRedacted && (
              <Button variant="subtle" size="xs" onClick={() => onReply(entry)}>
                {isOpenQuestion ? t('log.answer') : t('log.reply')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
