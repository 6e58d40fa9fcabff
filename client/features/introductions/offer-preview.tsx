import { useTranslation } from 'react-i18next';
import { PlainText } from '../../ui/plain-text.tsx';
import shared from './introductions.module.css';
import styles from './offer-form.module.css';
import type { ChosenParty } from './offer-values.ts';
import { usePartyWords } from './use-party-words.ts';

type OfferPreviewProps = {
  purpose: string;
  brief: string;
  parties: ChosenParty[];
  government: { id: string; name: string };
  governmentFirst: boolean;
  nameWithheld: boolean;
};

/** Whether a text gives away the name it is to withhold. */
export function givesAwayName(texts: readonly string[], name: string): boolean {
  const fold = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return texts.some((words) => fold(words).includes(fold(name)));
}

/** What each party will read, and who is written to now: said before it happens. */
export function OfferPreview(props: OfferPreviewProps) {
  const { t } = useTranslation();
  const words = usePartyWords();
  const { parties, government } = props;
  const hasGovernment = parties.some((party) => party.organisationId === government.id);
  const isWithheld = props.nameWithheld && hasGovernment;
  const waits = props.governmentFirst && hasGovernment;
  const asked = waits ? parties.filter((party) => party.organisationId === government.id) : parties;
  const othersOf = (reader: ChosenParty) =>
    words.list(
      parties
        .filter((party) => party !== reader)
        .map((party) =>
          isWithheld && party.organisationId === government.id
            ? t('introductions.preview.aGovernment')
            : party.name,
        ),
    );
  return (
    <section aria-label={t('introductions.preview.heading')}>
      <h3 className="h-sec">{t('introductions.preview.heading')}</h3>
      {isWithheld && givesAwayName([props.purpose, props.brief], government.name) && (
        <p className={styles.warning}>
          {t('introductions.preview.givesAway', { name: government.name })}
        </p>
      )}
      <ul>
        {(parties.length > 1 ? parties : []).map((party) => (
          <li key={party.organisationId} className={shared.person}>
            <p dir="auto">
              {t('introductions.preview.introducedTo', {
                name: party.name,
                names: othersOf(party),
              })}
            </p>
          </li>
        ))}
      </ul>
      <div className={styles.preview}>
        <p dir="auto">
          <b>{props.purpose}</b>
        </p>
        <PlainText text={props.brief} />
      </div>
      <p className="soft" style={{ marginBlockStart: 'var(--s-3)' }}>
        {asked.length > 0 &&
          t('introductions.preview.mailedNow', {
            names: words.list(asked.map((party) => party.name)),
          })}{' '}
        {waits && t('introductions.preview.mailedLater')}{' '}
        {!hasGovernment &&
          parties.length > 1 &&
          t('introductions.preview.governmentInformed', { name: government.name })}
      </p>
    </section>
  );
}
