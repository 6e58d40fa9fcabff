import { Menu } from '@mantine/core';
import { IconChevronDown, IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '../../features/accounts/session.ts';
import { Mark } from '../../ui/turn-glyph.tsx';
import { FindAnything } from './find-anything.tsx';
import { type NavigationLink, useNavigation } from './navigation.ts';
import { type LinkCounts, NavigationLinks } from './navigation-links.tsx';
import { PersonMenu } from './person-menu.tsx';
import styles from './shell.module.css';
import { useNavigationCounts } from './use-navigation-counts.ts';

/** More than these would not fit beside the find box; the rest stand behind “More”. */
const linksInBar = 6;

type LinksMenuProps = { links: NavigationLink[]; counts: LinkCounts; children: ReactNode };

function LinksMenu({ links, counts, children }: LinksMenuProps) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {links.map((link) => (
          <Menu.Item
            key={link.to}
            component={Link}
            to={link.to}
            aria-current={link.isHere ? 'page' : undefined}
          >
            {link.label}
            {counts[link.to] ? <span className="cap num"> {counts[link.to]}</span> : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The bar of those who work here all day. */
export function StaffBar({ person }: { person: SignedInPerson }) {
  const { t } = useTranslation();
  const links = useNavigation(person);
  const counts = useNavigationCounts(person);
  const more = links.slice(linksInBar);
  return (
    <div className={styles.staffBar}>
      <Link to="/" className={styles.mark} aria-label={t('shell.name')}>
        <Mark />
        <span className={styles.wideOnly}>{t('shell.name')}</span>
      </Link>
      <nav aria-label={t('shell.main')} className={styles.links}>
        <div className={styles.wideOnly}>
          <NavigationLinks links={links.slice(0, linksInBar)} counts={counts} />
          {more.length > 0 && (
            <LinksMenu links={more} counts={counts}>
              <button type="button" className={styles.who}>
                {t('shell.more')}
                <IconChevronDown className="icon" stroke={1.5} aria-hidden="true" />
              </button>
            </LinksMenu>
          )}
        </div>
        <div className={styles.narrowOnly}>
          <LinksMenu links={links} counts={counts}>
            <button type="button" className={styles.menuButton} aria-label={t('shell.menu')}>
              <IconMenu2 size={20} stroke={1.5} aria-hidden="true" />
            </button>
          </LinksMenu>
        </div>
      </nav>
      <div className={styles.end}>
        <FindAnything person={person} links={links} />
        <PersonMenu person={person} />
      </div>
    </div>
  );
}
