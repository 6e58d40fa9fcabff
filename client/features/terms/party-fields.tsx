import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { locales } from '../../../shared/locale.ts';
import type { WordingInput } from '../../../shared/terms/input.ts';
import { currentLocale } from '../../i18n.ts';
import { ownLanguageName } from '../../ui/names.ts';
import styles from './terms.module.css';
import type { TermsFormFields } from './terms-form-fields.ts';
import type { PossibleParty } from './terms-view.ts';

type PartyInput = WordingInput['parties'][number];

/** Marks the choice to name a signatory who is not among the contacts yet. */
const somebodyNew = 'new';

type PartyFieldsProps = { form: TermsFormFields; possibleParties: readonly PossibleParty[] };

/** Who signs for one party, and in which capacity. */
function Signatory({
  form,
  party,
  at,
  possible,
}: {
  form: TermsFormFields;
  party: PartyInput;
  at: number;
  possible: PossibleParty;
}) {
  const { t } = useTranslation();
  const { signatory } = party;
  const isNew = signatory !== null && !('personId' in signatory);
  const chosen =
    signatory === null ? '' : 'personId' in signatory ? signatory.personId : somebodyNew;

  function choose(value: string): void {
    form.setFieldValue(
      `parties.${at}.signatory`,
      value === ''
        ? null
        : value === somebodyNew
          ? { name: '', email: '', locale: currentLocale() }
          : { personId: value },
    );
  }

  return (
    <>
      <div className={styles.inline}>
        <NativeSelect
          {...form.field(`parties.${at}.signatory`)}
          label={t('terms.form.signatory')}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('terms.form.notKnownYet') },
            ...possible.signatories.map(({ personId, name }) => ({ value: personId, label: name })),
            { value: somebodyNew, label: t('terms.form.somebodyNew') },
          ]}
        />
        <TextInput
          {...form.field(`parties.${at}.capacity`)}
          label={t('terms.form.capacity')}
          placeholder={t('terms.form.capacityExample')}
          dir="auto"
        />
      </div>
      {isNew && (
        <div className={styles.inline}>
          <TextInput
            {...form.field(`parties.${at}.signatory.name`)}
            label={t('terms.form.signatoryName')}
            autoComplete="off"
            dir="auto"
          />
          <TextInput
            {...form.field(`parties.${at}.signatory.email`)}
            label={t('terms.form.signatoryEmail')}
            type="email"
            autoComplete="off"
          />
          <NativeSelect
            {...form.field(`parties.${at}.signatory.locale`)}
            label={t('terms.form.signatoryLocale')}
            data={locales.map((locale) => ({ value: locale, label: ownLanguageName(locale) }))}
          />
        </div>
      )}
    </>
  );
}

/** Which of the government’s bodies and the selected organisations take part, and who signs for each. */
export function PartyFields({ form, possibleParties }: PartyFieldsProps) {
  const { t } = useTranslation();
  const { parties } = form.values;

  function toggle(possible: PossibleParty, takesPart: boolean): void {
    const others = parties.filter((party) => party.organisationId !== possible.organisationId);
    const [first] = possible.signatories;
    const added: PartyInput = {
      organisationId: possible.organisationId,
      signatory: first ? { personId: first.personId } : null,
      capacity: '',
    };
    const all = takesPart ? [...others, added] : others;
    const inOrder = possibleParties.flatMap(
      ({ organisationId }) => all.find((party) => party.organisationId === organisationId) ?? [],
    );
    form.setFieldValue('parties', inOrder);
  }

  return (
    <div id={form.field('parties').id}>
      {possibleParties.map((possible) => {
        const at = parties.findIndex((party) => party.organisationId === possible.organisationId);
        const party = parties[at];
        return (
          <div key={possible.organisationId} className={styles.partyFields}>
            <Checkbox
              checked={party !== undefined}
              onChange={(event) => toggle(possible, event.currentTarget.checked)}
              label={<span dir="auto">{possible.organisationName}</span>}
              description={
                possible.isGovernment ? t('terms.form.government') : t('terms.form.selected')
              }
            />
            {party && <Signatory form={form} party={party} at={at} possible={possible} />}
          </div>
        );
      })}
      {form.field('parties').error && <p className="over">{form.field('parties').error}</p>}
    </div>
  );
}
