import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationKind } from '../../../shared/registry/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { useCountryName } from '../../ui/names.ts';

export type ChosenOrganisation = { id: string; name: string };

export type OrganisationPickerProps = {
  id?: string;
  label: string;
  description?: string;
  error?: ReactNode;
  value: ChosenOrganisation | null;
  onChange: (chosen: ChosenOrganisation | null) => void;
  /** Only organisations of these kinds. */
  kinds?: OrganisationKind[];
  /** What is chosen goes into a list elsewhere, and the field is there for the next one. */
  isForAdding?: boolean;
  /** A last choice for what is not there yet; it gets what was typed. */
  adding?: { label: string; onAdd: (words: string) => void };
};

const addingValue = 'adding';

/** Finds an organisation as one types. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const { value, adding } = props;
  const { t } = useTranslation();
  const countryName = useCountryName();
  const [words, setWords] = useState(value?.name ?? '');
  // The field holds the chosen name, which is nothing to search for.
  const wanted = words === value?.name ? '' : words;
  const [search] = useDebouncedValue(wanted, 150);
  const { data, error } = useQuery(
    trpc.registry.listOrganisations.queryOptions({ search, kinds: props.kinds }),
  );

  // What was found for other words is gone: nobody shall choose what slips in under their hand.
  const isSearching = data === undefined || search !== wanted;
  const found = isSearching ? [] : data;
  const choices = found.map(({ id, name }) => ({ value: id, label: name }));
  // The one chosen stays among the choices, or the field would lose its name.
  if (value && !choices.some((choice) => choice.value === value.id)) {
    choices.unshift({ value: value.id, label: value.name });
  }
  if (adding) choices.push({ value: addingValue, label: adding.label });

  const hintOf = (id: string) => {
    const organisation = found.find((one) => one.id === id);
    if (!organisation) return null;
    const kind = t(`registry.kinds.${organisation.kind}`);
    return organisation.countryCode
      ? t('registry.kindIn', { kind, country: countryName(organisation.countryCode) })
      : kind;
  };

  function choose(id: string | null): void {
    if (id === addingValue) {
      adding?.onAdd(words);
      return;
    }
    const choice = choices.find(({ value: choiceId }) => choiceId === id);
    props.onChange(choice ? { id: choice.value, name: choice.label } : null);
    if (props.isForAdding) setWords('');
  }

  return (
    <Select
      id={props.id}
      label={props.label}
      description={props.description}
      error={props.error}
      placeholder={t('registry.searchOrganisation')}
      searchable
      // Brought here by a mistake, one reads what is wrong first; a word or a click opens the list.
      openOnFocus={false}
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      nothingFoundMessage={
        error ? refusalText(error) : isSearching ? t('ui.searching') : t('registry.noneFound')
      }
      value={value?.id ?? null}
      onChange={choose}
      searchValue={words}
      onSearchChange={setWords}
      // The server has searched already.
      filter={({ options }) => options}
      data={choices}
      renderOption={({ option }) => (
        <span>
          {option.label} <span className="faint small">{hintOf(option.value)}</span>
        </span>
      )}
    />
  );
}
