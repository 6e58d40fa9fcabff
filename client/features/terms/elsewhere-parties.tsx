import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { recordElsewhereInput } from '../../../shared/terms/input.ts';
import { trpc } from '../../trpc.ts';
import type { useZodForm } from '../../ui/form/use-zod-form.ts';
import styles from './terms.module.css';
import type { PossibleParty } from './terms-view.ts';

export type ElsewhereInput = z.input<typeof recordElsewhereInput>;
type ElsewhereFields = ReturnType<
  typeof useZodForm<ElsewhereInput, z.output<typeof recordElsewhereInput>>
>;
type PartyInput = ElsewhereInput['parties'][number];

export type NamedOrganisation = { id: string; name: string };

/** Somebody who signed and may not be known here, or is not known at all. */
export function partyOf(organisationId: string): PartyInput {
  return { organisationId, signatoryPersonId: null, signatoryName: '', capacity: '' };
}

/** Who signed for one party: one of its contacts, or anybody by name. */
function Signatory({ form, at }: { form: ElsewhereFields; at: number }) {
  const { t } = useTranslation();
  const party = form.values.parties[at];
  const contacts = useQuery(
    trpc.accounts.listContacts.queryOptions({ organisationId: party?.organisationId ?? '' }),
  );
  if (!party) return null;
  const known = contacts.data ?? [];

  function choose(personId: string): void {
    form.setFieldValue(`parties.${at}.signatoryPersonId`, personId || null);
    if (personId) form.setFieldValue(`parties.${at}.signatoryName`, '');
  }

  return (
    <div className={styles.inline}>
      {known.length > 0 && (
        <NativeSelect
          label={t('terms.form.signatory')}
          value={party.signatoryPersonId ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            ...known.map(({ personId, name }) => ({ value: personId, label: name })),
            { value: '', label: t('terms.elsewhere.anybodyElse') },
          ]}
        />
      )}
      {party.signatoryPersonId === null && (
        <TextInput
          {...form.field(`parties.${at}.signatoryName`)}
          label={t('terms.elsewhere.signatoryName')}
          autoComplete="off"
          dir="auto"
        />
      )}
      <TextInput
        {...form.field(`parties.${at}.capacity`)}
        label={t('terms.form.capacity')}
        placeholder={t('terms.form.capacityExample')}
        dir="auto"
      />
    </div>
  );
}

type ElsewherePartiesProps = {
  form: ElsewhereFields;
  /** Those at hand: the government’s bodies, and whom it selected. */
  possibleParties: readonly PossibleParty[];
  nameOf: (organisationId: string) => string;
  /** Finds any other organisation: a picker of the page. */
  picker: (onChoose: (chosen: NamedOrganisation | null) => void) => ReactNode;
  onAdd: (organisation: NamedOrganisation) => void;
};

/** Between whom the agreement is: those at hand in one click, and any other organisation of the directory. */
export function ElsewhereParties(props: ElsewherePartiesProps) {
  const { form, possibleParties, nameOf, picker, onAdd } = props;
  const { t } = useTranslation();
  const { parties } = form.values;
  const isChosen = (id: string) => parties.some((party) => party.organisationId === id);
  const atHand = possibleParties.filter(({ organisationId }) => !isChosen(organisationId));
  const { id, error } = form.field('parties');
  return (
    <fieldset
      id={id}
      className={styles.parties}
      aria-describedby={error ? `${id}-problem` : undefined}
    >
      <legend>
        <b>{t('terms.parties.heading')}</b>
      </legend>
      <ul>
        {parties.map((party, at) => (
          <li key={party.organisationId} className={styles.partyFields}>
            <div className={styles.partyName}>
              <b dir="auto">{nameOf(party.organisationId)}</b>
              <ActionIcon
                size="sm"
                aria-label={t('terms.elsewhere.leaveOut', { name: nameOf(party.organisationId) })}
                onClick={() =>
                  form.setFieldValue(
                    'parties',
                    parties.filter((one) => one !== party),
                  )
                }
              >
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </div>
            <Signatory form={form} at={at} />
          </li>
        ))}
      </ul>
      {atHand.length > 0 && (
        <div className={`buttons ${styles.atHand ?? ''}`}>
          {atHand.map((one) => (
            <Button
              key={one.organisationId}
              size="xs"
              onClick={() => onAdd({ id: one.organisationId, name: one.organisationName })}
            >
              {t('terms.elsewhere.addNamed', { name: one.organisationName })}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.picker}>
        {picker((chosen) => chosen && !isChosen(chosen.id) && onAdd(chosen))}
      </div>
      {error && (
        <p id={`${id}-problem`} className="over" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
