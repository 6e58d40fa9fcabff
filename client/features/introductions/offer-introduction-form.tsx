import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft as useKeptDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import type { IntroductionView } from './introduction-view.ts';
import { OfferConflict } from './offer-conflict.tsx';
import { OfferPreview } from './offer-preview.tsx';
import {
  emptyValues,
  type OfferValues,
  offerValues,
  partyOf,
  valuesOf,
  withChosen,
} from './offer-values.ts';
import { PartyFields } from './party-fields.tsx';
import { useOfferIntroduction } from './use-offer-introduction.ts';

/** What is kept on this device while one writes. */
type Kept = { values: OfferValues; version: number };

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

/** Drafts an introduction and offers it: who, what for, what they will read, who is asked first. */
export function OfferIntroductionForm(props: OfferIntroductionFormProps) {
  const [taken, setTaken] = useState<IntroductionView | null>(null);
  // A version taken over begins a form of its own: what was typed gives way to it.
  return (
    <OfferForm
      key={taken?.version}
      {...props}
      draft={taken ?? props.draft}
      onTakeTheirs={setTaken}
    />
  );
}

type OfferFormProps = OfferIntroductionFormProps & {
  draft: IntroductionView | undefined;
  onTakeTheirs: (theirs: IntroductionView) => void;
};

function OfferForm(props: OfferFormProps) {
  const { t } = useTranslation();
  const { caseId, government, draft, chosen = [], onDone } = props;
  const kept = useKeptDraft<Kept>({ key: `introduction ${draft?.id ?? caseId}` });
  // What was typed goes on from the version it was begun with, so that saving it overwrites nobody.
  const version = kept.stored?.values.version ?? draft?.version ?? 0;
  const typed = kept.stored?.values.values;
  const begun = draft ? valuesOf(draft) : emptyValues(government, chosen, props.request);
  // Which button was pressed is asked in the same moment: too soon for a state.
  const offers = useRef(true);
  const saving = useOfferIntroduction();
  const form = useZodForm({
    schema: offerValues,
    initialValues: typed ? { ...typed, parties: withChosen(typed.parties, chosen) } : begun,
    labels: {
      parties: t('introductions.form.parties'),
      purpose: t('introductions.form.purpose'),
      brief: t('introductions.form.brief'),
      governmentFirst: t('introductions.form.governmentFirst'),
      nameWithheld: t('introductions.form.nameWithheld'),
      answerByOn: t('introductions.form.answerBy'),
    },
    onValuesChange: (values) => kept.keep({ values, version }),
  });
  const { values } = form;
  const hasGovernment = values.parties.some((one) => one.organisationId === government.id);
  const partiesField = form.field('parties');

  function leave(): void {
    kept.clear();
    onDone();
  }

  return (
    <form
      className="fields"
      style={{ maxInlineSize: '44rem' }}
      {...form.onSubmit((given) =>
        saving.save(
          {
            caseId,
            ...(draft ? { draft: { id: draft.id, version } } : {}),
            offers: offers.current,
            answerByOn: given.answerByOn || undefined,
            words: {
              purpose: given.purpose,
              brief: given.brief,
              governmentFirst: given.governmentFirst,
              nameWithheld: given.nameWithheld,
              parties: given.parties.map(partyOf),
            },
          },
          leave,
        ),
      )}
    >
      <ErrorSummary form={form} />
      <PartyFields
        parties={values.parties}
        onChange={(parties) => form.setFieldValue('parties', parties)}
        atHand={[{ organisationId: government.id, name: government.name }, ...props.shortlist]}
        picker={props.picker}
        contactLabel={(name) => t('introductions.form.contactOf', { name })}
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
          onClick={() => {
            offers.current = true;
          }}
        >
          {t('introductions.act.offer')}
        </Button>
        <Button
          type="submit"
          loading={saving.isBusy}
          onClick={() => {
            offers.current = false;
          }}
        >
          {t('introductions.form.keepDraft')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </div>
      {saving.theirs && (
        <OfferConflict
          theirs={valuesOf(saving.theirs)}
          mine={values}
          onKeepMine={() => saving.keepMine(leave)}
          onTakeTheirs={() => {
            kept.clear();
            if (saving.theirs) props.onTakeTheirs(saving.theirs);
          }}
          onClose={saving.decideLater}
        />
      )}
    </form>
  );
}
