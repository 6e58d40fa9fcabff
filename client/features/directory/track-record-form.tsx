import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addTrackRecordInput } from '../../../shared/directory/input.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { useTopics } from '../../use-topics.ts';
import styles from './listing.module.css';
import { type Listing, useAddTrackRecord } from './use-listing.ts';

type TrackRecordFormProps = { listing: Listing; onDone: () => void };

/** Adds a dated piece of past work that proves one of the listing's topics. */
export function TrackRecordForm({ listing, onDone }: TrackRecordFormProps) {
  const { t } = useTranslation();
  const { labelOf } = useTopics();
  const add = useAddTrackRecord();
  const form = useZodForm({
    schema: addTrackRecordInput,
    initialValues: {
      listingId: listing.id,
      topicId: listing.topics[0]?.topicId ?? '',
      title: '',
      description: '',
      doneOn: '',
      url: '' as string | null | undefined,
    },
    labels: {
      topicId: t('listing.pastWork.topic'),
      title: t('listing.pastWork.title'),
      description: t('listing.pastWork.description'),
      doneOn: t('listing.pastWork.doneOn'),
      url: t('listing.pastWork.url'),
    },
  });
  return (
    <form
      className={`fields ${styles.formPart}`}
      {...form.onSubmit((values) =>
        add.mutate(values, {
          onSuccess: onDone,
          onError: (error) => form.refuseFields(fieldProblems(error, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      <NativeSelect
        {...form.field('topicId')}
        data={listing.topics.map(({ topicId }) => ({ value: topicId, label: labelOf(topicId) }))}
      />
      <TextInput {...form.field('title')} dir="auto" data-autofocus />
      <TextInput {...form.field('doneOn')} type="date" />
      <Textarea
        {...form.field('description')}
        className={styles.voiceInput}
        autosize
        minRows={2}
        dir="auto"
      />
      <TextInput
        {...form.field('url')}
        type="url"
        inputMode="url"
        dir="ltr"
        description={t('listing.pastWork.urlHint')}
      />
      <Problem>{add.isError && refusalText(add.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t('listing.pastWork.verb')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
