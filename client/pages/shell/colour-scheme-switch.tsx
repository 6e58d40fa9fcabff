import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './switches.module.css';

/** Light, dark, or as the device has it. */
export function ColourSchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <fieldset className={styles.switch} aria-label={t('shell.colours')}>
      {(['auto', 'light', 'dark'] as const).map((scheme) => (
        <button
          key={scheme}
          type="button"
          aria-pressed={colorScheme === scheme}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`shell.scheme.${scheme}`)}
        </button>
      ))}
    </fieldset>
  );
}
