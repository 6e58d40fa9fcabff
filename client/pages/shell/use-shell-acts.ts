import { useMantineColorScheme } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { locales } from '../../../shared/locale.ts';
import type { SignedInPerson } from '../../features/accounts/session.ts';
import { useChangeLocale } from '../../features/accounts/use-change-locale.ts';
import { useSignOut } from '../../features/accounts/use-sign-out.ts';
import { currentLocale } from '../../i18n.ts';
import { useActs } from '../../ui/keys/acts.ts';
import { useAreKeysOn } from '../../ui/keys/keys-switch.ts';
import { ownLanguageName } from '../../ui/names.ts';
import type { NavigationLink } from './navigation.ts';

type ShellActs = {
  person: SignedInPerson;
  links: readonly NavigationLink[];
  onFind: () => void;
  onShowKeys: () => void;
};

/** The two keys that find anything, as they are called on this device. */
export function useFindKeys(): string {
  const { t } = useTranslation();
  const os = useOs();
  return os === 'macos' || os === 'ios' ? t('shell.find.keysOnMac') : t('shell.find.keys');
}

/** What staff can do from every screen: go somewhere, begin something, set the screen up, leave. */
export function useShellActs({ person, links, onFind, onShowKeys }: ShellActs): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const changeLocale = useChangeLocale();
  const signOut = useSignOut();
  const findKeys = useFindKeys();
  const areKeysOn = useAreKeysOn();
  const isManager = person.staffRoles.includes('case_manager');

  useActs(
    t('shell.find.goTo'),
    [
      ...links.map(({ to, label, key }) => ({
        name: label,
        keys: ['g', key],
        run: () => void navigate({ to }),
      })),
      { name: t('shell.account'), run: () => void navigate({ to: '/account' }) },
    ],
    { isEverywhere: true },
  );
  useActs(
    t('shell.find.anywhere'),
    [
      { name: t('shell.find.open'), keys: [findKeys], isKeyOnly: true, run: onFind },
      ...(areKeysOn ? [{ name: t('ui.keys.show'), keys: ['?'], run: onShowKeys }] : []),
      ...(isManager
        ? [
            {
              name: t('shell.find.claim'),
              run: () => void navigate({ to: '/cases', search: { status: 'submitted' } }),
            },
            { name: t('cases.new.byProxy'), run: () => void navigate({ to: '/cases/new' }) },
          ]
        : []),
      ...locales
        .filter((locale) => locale !== currentLocale())
        .map((locale) => ({
          name: t('shell.find.speak', { language: ownLanguageName(locale) }),
          run: () => void changeLocale(locale),
        })),
      ...(['auto', 'light', 'dark'] as const)
        .filter((scheme) => scheme !== colorScheme)
        .map((scheme) => ({
          name: t('shell.find.colours', { scheme: t(`shell.scheme.${scheme}`) }),
          run: () => setColorScheme(scheme),
        })),
      { name: t('shell.signOut'), run: () => signOut.mutate() },
    ],
    { isEverywhere: true },
  );
}
