import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { briefLimit, purposeLimit } from '../../../shared/introductions/input.ts';
import { requiredText } from '../../../shared/text.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft as useKeptDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import type { IntroductionView } from './introduction-view.ts';
import { OfferPreview } from './offer-preview.tsx';
import { type ChosenParty, PartyFields } from './party-fields.tsx';
import { useOfferIntroduction } from './use-offer-introduction.ts';

const party = z.object({
  organisationId: z.string(),
  name: z.string(),
  contactPersonId: z.string(),
});

const schema = z.object({
  parties: z.array(party).min(2),
  purpose: requiredText(purposeLimit),
  brief: requiredText(briefLimit),
  governmentFirst: z.boolean(),
  nameWithheld: z.boolean(),
  answerByOn: z.union([z.literal(''), z.iso.date()]),
});
type Values = z.input<typeof schema>;

type OfferIntroductionFormProps = {
  caseId: string;
  government: { id: string; name: string };
  /** What the government wrote it wants; the case manager chooses how much of it goes into the brief. */
  request: string;
  shortlist: readonly { organisationId: string; name: string }[];
  picker: (onChoose: (chosen: { id: string; name: string } | null) => void) => ReactNode;
  /** A draft to go on with. */
  draft?: IntroductionView;
  /** Organisations chosen already, from the shortlist beside. */
  chosen?: readonly { organisationId: string; name: string }[];
  onDone: () => void;
};

function initialValues(props: OfferIntroductionFormProps): Values {
  const { draft, government, chosen = [] } = props;
  const asParty = (one: { organisationId: string; name: string }): ChosenParty => ({
    ...one,
    contactPersonId: '',
  });
  return {
    parties: draft
      ? draft.parties.flatMap(({ organisationId, name }) =>
          organisationId && name ? [asParty({ organisationId, name })] : [],
        )
      : [asParty({ organisationId: government.id, name: government.name }), ...chosen.map(asParty)],
    purpose: draft?.purpose ?? '',
    brief: draft?.brief ?? props.request,
    governmentFirst: draft?.governmentFirst ?? false,
    nameWithheld: draft?.nameWithheld ?? false,
    answerByOn: '',
  };
}

/** Drafts an introduction and offers it: who, what for, what they will read, who is asked first. */
export function OfferIntroductionForm(props: OfferIntroductionFormProps) {
  const { t } = useTranslation();
  const { caseId, government, draft, onDone } = props;
  const kept = useKeptDraft<Values>({ key: `introduction ${draft?.id ?? caseId}` });
  const [intent, setIntent] = useState<'offer' | 'keep'>('offer');
  const saving = useOfferIntroduction();
  const form = useZodForm({
    schema,
    initialValues: kept.stored?.values ?? initialValues(props),
    labels: {
      parties: t('introductions.form.parties'),
      purpose: t('introductions.form.purpose'),
      brief: t('introductions.form.brief'),
      governmentFirst: t('introductions.form.governmentFirst'),
      nameWithheld: t('introductions.form.nameWithheld'),
      answerByOn: t('introductions.form.answerBy'),
    },
    onValuesChange: kept.keep,
  });
  const { values } = form;
  const hasGovernment = values.parties.some((one) => one.organisationId === government.id);
  const partiesField = form.field('parties');

  return (
    <form
      className="fields"
      style={{ maxInlineSize: '44rem' }}
      {...form.onSubmit((given) =>
        saving.save(
          {
            caseId,
            draft,
            offers: intent === 'offer',
            answerByOn: given.answerByOn || undefined,
            words: {
              purpose: given.purpose,
              brief: given.brief,
              governmentFirst: given.governmentFirst,
              nameWithheld: given.nameWithheld,
              parties: given.parties.map(({ organisationId, contactPersonId }) => ({
                organisationId,
                contactPersonId: contactPersonId || undefined,
              })),
            },
          },
          () => {
            kept.clear();
            onDone();
          },
        ),
      )}
    >
      <ErrorSummary form={form} />
      <PartyFields
        parties={values.parties}
        onChange={(parties) => form.setFieldValue('parties', parties)}
        atHand={[{ organisationId: government.id, name: government.name }, ...props.shortlist]}
        picker={props.picker}
        problem={partiesField.error}
      />
      <TextInput
        {...form.field('purpose')}
        description={t('introductions.form.purposeHint')}
        dir="auto"
      />
      <Textarea
        {...form.field('brief')}
        description={t('introductions.form.briefHint')}
        autosize
        minRows={5}
        dir="auto"
      />
      {hasGovernment && (
        <>
          <Checkbox
            {...form.field('governmentFirst', 'checkbox')}
            description={t('introductions.form.governmentFirstHint')}
          />
          <Checkbox
            {...form.field('nameWithheld', 'checkbox')}
            description={t('introductions.form.nameWithheldHint')}
          />
        </>
      )}
      <TextInput
        {...form.field('answerByOn')}
        type="date"
        description={t('introductions.form.answerByHint')}
      />
      <OfferPreview {...values} government={government} />
      <DraftNote state={kept.state} keptAt={kept.keptAt} />
      <Problem>{saving.problem}</Problem>
      <div className="buttons">
        <Button
          type="submit"
          variant="filled"
          loading={saving.isBusy}
          onClick={() => setIntent('offer')}
        >
          {t('introductions.act.offer')}
        </Button>
        <Button type="submit" loading={saving.isBusy} onClick={() => setIntent('keep')}>
          {t('introductions.form.keepDraft')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
