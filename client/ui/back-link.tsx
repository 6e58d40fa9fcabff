import { IconChevronLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './back-link.module.css';

/** The way back, above a title. */
export function BackLink({ children, ...link }: LinkProps & { children: string }) {
  return (
    <Link {...link} className={styles.back}>
      <IconChevronLeft className="icon mirrors" stroke={1.5} aria-hidden="true" />
      {children}
    </Link>
  );
}
