import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '../../ui/time/formats.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './composer.module.css';
import { type EntryDraft, isConversation, type ProxyDraft } from './entry-draft.ts';
import type { LoggedCase } from './log-types.ts';
import { NextMoveFields, useNextMoveWords } from './next-move-fields.tsx';
import { Pick } from './pick.tsx';

export type ProxySlot = (props: {
  organisationId: string;
  value: ProxyDraft | null;
  onChange: (value: ProxyDraft | null) => void;
}) => ReactNode;

type ComposerPicksProps = {
  draft: EntryDraft;
  of: LoggedCase;
  onChange: (part: Partial<EntryDraft>) => void;
  proxyFields: ProxySlot;
};

/** The circumstances of an entry: with whom, when, in whose words, what comes next. */
export function ComposerPicks({ draft, of, onChange, proxyFields }: ComposerPicksProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const nextWords = useNextMoveWords();
  const spoken = isConversation(draft.kind);
  const speaker = of.contacts.find((contact) => contact.personId === draft.proxy?.personId);
  const when = draft.day ? date(draft.day, 'day') : t('log.now');
  const lasted = Number(draft.minutes) > 0 ? t('log.lasted', { count: Number(draft.minutes) }) : '';
  return (
    <>
      {spoken && (
        <Pick label={t('log.with')} value={draft.withWhom.trim() || t('log.withNobody')}>
          <TextInput
            label={t('log.withWhom')}
            value={draft.withWhom}
            maxLength={200}
            dir="auto"
            data-autofocus
            onChange={(event) => onChange({ withWhom: event.currentTarget.value })}
          />
        </Pick>
      )}
      {spoken && (
        <Pick label={t('log.when')} value={[when, lasted].filter(Boolean).join(', ')}>
          <div className={styles.pair}>
            <TextInput
              type="date"
              label={t('log.day')}
              value={draft.day}
              max={localDate(new Date())}
              data-autofocus
              onChange={(event) => onChange({ day: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('log.time')}
              value={draft.time}
              onChange={(event) => onChange({ time: event.currentTarget.value })}
            />
          </div>
          <NumberInput
            label={t('log.minutes')}
            value={draft.minutes === '' ? '' : Number(draft.minutes)}
            min={1}
            max={1440}
            allowDecimal={false}
            onChange={(minutes) => onChange({ minutes: String(minutes) })}
          />
        </Pick>
      )}
      {draft.kind !== 'note' && draft.kind !== 'file' && (
        <Pick label={t('log.recordedFor')} value={speaker?.name ?? t('log.recordedForMe')}>
          <p className="small soft">{t('log.proxyMeaning', { government: of.government.name })}</p>
          {proxyFields({
            organisationId: of.government.id,
            value: draft.proxy,
            onChange: (proxy) => onChange({ proxy }),
          })}
        </Pick>
      )}
      <Pick label={t('log.next')} value={nextWords(draft.next, of.government.name)}>
        <NextMoveFields
          value={draft.next}
          governmentName={of.government.name}
          onChange={(next) => onChange({ next })}
        />
      </Pick>
    </>
  );
}
