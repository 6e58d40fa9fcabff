import { type ReactNode, useState } from 'react';
import { type ChosenOrganisation, OrganisationPicker } from './organisation-picker.tsx';

type OrganisationFieldProps = {
  id?: string;
  label: string;
  description?: string;
  error?: ReactNode;
  onChange: (organisationId: string | null) => void;
};

/** Finds an organisation that is there already. */
export function OrganisationField({ onChange, ...props }: OrganisationFieldProps) {
  const [chosen, setChosen] = useState<ChosenOrganisation | null>(null);
  return (
    <OrganisationPicker
      key={chosen?.id}
      {...props}
      value={chosen}
      onChange={(organisation) => {
        setChosen(organisation);
        onChange(organisation?.id ?? null);
      }}
    />
  );
}
