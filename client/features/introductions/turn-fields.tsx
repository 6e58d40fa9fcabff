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

type TurnFieldsProps = {
  introduction: IntroductionView;
  value: TurnDraft;
  onChange: (value: TurnDraft) => void;
  /** What it is called to leave the turn to the rules; absent where one must be chosen. */
  none?: string;
  problem?: string | null;
};

/** Whose turn is next, what, and by when; or nobody's until a day. */
export function TurnFields({ introduction, value, onChange, none, problem }: TurnFieldsProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const parties = activeParties(introduction).flatMap((party) =>
    party.organisationId ? [{ value: party.organisationId, label: words.nameOf(party) }] : [],
  );
  const isNobodys = value.whose === 'nobody';
  return (
    <div className={styles.pairOfFields}>
      <NativeSelect
        label={t('introductions.next.whose')}
        value={value.whose}
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
            label={isNobodys ? t('introductions.next.meanwhile') : t('introductions.next.what')}
            value={value.what}
            dir="auto"
            onChange={(event) => onChange({ ...value, what: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={isNobodys ? t('introductions.next.until') : t('introductions.next.by')}
            value={value.on}
            required={isNobodys}
            error={problem}
            onChange={(event) => onChange({ ...value, on: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}
