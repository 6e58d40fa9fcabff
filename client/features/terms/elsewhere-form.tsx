import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { recordElsewhereInput } from '../../../shared/terms/input.ts';
import { elsewhereKinds } from '../../../shared/terms/vocabulary.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { UploadError, uploadFile, uploadLimit } from '../../upload-file.ts';
import styles from './terms.module.css';
import type { PossibleParty } from './terms-view.ts';
import { useRecordElsewhere } from './use-terms.ts';

type Input = z.input<typeof recordElsewhereInput>;

type ElsewhereFormProps = {
  caseId: string;
  possibleParties: readonly PossibleParty[];
  onRecorded: (termsId: string) => void;
  onCancel: () => void;
};

function party(organisationId: string): Input['parties'][number] {
  return { organisationId, signatoryPersonId: null, signatoryName: '', capacity: '' };
}

/** Records an agreement the parties keep themselves: a memorandum, an exchange of letters, a contract. */
export function ElsewhereForm({
  caseId,
  possibleParties,
  onRecorded,
  onCancel,
}: ElsewhereFormProps) {
  const { t } = useTranslation();
  const record = useRecordElsewhere();
  const [files, setFiles] = useState<File[]>([]);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const initialValues: Input = {
    caseId,
    title: '',
    kind: 'memorandum',
    reference: '',
    fileId: null,
    signedOn: new Date().toISOString().slice(0, 10),
    startsOn: null,
    endsOn: null,
    parties: possibleParties
      .filter((one) => one.isProposed)
      .map(({ organisationId }) => party(organisationId)),
  };
  const form = useZodForm({
    schema: recordElsewhereInput,
    initialValues,
    labels: {
      title: t('terms.form.title'),
      kind: t('terms.elsewhere.kind'),
      reference: t('terms.elsewhere.reference'),
      signedOn: t('terms.elsewhere.signedOn'),
      startsOn: t('terms.form.startsOn'),
      endsOn: t('terms.form.endsOn'),
      parties: t('terms.parties.heading'),
    },
  });
  const { parties, startsOn, endsOn } = form.values;
  const dateField = (path: 'startsOn' | 'endsOn', value: string | null) => ({
    ...form.field(path),
    type: 'date',
    value: value ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      form.setFieldValue(path, event.currentTarget.value || null),
  });

  // The file goes first, so that the form knows whether a reference is still needed.
  async function addFile(chosen: File[]): Promise<void> {
    setFiles(chosen);
    setFileProblem(null);
    const [file] = chosen;
    try {
      form.setFieldValue('fileId', file ? await uploadFile(file) : null);
    } catch (error) {
      setFiles([]);
      setFileProblem(error instanceof UploadError ? error.message : refusalText(error));
    }
  }

  return (
    <form
      className="fields"
      {...form.onSubmit((values) =>
        record.mutate(values, {
          onSuccess: ({ termsId }) => onRecorded(termsId),
          onError: (error) => form.refuseFields(fieldProblems(error, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      <TextInput {...form.field('title')} dir="auto" />
      <NativeSelect
        {...form.field('kind')}
        data={elsewhereKinds.map((kind) => ({
          value: kind,
          label: t(`terms.elsewhereKinds.${kind}`),
        }))}
      />
      <TextInput
        {...form.field('reference')}
        description={t('terms.elsewhere.referenceHint')}
        dir="auto"
      />
      <FilePicker
        label={t('terms.elsewhere.addFile')}
        files={files}
        onChange={(chosen) => void addFile(chosen)}
        maxBytes={uploadLimit}
        maxFiles={1}
      />
      <Problem>{fileProblem}</Problem>
      <TextInput {...form.field('signedOn')} type="date" />
      <div className={styles.inline}>
        <TextInput {...dateField('startsOn', startsOn)} />
        <TextInput {...dateField('endsOn', endsOn)} />
      </div>
      <Checkbox.Group
        {...form.field('parties')}
        value={parties.map((one) => one.organisationId)}
        onChange={(chosen) => form.setFieldValue('parties', chosen.map(party))}
      >
        <div className={styles.choices}>
          {possibleParties.map((one) => (
            <Checkbox
              key={one.organisationId}
              value={one.organisationId}
              label={<span dir="auto">{one.organisationName}</span>}
            />
          ))}
        </div>
      </Checkbox.Group>
      <p className="soft">{t('terms.elsewhere.meaning')}</p>
      <Problem>{record.isError && refusalText(record.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={record.isPending}>
          {t('terms.elsewhere.verb')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
