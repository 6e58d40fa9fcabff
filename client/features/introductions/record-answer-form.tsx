import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { proxyChannels } from '../../../shared/cases/vocabulary.ts';
import { reasonLimit } from '../../../shared/introductions/input.ts';
import { dateOn, id, text } from '../../../shared/text.ts';
import { trpc } from '../../trpc.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';
import { FormEnd } from './form-end.tsx';
import { activeParties, type IntroductionView } from './introduction-view.ts';
import styles from './introductions.module.css';
import { useRespond } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

const schema = z
  .object({
    answer: z.enum(['yes', 'no']),
    reason: text(reasonLimit),
    suggestion: text(reasonLimit),
    personId: id,
    channel: z.enum(proxyChannels),
    on: dateOn,
  })
  .refine((given) => given.answer === 'yes' || given.reason.trim() !== '', {
    error: 'blank',
    path: ['reason'],
  });

/** Records what a party said on the phone or elsewhere; the person is told by e-mail. */
export function RecordAnswerForm(props: { introduction: IntroductionView; onDone: () => void }) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const respond = useRespond();
  const { introduction, onDone } = props;
  const open = activeParties(introduction).filter(
    (party) => party.state === 'asked' || party.state === 'no',
  );
  const [organisationId, setOrganisationId] = useState(open[0]?.organisationId ?? '');
  const contacts = useQuery(
    trpc.accounts.listContacts.queryOptions({ organisationId }, { enabled: organisationId !== '' }),
  );
  const form = useZodForm({
    schema,
    initialValues: {
      answer: 'yes',
      reason: '',
      suggestion: '',
      personId: '',
      channel: 'phone',
      on: localDate(new Date()),
    } as z.input<typeof schema>,
    labels: {
      answer: t('introductions.proxy.answer'),
      reason: t('introductions.no.reason'),
      suggestion: t('introductions.no.suggestion'),
      personId: t('introductions.proxy.person'),
      channel: t('introductions.proxy.channel'),
      on: t('introductions.proxy.on'),
    },
  });
  return (
    <form
      className="fields"
      {...form.onSubmit(({ answer, reason, suggestion, ...proxy }) =>
        respond.mutate(
          { introductionId: introduction.id, organisationId, answer, reason, suggestion, proxy },
          { onSuccess: onDone },
        ),
      )}
    >
      <p className="soft">{t('introductions.proxy.meaning')}</p>
      <NativeSelect
        label={t('introductions.proxy.party')}
        value={organisationId}
        onChange={(event) => setOrganisationId(event.currentTarget.value)}
        data={open.map((party) => ({
          value: party.organisationId ?? '',
          label: words.nameOf(party),
        }))}
      />
      <NativeSelect
        {...form.field('personId')}
        data={[
          { value: '', label: t('introductions.proxy.choosePerson') },
          ...(contacts.data ?? []).map((contact) => ({
            value: contact.personId,
            label: contact.name,
          })),
        ]}
      />
      <Radio.Group {...form.field('answer')}>
        <div className={styles.stars}>
          <Radio value="yes" label={t('introductions.proxy.yes')} />
          <Radio value="no" label={t('introductions.proxy.no')} />
        </div>
      </Radio.Group>
      {form.values.answer === 'no' && (
        <>
          <Textarea {...form.field('reason')} autosize minRows={2} dir="auto" />
          <Textarea {...form.field('suggestion')} autosize minRows={1} dir="auto" />
        </>
      )}
      <div className={styles.pairOfFields}>
        <NativeSelect
          {...form.field('channel')}
          data={proxyChannels.map((channel) => ({
            value: channel,
            label: t(`introductions.channels.${channel}`),
          }))}
        />
        <TextInput {...form.field('on')} type="date" max={localDate(new Date())} />
      </div>
      <FormEnd verb={t('introductions.act.recordVerb')} mutation={respond} onCancel={onDone} />
    </form>
  );
}
