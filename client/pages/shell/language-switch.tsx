import { useTranslation } from 'react-i18next';
import { locales } from '../../../shared/locale.ts';
import { useChangeLocale } from '../../features/accounts/use-change-locale.ts';
import { currentLocale } from '../../i18n.ts';
import { ownLanguageName } from '../../ui/names.ts';
import styles from './switches.module.css';

/** The languages by their own names, one tap each: who cannot read this one finds theirs. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const changeLocale = useChangeLocale();
  return (
    <fieldset className={styles.switch} aria-label={t('shell.language')}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={currentLocale() === locale}
          title={ownLanguageName(locale)}
          onClick={() => changeLocale(locale)}
        >
          {locale.toUpperCase()}
          <span className="vh"> {ownLanguageName(locale)}</span>
        </button>
      ))}
    </fieldset>
  );
}
