import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import styles from './offer-form.module.css';
import type { ChosenParty } from './offer-values.ts';

type PartyFieldsProps = {
  parties: ChosenParty[];
  onChange: (parties: ChosenParty[]) => void;
  /** Organisations at hand: the government of the case and the shortlist. */
  atHand: readonly { organisationId: string; name: string }[];
  /** Finds any other organisation: a picker of the page. */
  picker: (onChoose: (chosen: { id: string; name: string } | null) => void) => ReactNode;
  /** What choosing somebody of an organisation is called: whom to ask, or who was there. */
  contactLabel: (name: string) => string;
  problem: ReactNode;
};

function PartyRow(props: {
  party: ChosenParty;
  contactLabel: string;
  onChange: (party: ChosenParty | null) => void;
}) {
  const { t } = useTranslation();
  const { party, onChange } = props;
  const contacts = useQuery(
    trpc.accounts.listContacts.queryOptions({ organisationId: party.organisationId }),
  );
  const named = party.contact ? [party.contact] : [];
  const known = [
    ...named.filter((one) => contacts.data?.every(({ personId }) => personId !== one.personId)),
    ...(contacts.data ?? []).map(({ personId, name }) => ({ personId, name })),
  ];
  return (
    <li className={styles.party}>
      <b dir="auto">{party.name}</b>
      {contacts.isSuccess && known.length === 0 ? (
        <span className="over small">{t('introductions.form.nobodyToAsk')}</span>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={props.contactLabel}
          value={party.contact?.personId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...party, contact: known.find((one) => one.personId === value) ?? null })
          }
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
export function PartyFields(props: PartyFieldsProps) {
  const { parties, onChange, atHand, picker, contactLabel, problem } = props;
  const { t } = useTranslation();
  const problemId = useId();
  const isChosen = (id: string) => parties.some((party) => party.organisationId === id);
  const add = (organisationId: string, name: string) => {
    if (!isChosen(organisationId)) {
      onChange([...parties, { organisationId, name, contact: null }]);
    }
  };
  return (
    <fieldset className={styles.parties} aria-describedby={problemId}>
      <legend>
        <b>{t('introductions.form.parties')}</b>
      </legend>
      <ul>
        {parties.map((party) => (
          <PartyRow
            key={party.organisationId}
            party={party}
            contactLabel={contactLabel(party.name)}
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
