import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type ProxyChannel, proxyChannels } from '../../../shared/cases/vocabulary.ts';
import { purposeLimit } from '../../../shared/introductions/input.ts';
import { dateOn, requiredText } from '../../../shared/text.ts';
import { fieldProblems } from '../../refusals.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';
import { FormEnd } from './form-end.tsx';
import { chosenParty, partyOf, withChosen } from './offer-values.ts';
import { PartyFields } from './party-fields.tsx';
import { useRecordMade } from './use-introductions.ts';

const schema = z.object({
  parties: z.array(chosenParty).min(2),
  purpose: requiredText(purposeLimit),
  channel: z.enum(proxyChannels),
  on: dateOn,
});

type RecordMadeFormProps = {
  caseId: string;
  government: { id: string; name: string };
  shortlist: readonly { organisationId: string; name: string }[];
  picker: (onChoose: (chosen: { id: string; name: string } | null) => void) => ReactNode;
  onDone: () => void;
};

/** Writes down an introduction that was already made in person; everybody in it is told by e-mail. */
export function RecordMadeForm(props: RecordMadeFormProps) {
  const { caseId, government, onDone } = props;
  const { t } = useTranslation();
  const record = useRecordMade();
  const kept = useDraft<z.input<typeof schema>>({ key: `introduction made ${caseId}` });
  const form = useZodForm({
    schema,
    initialValues: kept.stored?.values ?? {
      parties: withChosen([], [{ organisationId: government.id, name: government.name }]),
      purpose: '',
      channel: 'in_person' as ProxyChannel,
      on: localDate(new Date()),
    },
    onValuesChange: kept.keep,
    labels: {
      parties: t('introductions.form.parties'),
      purpose: t('introductions.form.purpose'),
      channel: t('introductions.made.channel'),
      on: t('introductions.made.on'),
    },
  });
  const partiesField = form.field('parties');

  return (
    <form
      className="fields"
      style={{ maxInlineSize: '44rem' }}
      {...form.onSubmit((given) =>
        record.mutate(
          { caseId, ...given, parties: given.parties.map(partyOf) },
          {
            onSuccess: () => {
              kept.clear();
              onDone();
            },
            onError: (error) => form.refuseFields(fieldProblems(error, given)),
          },
        ),
      )}
    >
      <ErrorSummary form={form} />
      <p className="soft">{t('introductions.made.meaning')}</p>
      <div id={partiesField.id}>
        <PartyFields
          parties={form.values.parties}
          onChange={(parties) => form.setFieldValue('parties', parties)}
          atHand={[{ organisationId: government.id, name: government.name }, ...props.shortlist]}
          picker={props.picker}
          contactLabel={(name) => t('introductions.made.contactOf', { name })}
          problem={partiesField.error}
        />
      </div>
      <Textarea {...form.field('purpose')} autosize minRows={2} dir="auto" />
      <NativeSelect
        {...form.field('channel')}
        data={proxyChannels.map((channel) => ({
          value: channel,
          label: t(`proxyChannels.${channel}`),
        }))}
      />
      <TextInput {...form.field('on')} type="date" max={localDate(new Date())} />
      <DraftNote state={kept.state} keptAt={kept.keptAt} />
      <FormEnd
        verb={t('introductions.made.verb')}
        mutation={record}
        onCancel={onDone}
        isToldAtField={form.wrongFields.length > 0}
      />
    </form>
  );
}
