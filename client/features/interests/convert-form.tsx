import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { requestTitle } from '../../../shared/cases/request.ts';
import { convertInterestInput } from '../../../shared/interests/input.ts';
import { askingKinds, type OrganisationKind } from '../../../shared/registry/vocabulary.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguageName } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import styles from './interests.module.css';
import { SenderFacts } from './sender-facts.tsx';
import { TriageForm, useTriageForm } from './triage-form.tsx';
import { useConvertInterest, type WaitingInterest } from './use-interests.ts';

export type GovernmentFieldProps = {
  id: string;
  label: string;
  description: string;
  error?: ReactNode;
  kinds: OrganisationKind[];
  /** The government the sender's address acts for already. */
  chosenFirst: { id: string; name: string } | null;
  onChange: (organisationId: string | null) => void;
};

export type ConvertFormProps = {
  interest: WaitingInterest;
  /** The picker of organisations comes from the feature that knows them. */
  governmentField: (props: GovernmentFieldProps) => ReactNode;
  onFiled: (reference: string) => void;
  onClose: () => void;
};

/** Files an interest as a government's request, beside what its sender wrote. */
export function ConvertForm({ interest, governmentField, onFiled, onClose }: ConvertFormProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const { name, message } = interest;
  const known = interest.known.find((one) => askingKinds.includes(one.kind));
  const form = useTriageForm({
    schema: convertInterestInput,
    initialValues: {
      interestId: interest.id,
      organisationId: known?.organisationId ?? '',
      speaksForIt: false,
      checkedHow: '',
      title: requestTitle({ title: '', goal: message }),
      helpSought: message,
    },
    labels: {
      organisationId: t('interests.convert.organisation'),
      speaksForIt: t('interests.convert.speaksForIt', { name }),
      checkedHow: t('interests.convert.checkedHow'),
      title: t('interests.convert.requestTitle'),
      helpSought: t('interests.convert.helpSought'),
    },
    // The picker shows names, a draft holds ids: whose request it is, is chosen anew.
    fixed: { organisationId: known?.organisationId ?? '' },
    draftKey: `interest ${interest.id} convert`,
    act: useConvertInterest(),
    onDone: ({ reference }) => {
      void notify({ message: t('interests.convert.done', { reference, name }) });
      onFiled(reference);
    },
  });
  const { label, id, error } = form.field('organisationId');
  return (
    <Dialog isOpen size="wide" title={t('interests.convert.title')} onClose={onClose}>
      <div className={styles.convert}>
        <section className={styles.said} aria-label={t('interests.convert.said', { name })}>
          <h3 className="h-min" dir="auto">
            {t('interests.convert.said', { name })}
          </h3>
          <PlainText text={message} isVoice />
          {interest.organisation && (
            <p className="small" dir="auto">
              {interest.organisation}
            </p>
          )}
          <SenderFacts interest={interest} />
        </section>
        <TriageForm
          form={form}
          meaning={t('interests.convert.meaning', {
            name,
            language: languageName(interest.locale),
          })}
          verb={t('interests.convert.verb')}
          onCancel={onClose}
        >
          {governmentField({
            id,
            label,
            error,
            description: t('interests.convert.organisationHint'),
            kinds: [...askingKinds],
            chosenFirst: known ? { id: known.organisationId, name: known.organisationName } : null,
            onChange: (organisationId) =>
              form.setFieldValue('organisationId', organisationId ?? ''),
          })}
          <Checkbox {...form.field('speaksForIt', 'checkbox')} />
          <Textarea
            {...form.field('checkedHow')}
            description={t('interests.convert.checkedHowHint')}
            autosize
            minRows={2}
            dir="auto"
          />
          <TextInput {...form.field('title')} dir="auto" />
          <Textarea
            {...form.field('helpSought')}
            description={t('interests.convert.helpSoughtHint')}
            className={styles.voiceInput}
            autosize
            minRows={4}
            dir="auto"
          />
        </TriageForm>
      </div>
    </Dialog>
  );
}
