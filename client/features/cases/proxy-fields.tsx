import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyProxyOn, type Proxy as RecordedFor } from '../../../shared/cases/proxy.ts';
import { type ProxyChannel, proxyChannels } from '../../../shared/cases/vocabulary.ts';
import { trpc } from '../../trpc.ts';
import { localDate } from '../../ui/time/formats.ts';
import styles from './cases.module.css';

/** Where a form by proxy begins: nobody named yet, by phone, today. */
export function emptyProxy(): RecordedFor {
  return emptyProxyOn(localDate(new Date()));
}

type ProxyFieldsProps = {
  /** Whose people it can be recorded for. */
  organisationId: string;
  value: RecordedFor;
  onChange: (value: RecordedFor) => void;
  /** By `personId`, `channel`, `on`. */
  errors?: Partial<Record<keyof RecordedFor, string>>;
};

/** Whom something is recorded for, how they said it, and when. They are told by e-mail. */
export function ProxyFields({ organisationId, value, onChange, errors = {} }: ProxyFieldsProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const people = useQuery(trpc.cases.listProxyPeople.queryOptions({ organisationId }));
  return (
    <fieldset className={styles.proxy} aria-describedby={hintId}>
      <legend>{t('cases.proxy.legend')}</legend>
      <p className="soft" id={hintId}>
        {t('cases.proxy.meaning')}
      </p>
      <NativeSelect
        label={t('cases.proxy.person')}
        value={value.personId}
        error={errors.personId}
        onChange={(event) => onChange({ ...value, personId: event.currentTarget.value })}
        data={[
          { value: '', label: t('cases.proxy.choosePerson') },
          ...(people.data ?? []).map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('cases.proxy.channel')}
          value={value.channel}
          error={errors.channel}
          onChange={(event) =>
            onChange({ ...value, channel: event.currentTarget.value as ProxyChannel })
          }
          data={proxyChannels.map((channel) => ({
            value: channel,
            label: t(`proxyChannels.${channel}`),
          }))}
        />
        <TextInput
          type="date"
          label={t('cases.proxy.on')}
          value={value.on}
          error={errors.on}
          max={localDate(new Date())}
          onChange={(event) => onChange({ ...value, on: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
