import { Button, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type AddExpertInput, addExpertInput } from '../../../shared/directory/input.ts';
import { locales } from '../../../shared/locale.ts';
import { countryCodes } from '../../../shared/registry/countries.ts';
import { organisationKinds } from '../../../shared/registry/vocabulary.ts';
import { currentLocale } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { isApiError, trpc } from '../../trpc.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { ownLanguageName } from '../../ui/names.ts';
import { notify } from '../../ui/notify.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './directory.module.css';
import { type LikelyDuplicate, readDuplicates } from './likely-duplicates.ts';
import { OrganisationFacts } from './organisation-facts.tsx';
import { useAddExpert } from './use-listing.ts';
import { useWords } from './use-words.ts';

type Found = { organisationId: string; name: string };
type AddExpertDialogProps = {
  /** What is known of the expert already. */
  begunWith?: Partial<z.input<typeof addExpertInput>>;
  /** The expert that was added, or the one known already that was meant. */
  onFound: (expert: Found) => void;
  onClose: () => void;
};

/** An organisation and somebody to write to, in twenty seconds; who may be known already is asked about first. */
export function AddExpertDialog(props: AddExpertDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen onClose={props.onClose} title={t('experts.addTitle')}>
      <AddExpertForm {...props} />
    </Dialog>
  );
}

function AddExpertForm({ begunWith, onFound, onClose }: AddExpertDialogProps) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { choices } = useTopics();
  const add = useAddExpert();
  const [refusedFor, setRefusedFor] = useState<LikelyDuplicate[]>([]);
  const initialValues: z.input<typeof addExpertInput> = {
    name: '',
    kind: 'ngo',
    countryCode: null,
    contact: { name: '', email: '', locale: currentLocale() },
    topicIds: [],
    ...begunWith,
  };
  const form = useZodForm({
    schema: addExpertInput,
    initialValues,
    labels: {
      name: t('experts.name'),
      kind: t('registry.kind'),
      countryCode: t('registry.country'),
      contact: t('experts.contactName'),
      topicIds: t('experts.topics'),
    },
  });
  const { name, countryCode } = form.values;
  const [named] = useDebouncedValue(name.trim(), 200);
  const known = useQuery(
    trpc.directory.findDuplicates.queryOptions(
      { name: named, countryCode: countryCode ?? null },
      { enabled: named.length > 2 },
    ),
  );
  const duplicates = named.length > 2 ? (known.data ?? refusedFor) : [];
  const countries = countryCodes
    .map((value) => ({ value, label: words.placeName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));

  function send(expert: AddExpertInput, anyway: boolean): void {
    add.mutate(
      { ...expert, anyway },
      {
        onSuccess: ({ organisationId }) => {
          void notify({ message: t('experts.added', { name: expert.name }) });
          onFound({ organisationId, name: expert.name });
        },
        onError: (error) => {
          const likely = isApiError(error) ? readDuplicates(error.data?.details) : [];
          if (likely.length > 0) setRefusedFor(likely);
          else form.refuseFields(fieldProblems(error, expert));
        },
      },
    );
  }

  return (
    <form className="fields" {...form.onSubmit((expert) => send(expert, duplicates.length > 0))}>
      <p className="soft">{t('experts.addMeaning')}</p>
      <ErrorSummary form={form} />
      <TextInput
        {...form.field('name')}
        description={t('experts.nameHint')}
        data-autofocus
        dir="auto"
        autoComplete="off"
      />
      {duplicates.length > 0 && (
        <section aria-live="polite">
          <h3 className="h-min">{t('experts.duplicates')}</h3>
          <ul className={styles.rows}>
            {duplicates.map((one) => (
              <li key={one.organisationId} className={styles.row}>
                <div className={styles.rowWords}>
                  <b dir="auto">{one.name}</b>
                  <OrganisationFacts kind={one.kind} countryCode={one.countryCode} />
                </div>
                <div className={styles.rowEnd}>
                  <Button size="xs" onClick={() => onFound(one)}>
                    {t('experts.takeThis')}
                    <span className="vh"> {one.name}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NativeSelect
        {...form.field('kind')}
        data={organisationKinds.map((kind) => ({
          value: kind,
          label: t(`registry.kinds.${kind}`),
        }))}
      />
      <Select
        {...form.field('countryCode')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        data={countries}
      />
      <TextInput {...form.field('contact.name')} dir="auto" autoComplete="off" />
      <TextInput
        {...form.field('contact.email')}
        label={t('experts.contactEmail')}
        type="email"
        inputMode="email"
        autoComplete="off"
      />
      <NativeSelect
        {...form.field('contact.locale')}
        label={t('experts.contactLocale')}
        data={locales.map((locale) => ({ value: locale, label: ownLanguageName(locale) }))}
      />
      <MultiSelect
        {...form.field('topicIds')}
        description={t('experts.topicsHint')}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('listing.form.nothing')}
        data={choices}
      />
      <Problem>{add.isError && duplicates.length === 0 && refusalText(add.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t(duplicates.length > 0 ? 'experts.addAnyway' : 'experts.addVerb')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
