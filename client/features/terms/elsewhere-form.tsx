import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordElsewhereInput } from '../../../shared/terms/input.ts';
import { elsewhereKinds } from '../../../shared/terms/vocabulary.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { localDate } from '../../ui/time/formats.ts';
import { UploadError, uploadFile, uploadLimit } from '../../upload-file.ts';
import {
  type ElsewhereInput,
  ElsewhereParties,
  type NamedOrganisation,
  partyOf,
} from './elsewhere-parties.tsx';
import styles from './terms.module.css';
import type { PossibleParty } from './terms-view.ts';
import { useRecordElsewhere } from './use-terms.ts';

type ElsewhereFormProps = {
  caseId: string;
  possibleParties: readonly PossibleParty[];
  /** Finds any organisation of the directory: a picker of the page. */
  picker: (onChoose: (chosen: NamedOrganisation | null) => void) => ReactNode;
  onRecorded: (termsId: string) => void;
  onCancel: () => void;
};

/** What is kept of the form: its fields, and what organisations found elsewhere are called. */
type Draft = { input: ElsewhereInput; names: NamedOrganisation[] };

/** Records an agreement the parties keep themselves: a memorandum, an exchange of letters, a contract. */
export function ElsewhereForm({
  caseId,
  possibleParties,
  picker,
  onRecorded,
  onCancel,
}: ElsewhereFormProps) {
  const { t } = useTranslation();
  const record = useRecordElsewhere();
  const [files, setFiles] = useState<File[]>([]);
  const [isSending, setIsSending] = useState(false);
  /** The file that is wanted now: another, or none, may be while one is still on its way. */
  const wantedFile = useRef<File>(undefined);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const draft = useDraft<Draft>({ key: `terms-elsewhere:${caseId}` });
  // Kept with the draft in the same moment as the party it names, so no state that comes a render later.
  const names = useRef<NamedOrganisation[]>(
    draft.stored?.values.names ??
      possibleParties.map(({ organisationId: id, organisationName: name }) => ({ id, name })),
  );
  const initialValues: ElsewhereInput = {
    caseId,
    title: '',
    kind: 'memorandum',
    reference: '',
    fileId: null,
    signedOn: localDate(new Date()),
    startsOn: null,
    endsOn: null,
    parties: possibleParties
      .filter((one) => one.isProposed)
      .map(({ organisationId, signatories: [first] }) => ({
        ...partyOf(organisationId),
        signatoryPersonId: first?.personId ?? null,
      })),
  };
  const form = useZodForm({
    schema: recordElsewhereInput,
    // A file that was chosen is not in the form any more, so it is chosen again.
    initialValues: draft.stored ? { ...draft.stored.values.input, fileId: null } : initialValues,
    onValuesChange: (input) => draft.keep({ input, names: names.current }),
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
  const { startsOn, endsOn } = form.values;
  const dateField = (path: 'startsOn' | 'endsOn', value: string | null) => ({
    ...form.field(path),
    type: 'date',
    value: value ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      form.setFieldValue(path, event.currentTarget.value || null),
  });

  function add(organisation: NamedOrganisation): void {
    names.current = [...names.current, organisation];
    form.setFieldValue('parties', [...form.values.parties, partyOf(organisation.id)]);
  }

  // The file goes first, so that the form knows whether a reference is still needed.
  async function addFile(chosen: File[]): Promise<void> {
    setFiles(chosen);
    setFileProblem(null);
    const [file] = chosen;
    wantedFile.current = file;
    form.setFieldValue('fileId', null);
    setIsSending(file !== undefined);
    if (!file) return;
    try {
      const fileId = await uploadFile(file);
      if (wantedFile.current !== file) return;
      form.setFieldValue('fileId', fileId);
      form.clearProblem('reference');
    } catch (error) {
      if (wantedFile.current !== file) return;
      setFiles([]);
      setFileProblem(error instanceof UploadError ? error.message : refusalText(error));
    }
    setIsSending(false);
  }

  return (
    <form
      className="fields"
      {...form.onSubmit((values) =>
        record.mutate(values, {
          onSuccess: ({ termsId }) => {
            draft.clear();
            onRecorded(termsId);
          },
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
      <ElsewhereParties
        form={form}
        possibleParties={possibleParties}
        nameOf={(id) => names.current.find((one) => one.id === id)?.name ?? ''}
        picker={picker}
        onAdd={add}
      />
      <p className="soft">{t('terms.elsewhere.meaning')}</p>
      <DraftNote state={draft.state} keptAt={draft.keptAt} />
      <Problem>{record.isError && refusalText(record.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={record.isPending || isSending}>
          {t('terms.elsewhere.verb')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
