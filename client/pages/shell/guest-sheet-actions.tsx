import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../features/accounts/use-sign-out.ts';
import { ColourSchemeSwitch } from './colour-scheme-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './shell.module.css';

/** At the foot of the phone's menu: language, colours, the way out. */
export function GuestSheetActions() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <div className={styles.sheetActions}>
      <LanguageSwitch />
      <ColourSchemeSwitch />
      <Button fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('shell.signOut')}
      </Button>
    </div>
  );
}
