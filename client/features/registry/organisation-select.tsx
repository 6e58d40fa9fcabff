import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationKind } from '../../../shared/registry/vocabulary.ts';
import { CreateOrganisationDialog } from './create-organisation-dialog.tsx';
import { type ChosenOrganisation, OrganisationPicker } from './organisation-picker.tsx';

type OrganisationSelectProps = {
  id?: string;
  label: string;
  description?: string;
  error?: ReactNode;
  /** Only organisations of these kinds. */
  kinds?: OrganisationKind[];
  /** Where the choice begins. */
  chosenFirst?: ChosenOrganisation | null;
  onChange: (organisationId: string | null) => void;
};

/** Finds an organisation as one types; one that is not there yet is added on the spot. */
export function OrganisationSelect({
  onChange,
  chosenFirst = null,
  ...props
}: OrganisationSelectProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ChosenOrganisation | null>(chosenFirst);
  const [newName, setNewName] = useState<string | null>(null);

  function choose(organisation: ChosenOrganisation | null): void {
    setChosen(organisation);
    setNewName(null);
    onChange(organisation?.id ?? null);
  }

  return (
    <>
      <OrganisationPicker
        key={chosen?.id}
        {...props}
        value={chosen}
        onChange={choose}
        adding={{ label: t('registry.addOrganisation'), onAdd: setNewName }}
      />
      <CreateOrganisationDialog
        isOpen={newName !== null}
        name={newName ?? ''}
        onCreated={choose}
        onClose={() => setNewName(null)}
      />
    </>
  );
}
