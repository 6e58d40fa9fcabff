import { Button, Checkbox, MultiSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type ListingContent, listingContent } from '../../../shared/directory/input.ts';
import { availabilities, regions, waysOfHelping } from '../../../shared/directory/vocabulary.ts';
import { languageCodes } from '../../../shared/registry/languages.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { isApiError } from '../../trpc.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { capitalised } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import styles from './listing.module.css';
import { ListingConflict } from './listing-conflict.tsx';
import { ListingView } from './listing-view.tsx';
import { TopicEvidence } from './topic-evidence.tsx';
import {
  type DirectoryEntry,
  type Listing,
  useProposeListing,
  useReviseListing,
} from './use-listing.ts';
import { useWords } from './use-words.ts';

export const emptyListing: ListingContent = {
  summary: '',
  languages: [],
  regions: [],
  waysOfHelping: [],
  availability: 'available',
  availableFromOn: null,
  topics: [],
};

/** What of a listing is written in the form. */
export function contentOf(listing: Listing): ListingContent {
  const { summary, languages, regions: worksIn, waysOfHelping: ways, topics } = listing;
  const { availability, availableFromOn } = listing;
  return {
    summary,
    languages,
    regions: worksIn,
    waysOfHelping: ways,
    availability,
    availableFromOn,
    topics,
  };
}

function complete(typed: z.input<typeof listingContent>): ListingContent {
  return { ...typed, availableFromOn: typed.availableFromOn ?? null };
}

/** What is kept on this device while one writes. */
type Draft = { content: ListingContent; version: number };

type ListingFormProps = {
  organisation: DirectoryEntry['organisation'];
  /** What stands now; null for a first proposal. */
  listing: Listing | null;
  onDone: () => void;
  onCancel: () => void;
};

/** Writes a listing or changes it, with a look at it as others will see it. */
export function ListingForm({ organisation, listing, onDone, onCancel }: ListingFormProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const propose = useProposeListing();
  const revise = useReviseListing();
  const draft = useDraft<Draft>({ key: `listing ${organisation.id}` });
  const [isPreview, setIsPreview] = useState(false);
  const [theirs, setTheirs] = useState<Listing | null>(null);
  const isRevision = listing !== null && listing.status !== 'withdrawn';
  // A draft goes on from the version it was begun with, so that saving it overwrites nobody.
  const [version, setVersion] = useState(draft.stored?.values.version ?? listing?.version ?? 0);
  const [isLeaving, setIsLeaving] = useState(false);

  const initialValues: z.input<typeof listingContent> =
    draft.stored?.values.content ?? (listing ? contentOf(listing) : emptyListing);
  const form = useZodForm({
    schema: listingContent,
    initialValues,
    onValuesChange: (typed) => draft.keep({ content: complete(typed), version }),
    labels: {
      summary: t('listing.form.summary'),
      topics: t('listing.form.topics'),
      waysOfHelping: t('listing.form.ways'),
      languages: t('listing.form.languages'),
      regions: t('listing.form.regions'),
      availability: t('listing.form.availability'),
      availableFromOn: t('listing.form.availableFrom'),
    },
  });
  const values = complete(form.values);
  const byName = (a: { label: string }, b: { label: string }) =>
    a.label.localeCompare(b.label, i18n.language);
  const languageChoices = languageCodes
    .map((value) => ({ value, label: capitalised(words.languageName(value), i18n.language) }))
    .sort(byName);
  const regionChoices = regions
    .map((value) => ({ value, label: words.placeName(value) }))
    .sort(byName);
  const multiple = {
    searchable: true,
    hidePickedOptions: true,
    placeholder: t('listing.form.search'),
    nothingFoundMessage: t('listing.form.nothing'),
  };

  function done(message: string): void {
    draft.clear();
    void notify({ message });
    onDone();
  }

  function save(content: ListingContent, asVersion: number): void {
    if (listing === null || !isRevision) {
      propose.mutate(
        { organisationId: organisation.id, ...content },
        {
          onSuccess: () => done(t('listing.form.proposed')),
          onError: (error) => form.refuseFields(fieldProblems(error, content)),
        },
      );
      return;
    }
    revise.mutate(
      { listingId: listing.id, version: asVersion, ...content },
      {
        onSuccess: () => done(t('listing.form.saved')),
        onError: (error) => {
          if (isApiError(error) && error.data?.reason === 'stale_version') {
            setTheirs(error.data.details?.current as Listing);
          } else form.refuseFields(fieldProblems(error, content));
        },
      },
    );
  }

  const failed = propose.error ?? (theirs ? null : revise.error);
  if (isPreview) {
    return (
      <>
        <div className={`buttons ${styles.banner}`}>
          <Button onClick={() => setIsPreview(false)}>{t('listing.form.backToForm')}</Button>
        </div>
        <ListingView
          organisation={organisation}
          listing={values}
          trackRecords={listing?.trackRecords ?? []}
        />
      </>
    );
  }
  return (
    <form
      className={`fields ${styles.formPart}`}
      {...form.onSubmit((content) => save(content, version))}
    >
      <ErrorSummary form={form} />
      <Textarea
        {...form.field('summary')}
        description={t('listing.form.summaryHint')}
        className={styles.voiceInput}
        autosize
        minRows={4}
        dir="auto"
      />
      <TopicEvidence
        {...form.field('topics')}
        topics={values.topics}
        onTopics={(topics) => form.setFieldValue('topics', topics)}
      />
      <Checkbox.Group {...form.field('waysOfHelping')}>
        <div className={styles.choices}>
          {waysOfHelping.map((way) => (
            <Checkbox key={way} value={way} label={t(`waysOfHelping.${way}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <MultiSelect {...form.field('languages')} {...multiple} data={languageChoices} />
      <MultiSelect {...form.field('regions')} {...multiple} data={regionChoices} />
      <Radio.Group {...form.field('availability')}>
        <div className={styles.choices}>
          {availabilities.map((one) => (
            <Radio key={one} value={one} label={t(`availabilities.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {values.availability === 'from_date' && (
        <TextInput
          {...form.field('availableFromOn')}
          type="date"
          value={values.availableFromOn ?? ''}
          onChange={(event) =>
            form.setFieldValue('availableFromOn', event.currentTarget.value || null)
          }
        />
      )}
      <p className="soft">
        {t(isRevision ? 'listing.form.saveMeaning' : 'listing.form.proposeMeaning')}
      </p>
      <Problem>{failed && refusalText(failed)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={propose.isPending || revise.isPending}>
          {t(isRevision ? 'listing.form.save' : 'listing.form.propose')}
        </Button>
        <Button onClick={() => setIsPreview(true)}>{t('listing.form.preview')}</Button>
        <Button onClick={() => (draft.state === 'none' ? onCancel() : setIsLeaving(true))}>
          {t('ui.cancel')}
        </Button>
      </div>
      <DraftNote state={draft.state} keptAt={draft.keptAt} />
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('listing.form.discardTitle')}
        verb={t('listing.form.discardVerb')}
        onConfirm={() => {
          draft.clear();
          onCancel();
        }}
        onClose={() => setIsLeaving(false)}
      >
        <p className="prose">{t('listing.form.discardMeaning')}</p>
      </ConfirmDialog>
      {theirs && (
        <ListingConflict
          theirs={theirs}
          mine={values}
          onKeepMine={() => {
            setVersion(theirs.version);
            setTheirs(null);
            save(values, theirs.version);
          }}
          onTakeTheirs={() => {
            draft.clear();
            setTheirs(null);
            onDone();
          }}
          onClose={() => setTheirs(null)}
        />
      )}
    </form>
  );
}
