import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { expressInterestInput } from '../../../shared/interests/input.ts';
import { confirmationDays } from '../../../shared/interests/limits.ts';
import {
  interestAims,
  type SpeaksFor,
  speaksForWhom,
} from '../../../shared/interests/vocabulary.ts';
import { countryCodes } from '../../../shared/registry/countries.ts';
import { currentLocale } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { useCountryName } from '../../ui/names.ts';
import { Section } from '../../ui/section.tsx';
import { VisibilityLabel } from '../../ui/visibility-label.tsx';
import styles from './interests.module.css';

export type TypedInterest = z.input<typeof expressInterestInput>;

type ExpressInterestFormProps = {
  /** What was sent a moment ago and is to be changed, or what is known of who is signed in. */
  begunWith: Partial<TypedInterest>;
  onSent: (typed: TypedInterest) => void;
};

const nothingTyped: TypedInterest = {
  aim: 'find_expertise',
  // Nobody is taken to speak for a government before they say so.
  speaksFor: '' as SpeaksFor,
  name: '',
  email: '',
  locale: 'en',
  organisation: '',
  countryCode: null,
  message: '',
  remark: '',
};

/** What somebody without an account writes: one plain form, kept on the device, and what will happen with it. */
export function ExpressInterestForm({ begunWith, onSent }: ExpressInterestFormProps) {
  const { t, i18n } = useTranslation();
  const countryName = useCountryName();
  const draft = useDraft<TypedInterest>({ key: 'interest' });
  const express = useMutation(trpc.interests.express.mutationOptions());
  const initialValues: TypedInterest = {
    ...nothingTyped,
    ...begunWith,
    ...draft.stored?.values,
    remark: '',
  };
  // Two answers change what others are called.
  const [{ aim, speaksFor }, setAsked] = useState(initialValues);
  const form = useZodForm({
    schema: expressInterestInput,
    initialValues,
    onValuesChange: (typed) => {
      setAsked(typed);
      draft.keep(typed);
    },
    labels: {
      aim: t('interests.express.aim'),
      message: t(`interests.express.message.${aim}`),
      speaksFor: t('interests.express.speaksFor'),
      organisation:
        speaksFor === 'government'
          ? t('interests.express.government')
          : t('interests.express.organisation'),
      countryCode: t('interests.express.country'),
      name: t('interests.express.name'),
      email: t('interests.express.email'),
    },
  });
  const countries = countryCodes
    .map((value) => ({ value, label: countryName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));

  function send(): void {
    const typed = { ...form.values, locale: currentLocale() };
    express.mutate(typed, {
      onSuccess: () => {
        draft.clear();
        onSent(typed);
      },
      onError: (error) => form.refuseFields(fieldProblems(error, typed)),
    });
  }

  return (
    <form className="fields" {...form.onSubmit(send)}>
      <ErrorSummary form={form} />
      <Radio.Group {...form.field('aim')}>
        <div className={styles.choices}>
          {interestAims.map((one) => (
            <Radio key={one} value={one} label={t(`interests.aimChoices.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        {...form.field('message')}
        description={t(`interests.express.messageHint.${aim}`)}
        className={styles.voiceInput}
        autosize
        minRows={5}
        dir="auto"
      />
      <Radio.Group {...form.field('speaksFor')}>
        <div className={styles.choices}>
          {speaksForWhom.map((one) => (
            <Radio key={one} value={one} label={t(`interests.speaksForChoices.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {(speaksFor === 'government' || speaksFor === 'organisation') && (
        <TextInput {...form.field('organisation')} autoComplete="organization" dir="auto" />
      )}
      <NativeSelect
        {...form.field('countryCode')}
        value={form.values.countryCode ?? ''}
        onChange={(event) => form.setFieldValue('countryCode', event.currentTarget.value || null)}
        autoComplete="country"
        data={[{ value: '', label: t('interests.express.noCountry') }, ...countries]}
      />
      <TextInput {...form.field('name')} autoComplete="name" dir="auto" />
      <TextInput
        {...form.field('email')}
        description={t('interests.express.emailHint')}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <div className={styles.unseen} aria-hidden="true">
        <TextInput
          {...form.field('remark')}
          label={t('interests.express.leaveEmpty')}
          tabIndex={-1}
          autoComplete="off"
        />
      </div>
      <Section heading={t('interests.express.then')} line="strong">
        <ol className={styles.then}>
          <li>{t('interests.express.thenConfirm', { count: confirmationDays })}</li>
          <li>{t('interests.express.thenRead')}</li>
          {aim === 'find_expertise' && speaksFor === 'government' && (
            <li>{t('interests.express.thenCase')}</li>
          )}
        </ol>
        <VisibilityLabel isInside={false}>{t('interests.express.whoSees')}</VisibilityLabel>
      </Section>
      <Problem>
        {express.isError && form.wrongFields.length === 0 && refusalText(express.error)}
      </Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={express.isPending}>
          {t('interests.express.verb')}
        </Button>
      </div>
      <DraftNote state={draft.state} keptAt={draft.keptAt} />
    </form>
  );
}
