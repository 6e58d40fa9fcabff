import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { entryNexts, nextMoveHolders } from '../../../shared/log/vocabulary.ts';
import { goingOn } from '../../ui/in-a-line.ts';
import { localDate } from '../../ui/time/formats.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './composer.module.css';
import type { EntryNext } from './log-types.ts';

/** A next move while it is being written. */
export type NextMoveDraft = { whose: EntryNext['whose'] | 'none'; what: string; on: string };

export const noNextMove: NextMoveDraft = { whose: 'none', what: '', on: '' };

/** What is sent of it; undefined while it says nothing yet. */
export function readNextMove({ whose, what, on }: NextMoveDraft): EntryNext | undefined {
  if (whose === 'none' || what.trim() === '') return undefined;
  if (whose === 'nobody') return on ? { whose, what, untilOn: on } : undefined;
  if (whose === 'me') return on ? { whose, what, byOn: on } : undefined;
  return { whose, what, ...(on ? { byOn: on } : {}) };
}

type NextMoveFieldsProps = {
  value: NextMoveDraft;
  onChange: (value: NextMoveDraft) => void;
  governmentName: string;
  /** “Nothing follows” and a reminder to oneself are choices beside an entry, not where the move is all one sets. */
  isBesideEntry?: boolean;
};

/** Whose the next move is, what it is, and by when. */
export function NextMoveFields(props: NextMoveFieldsProps) {
  const { value, onChange, governmentName, isBesideEntry = true } = props;
  const { t } = useTranslation();
  const names = {
    none: t('log.nextHolders.none'),
    staff: t('log.nextHolders.staff'),
    government: governmentName,
    nobody: t('log.nextHolders.nobody'),
    me: t('log.nextHolders.me'),
  };
  const choices = isBesideEntry ? (['none', ...entryNexts] as const) : nextMoveHolders;
  const dateLabels = { nobody: t('log.nextUntil'), me: t('reminders.on') };
  const { whose } = value;
  return (
    <>
      <Radio.Group
        label={t('log.nextWhose')}
        value={value.whose}
        onChange={(whose) => onChange({ ...value, whose: whose as NextMoveDraft['whose'] })}
      >
        <div className={styles.choices}>
          {choices.map((whose) => (
            <Radio key={whose} value={whose} label={names[whose]} />
          ))}
        </div>
      </Radio.Group>
      {value.whose !== 'none' && (
        <>
          <TextInput
            label={value.whose === 'nobody' ? t('log.nextWhatNobody') : t('log.nextWhat')}
            value={value.what}
            maxLength={200}
            dir="auto"
            onChange={(event) => onChange({ ...value, what: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={whose === 'nobody' || whose === 'me' ? dateLabels[whose] : t('log.nextBy')}
            description={whose === 'me' ? t('reminders.private') : undefined}
            min={localDate(new Date())}
            value={value.on}
            onChange={(event) => onChange({ ...value, on: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

/** The next move in one line: “Country X: send the files, Fri 6 Mar”. */
export function useNextMoveWords(): (value: NextMoveDraft, governmentName: string) => string {
  const { t } = useTranslation();
  const { date } = useDateWords();
  return (value, governmentName) => {
    const next = readNextMove(value);
    if (!next) return t('log.nextNothing');
    const who = {
      staff: t('log.you'),
      government: governmentName,
      nobody: t('log.nobody'),
      me: t('log.remindMe'),
    }[next.whose];
    const what = goingOn(next.what);
    return value.on
      ? t('log.nextIsBy', { who, what, date: date(value.on, 'day') })
      : t('log.nextIs', { who, what });
  };
}
