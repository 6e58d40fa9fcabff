import { NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { emptyProxyOn, proxyInput } from '../../../shared/cases/proxy.ts';
import { reasonLimit } from '../../../shared/introductions/input.ts';
import { text } from '../../../shared/text.ts';
import { fieldProblems } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';
import { FormEnd } from './form-end.tsx';
import { type IntroductionView, partiesToAnswer } from './introduction-view.ts';
import styles from './introductions.module.css';
import type { ProxySlot } from './proxy-slot.ts';
import { useRespond } from './use-introductions.ts';
import { usePartyWords } from './use-party-words.ts';

const schema = z
  .object({
    answer: z.enum(['yes', 'no']),
    reason: text(reasonLimit),
    suggestion: text(reasonLimit),
    proxy: proxyInput.unwrap(),
  })
  .refine((given) => given.answer === 'yes' || given.reason.trim() !== '', {
    error: 'blank',
    path: ['reason'],
  });

type RecordAnswerFormProps = {
  introduction: IntroductionView;
  proxyFields: ProxySlot;
  onDone: () => void;
};

/** Records what a party said on the phone or elsewhere; the person is told by e-mail. */
export function RecordAnswerForm({ introduction, proxyFields, onDone }: RecordAnswerFormProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const respond = useRespond();
  const awaited = partiesToAnswer(introduction);
  const [organisationId, setOrganisationId] = useState(awaited[0]?.organisationId ?? '');
  // A no can only become a yes.
  const hasSaidNo = awaited.some(
    (party) => party.organisationId === organisationId && party.state === 'no',
  );
  const form = useZodForm({
    schema,
    initialValues: {
      answer: 'yes',
      reason: '',
      suggestion: '',
      proxy: emptyProxyOn(localDate(new Date())),
    } as z.input<typeof schema>,
    labels: {
      answer: t('introductions.proxy.answer'),
      reason: t('introductions.no.reason'),
      suggestion: t('introductions.no.suggestion'),
      proxy: t('cases.proxy.person'),
    },
  });
  const person = form.field('proxy.personId');
  return (
    <form
      className="fields"
      {...form.onSubmit((given) =>
        respond.mutate(
          { introductionId: introduction.id, organisationId, ...given },
          {
            onSuccess: onDone,
            onError: (error) => form.refuseFields(fieldProblems(error, given)),
          },
        ),
      )}
    >
      <ErrorSummary form={form} />
      <NativeSelect
        label={t('introductions.proxy.party')}
        value={organisationId}
        onChange={(event) => {
          setOrganisationId(event.currentTarget.value);
          form.setValues({ answer: 'yes', proxy: { ...form.values.proxy, personId: '' } });
        }}
        data={awaited.map((party) => ({
          value: party.organisationId ?? '',
          label: words.nameOf(party),
        }))}
      />
      {hasSaidNo ? (
        <p>{t('introductions.proxy.lateYes')}</p>
      ) : (
        <Radio.Group {...form.field('answer')}>
          <div className={styles.stars}>
            <Radio value="yes" label={t('introductions.proxy.yes')} />
            <Radio value="no" label={t('introductions.proxy.no')} />
          </div>
        </Radio.Group>
      )}
      {form.values.answer === 'no' && (
        <>
          <Textarea {...form.field('reason')} autosize minRows={2} dir="auto" />
          <Textarea {...form.field('suggestion')} autosize minRows={1} dir="auto" />
        </>
      )}
      <div id={person.id}>
        {proxyFields({
          organisationId,
          value: form.values.proxy,
          onChange: (proxy) => form.setFieldValue('proxy', proxy),
          errors: { personId: person.error, on: form.field('proxy.on').error },
        })}
      </div>
      <FormEnd
        verb={t('introductions.act.recordVerb')}
        mutation={respond}
        onCancel={onDone}
        isToldAtField={form.wrongFields.length > 0}
      />
    </form>
  );
}
