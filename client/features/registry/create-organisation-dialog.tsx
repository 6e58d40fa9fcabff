import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryCodes } from '../../../shared/registry/countries.ts';
import { createOrganisationInput } from '../../../shared/registry/input.ts';
import { type OrganisationKind, organisationKinds } from '../../../shared/registry/vocabulary.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { useCountryName } from '../../ui/names.ts';
import { type ChosenOrganisation, OrganisationPicker } from './organisation-picker.tsx';

type CreateOrganisationDialogProps = {
  isOpen: boolean;
  /** What was typed while searching. */
  name: string;
  onCreated: (organisation: ChosenOrganisation) => void;
  onClose: () => void;
};

/** Adds an organisation without leaving what one is doing. */
export function CreateOrganisationDialog(props: CreateOrganisationDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t('registry.addOrganisationTitle')}
    >
      <CreateOrganisationForm {...props} />
    </Dialog>
  );
}

function CreateOrganisationForm({ name, onCreated, onClose }: CreateOrganisationDialogProps) {
  const { t, i18n } = useTranslation();
  const countryName = useCountryName();
  const create = useMutation(
    trpc.registry.createOrganisation.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.registry.listOrganisations.queryFilter()),
    }),
  );
  const form = useZodForm({
    schema: createOrganisationInput,
    initialValues: {
      name,
      kind: 'government' as OrganisationKind,
      countryCode: null as string | null,
      parentId: null as string | null,
    },
    labels: {
      name: t('registry.name'),
      kind: t('registry.kind'),
      countryCode: t('registry.country'),
      parentId: t('registry.parent'),
    },
  });
  const [parent, setParent] = useState<ChosenOrganisation | null>(null);
  const parentField = form.field('parentId');
  const countries = countryCodes
    .map((code) => ({ value: code, label: countryName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));

  return (
    <form
      className="fields"
      {...form.onSubmit((values) =>
        create.mutate(values, {
          onSuccess: ({ organisationId }) => onCreated({ id: organisationId, name: values.name }),
          onError: (error) => form.refuseFields(fieldProblems(error, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      <TextInput {...form.field('name')} data-autofocus dir="auto" />
      <NativeSelect
        {...form.field('kind')}
        data={organisationKinds.map((kind) => ({
          value: kind,
          label: t(`registry.kinds.${kind}`),
        }))}
      />
      {form.values.kind === 'public_body' && (
        <OrganisationPicker
          id={parentField.id}
          label={parentField.label}
          error={parentField.error}
          description={t('registry.parentHint')}
          kinds={['government']}
          value={parent}
          onChange={(chosen) => {
            setParent(chosen);
            form.setFieldValue('parentId', chosen?.id ?? null);
          }}
        />
      )}
      <Select
        {...form.field('countryCode')}
        description={t('registry.countryHint')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        data={countries}
      />
      <Problem>{create.isError && refusalText(create.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={create.isPending}>
          {t('registry.addVerb')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
