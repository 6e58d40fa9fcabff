import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { activeParties, type IntroductionView, type TurnChoice } from './introduction-view.ts';
import styles from './introductions.module.css';
import { usePartyWords } from './use-party-words.ts';

/** A turn while it is being chosen: whose, as one value of a select, with words and a day. */
export type TurnDraft = { whose: string; what: string; on: string };

export const emptyTurn: TurnDraft = { whose: '', what: '', on: '' };

/** What the server is told of it; null while nothing is chosen. */
export function turnChoice(draft: TurnDraft): TurnChoice | null {
  const what = draft.what.trim() === '' ? undefined : draft.what;
  const dueOn = draft.on || undefined;
  if (draft.whose === '') return null;
  if (draft.whose === 'nobody') return { whose: 'nobody', untilOn: draft.on, what };
  if (draft.whose === 'case_manager') {
    return { whose: 'case_manager', what: draft.what, dueOn };
  }
  return { whose: 'organisations', organisationIds: [draft.whose], what, dueOn };
}

/** What of a turn is still to be said: one's own says what for, nobody's until when. */
export function missingOfTurn({ whose, what, on }: TurnDraft): keyof TurnDraft | null {
  if (whose === 'case_manager' && what.trim() === '') return 'what';
  return whose === 'nobody' && on === '' ? 'on' : null;
}

type TurnFieldsProps = {
  introduction: IntroductionView;
  value: TurnDraft;
  onChange: (value: TurnDraft) => void;
  /** What it is called to leave the turn to the rules; absent where one must be chosen. */
  none?: string;
  missing?: keyof TurnDraft | null;
};

/** Whose turn is next, what, and by when; or nobody's until a day. */
export function TurnFields(props: TurnFieldsProps) {
  const { introduction, value, onChange, none, missing } = props;
  const { t } = useTranslation();
  const words = usePartyWords();
  const parties = activeParties(introduction).flatMap((party) =>
    party.organisationId ? [{ value: party.organisationId, label: words.nameOf(party) }] : [],
  );
  const isNobodys = value.whose === 'nobody';
  const problemOf = (field: keyof TurnDraft) => (missing === field ? t('errors.blank') : null);
  const whatLabels: Record<string, string> = {
    nobody: t('introductions.next.meanwhile'),
    case_manager: t('introductions.next.whatMine'),
  };
  return (
    <div className={styles.turnFields}>
      <NativeSelect
        label={t('introductions.next.whose')}
        value={value.whose}
        error={problemOf('whose')}
        onChange={(event) => onChange({ ...value, whose: event.currentTarget.value })}
        data={[
          { value: '', label: none ?? t('introductions.next.choose') },
          ...parties,
          { value: 'case_manager', label: t('introductions.next.mine') },
          { value: 'nobody', label: t('introductions.next.nobodys') },
        ]}
      />
      {value.whose !== '' && (
        <>
          <TextInput
            label={whatLabels[value.whose] ?? t('introductions.next.what')}
            value={value.what}
            error={problemOf('what')}
            dir="auto"
            onChange={(event) => onChange({ ...value, what: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={isNobodys ? t('introductions.next.until') : t('introductions.next.by')}
            value={value.on}
            error={problemOf('on')}
            onChange={(event) => onChange({ ...value, on: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}
