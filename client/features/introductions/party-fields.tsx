import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import styles from './offer-form.module.css';

export type ChosenParty = { organisationId: string; name: string; contactPersonId: string };

type PartyFieldsProps = {
  parties: ChosenParty[];
  onChange: (parties: ChosenParty[]) => void;
  /** Organisations at hand: the government of the case and the shortlist. */
  atHand: readonly { organisationId: string; name: string }[];
  /** Finds any other organisation: a picker of the page. */
  picker: (onChoose: (chosen: { id: string; name: string } | null) => void) => ReactNode;
  problem: ReactNode;
};

function PartyRow(props: { party: ChosenParty; onChange: (party: ChosenParty | null) => void }) {
  const { t } = useTranslation();
  const { party, onChange } = props;
  const contacts = useQuery(
    trpc.accounts.listContacts.queryOptions({ organisationId: party.organisationId }),
  );
  const known = contacts.data ?? [];
  return (
    <li className={styles.party}>
      <b dir="auto">{party.name}</b>
      {contacts.isSuccess && known.length === 0 ? (
        <span className="over small">{t('introductions.form.nobodyToAsk')}</span>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={t('introductions.form.contactOf', { name: party.name })}
          value={party.contactPersonId}
          onChange={(event) => onChange({ ...party, contactPersonId: event.currentTarget.value })}
          data={[
            { value: '', label: t('introductions.form.firstContact') },
            ...known.map((contact) => ({ value: contact.personId, label: contact.name })),
          ]}
        />
      )}
      <ActionIcon
        size="sm"
        aria-label={t('introductions.form.leaveOut', { name: party.name })}
        onClick={() => onChange(null)}
      >
        <IconX size={16} stroke={1.5} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}

/** Who is introduced to whom, and whom of each is asked; from the shortlist in one click. */
export function PartyFields({ parties, onChange, atHand, picker, problem }: PartyFieldsProps) {
  const { t } = useTranslation();
  const problemId = useId();
  const isChosen = (id: string) => parties.some((party) => party.organisationId === id);
  const add = (organisationId: string, name: string) => {
    if (!isChosen(organisationId)) {
      onChange([...parties, { organisationId, name, contactPersonId: '' }]);
    }
  };
  return (
    <fieldset aria-describedby={problemId}>
      <legend>
        <b>{t('introductions.form.parties')}</b>
      </legend>
      <ul>
        {parties.map((party) => (
          <PartyRow
            key={party.organisationId}
            party={party}
            onChange={(changed) =>
              onChange(parties.flatMap((one) => (one === party ? (changed ?? []) : one)))
            }
          />
        ))}
      </ul>
      <div className="buttons" style={{ marginBlock: 'var(--s-3)' }}>
        {atHand
          .filter((one) => !isChosen(one.organisationId))
          .map((one) => (
            <Button
              key={one.organisationId}
              size="xs"
              onClick={() => add(one.organisationId, one.name)}
            >
              {t('introductions.form.addNamed', { name: one.name })}
            </Button>
          ))}
      </div>
      {picker((chosen) => chosen && add(chosen.id, chosen.name))}
      <p id={problemId} className="over" role="alert">
        {problem}
      </p>
    </fieldset>
  );
}
