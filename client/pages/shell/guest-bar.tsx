import { IconMenu2, IconX } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '../../features/accounts/session.ts';
import { Mark } from '../../ui/turn-glyph.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useNavigation } from './navigation.ts';
import { NavigationLinks } from './navigation-links.tsx';
import styles from './shell.module.css';
import { useNavigationCounts } from './use-navigation-counts.ts';

// Somebody without an account needs none of the menus: they stay out of the first load.
const PersonMenu = lazy(() =>
  import('./person-menu.tsx').then((module) => ({ default: module.PersonMenu })),
);
const GuestSheetActions = lazy(() =>
  import('./guest-sheet-actions.tsx').then((module) => ({ default: module.GuestSheetActions })),
);

/** The bar of those who come now and then, often on a phone. */
export function GuestBar({ person }: { person: SignedInPerson | null }) {
  const { t } = useTranslation();
  const links = useNavigation(person);
  const counts = useNavigationCounts(person);
  const sheetId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: following a link closes the sheet
  useEffect(() => setIsOpen(false), [path]);

  const Glyph = isOpen ? IconX : IconMenu2;
  return (
    <>
      <div className={styles.guestBar}>
        <Link to="/" className={styles.mark}>
          <Mark />
          {t('shell.name')}
        </Link>
        {person ? (
          <>
            <div className={styles.wideOnly}>
              <Suspense>
                <PersonMenu person={person} />
              </Suspense>
            </div>
            <button
              type="button"
              className={`${styles.menuButton} ${styles.narrowOnly}`}
              aria-label={t('shell.menu')}
              aria-expanded={isOpen}
              aria-controls={sheetId}
              onClick={() => setIsOpen(!isOpen)}
            >
              <Glyph size={20} stroke={1.5} aria-hidden="true" />
            </button>
          </>
        ) : (
          <LanguageSwitch />
        )}
      </div>
      {links.length > 0 && (
        <div className={styles.wideOnly}>
          <nav aria-label={t('shell.main')} className={`${styles.links} ${styles.guestLinks}`}>
            <NavigationLinks links={links} counts={counts} />
          </nav>
        </div>
      )}
      {person && isOpen && (
        <div id={sheetId} className={`${styles.sheet} ${styles.narrowOnly}`}>
          <nav aria-label={t('shell.main')}>
            <NavigationLinks links={links} counts={counts} />
          </nav>
          <Link to="/account">{t('shell.account')}</Link>
          <Suspense>
            <GuestSheetActions />
          </Suspense>
        </div>
      )}
    </>
  );
}
