import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { locales } from '../../../shared/locale.ts';
import type { SignedInPerson } from '../../features/accounts/session.ts';
import { useChangeLocale } from '../../features/accounts/use-change-locale.ts';
import { useSignOut } from '../../features/accounts/use-sign-out.ts';
import { currentLocale } from '../../i18n.ts';
import { ownLanguageName } from '../../ui/names.ts';
import styles from './shell.module.css';
import { SignOutEverywhereDialog } from './sign-out-everywhere-dialog.tsx';

/** Whoever is signed in: their account, language and colours, and the ways out. */
export function PersonMenu({ person }: { person: SignedInPerson }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const changeLocale = useChangeLocale();
  const signOut = useSignOut();
  const [isLeavingEverywhere, setIsLeavingEverywhere] = useState(false);
  return (
    <>
      <Menu width={256}>
        <Menu.Target>
          <button type="button" className={styles.who}>
            <span dir="auto">{person.name}</span>
            <IconChevronDown className="icon" stroke={1.5} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{person.email}</Menu.Label>
          <Menu.Item component={Link} to="/account">
            {t('shell.account')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('shell.language')}</Menu.Label>
          {locales.map((locale) => (
            <Menu.RadioItem
              key={locale}
              lang={locale}
              value={locale}
              checked={currentLocale() === locale}
              onChange={() => changeLocale(locale)}
            >
              {ownLanguageName(locale)}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('shell.colours')}</Menu.Label>
          {(['auto', 'light', 'dark'] as const).map((scheme) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              checked={colorScheme === scheme}
              onChange={() => setColorScheme(scheme)}
            >
              {t(`shell.scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => signOut.mutate()}>{t('shell.signOut')}</Menu.Item>
          <Menu.Item onClick={() => setIsLeavingEverywhere(true)}>
            {t('shell.signOutEverywhere')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SignOutEverywhereDialog
        isOpen={isLeavingEverywhere}
        onClose={() => setIsLeavingEverywhere(false)}
      />
    </>
  );
}
