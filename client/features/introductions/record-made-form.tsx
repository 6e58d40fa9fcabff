import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { type ProxyChannel, proxyChannels } from '../../../shared/cases/vocabulary.ts';
import { purposeLimit } from '../../../shared/introductions/input.ts';
import { dateOn, requiredText } from '../../../shared/text.ts';
import { fieldProblems } from '../../refusals.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';
import { FormEnd } from './form-end.tsx';
import { type ChosenParty, PartyFields } from './party-fields.tsx';
import { useRecordMade } from './use-introductions.ts';

const schema = z.object({
  parties: z
    .array(z.object({ organisationId: z.string(), name: z.string(), contactPersonId: z.string() }))
    .min(2),
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

/** Who was there for an organisation: the person named, else its first contact; nobody where it has none. */
async function contactOf(party: ChosenParty): Promise<string | undefined> {
  if (party.contactPersonId) return party.contactPersonId;
  const { organisationId } = party;
  const contacts = await queryClient.fetchQuery(
    trpc.accounts.listContacts.queryOptions({ organisationId }),
  );
  return contacts[0]?.personId;
}

/** Writes down an introduction that was already made in person; everybody in it is told by e-mail. */
export function RecordMadeForm(props: RecordMadeFormProps) {
  const { caseId, government, onDone } = props;
  const { t } = useTranslation();
  const record = useRecordMade();
  const form = useZodForm({
    schema,
    initialValues: {
      parties: [
        { organisationId: government.id, name: government.name, contactPersonId: '' },
      ] as ChosenParty[],
      purpose: '',
      channel: 'in_person' as ProxyChannel,
      on: localDate(new Date()),
    },
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
      {...form.onSubmit(async (given) => {
        const parties = await Promise.all(
          given.parties.map(async (party) => ({
            organisationId: party.organisationId,
            contactPersonId: await contactOf(party),
          })),
        );
        const named = parties.flatMap(({ organisationId, contactPersonId }) =>
          contactPersonId ? [{ organisationId, contactPersonId }] : [],
        );
        if (named.length < parties.length) {
          return form.refuseFields({ parties: t('refusals.party_without_contact') });
        }
        const { purpose, channel, on } = given;
        record.mutate(
          { caseId, purpose, channel, on, parties: named },
          {
            onSuccess: onDone,
            onError: (error) => form.refuseFields(fieldProblems(error, given)),
          },
        );
      })}
    >
      <ErrorSummary form={form} />
      <p className="soft">{t('introductions.made.meaning')}</p>
      <div id={partiesField.id}>
        <PartyFields
          parties={form.values.parties}
          onChange={(parties) => form.setFieldValue('parties', parties)}
          atHand={[{ organisationId: government.id, name: government.name }, ...props.shortlist]}
          picker={props.picker}
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
      <FormEnd verb={t('introductions.made.verb')} mutation={record} onCancel={onDone} />
    </form>
  );
}
