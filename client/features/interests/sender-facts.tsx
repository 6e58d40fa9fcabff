import { useTranslation } from 'react-i18next';
import { useCountryName, useLanguageName } from '../../ui/names.ts';
import styles from './interests.module.css';
import type { SettledInterest, WaitingInterest } from './use-interests.ts';

/** Where a sender writes from, for whom they say they speak, in which language, and how to reach them. */
export function SenderFacts({ interest }: { interest: WaitingInterest | SettledInterest }) {
  const { t } = useTranslation();
  const countryName = useCountryName();
  const languageName = useLanguageName();
  return (
    <p className={styles.facts}>
      {interest.countryCode && <span>{countryName(interest.countryCode)}</span>}
      <span>{t(`interests.claims.${interest.speaksFor}`)}</span>
      <span>{t('interests.writesIn', { language: languageName(interest.locale) })}</span>
      <a className="unbroken" href={`mailto:${interest.email}`}>
        {interest.email}
      </a>
    </p>
  );
}
