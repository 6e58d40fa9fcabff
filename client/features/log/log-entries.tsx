import styles from './log.module.css';
import { LogEntryRow } from './log-entry.tsx';
import type { LoggedEntry } from './log-types.ts';

type LogEntriesProps = {
  entries: readonly LoggedEntry[];
  onReply?: (entry: LoggedEntry) => void;
};

/** Entries already at hand, such as those of one dialogue, drawn as the log draws them. */
export function LogEntries({ entries, onReply }: LogEntriesProps) {
  return (
    <ol className={styles.log}>
      {entries.map((entry) => (
        <LogEntryRow key={entry.id} entry={entry} onReply={onReply} />
      ))}
    </ol>
  );
}
