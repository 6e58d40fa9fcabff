import { Link } from '@tanstack/react-router';
import type { NavigationLink } from './navigation.ts';

type NavigationLinksProps = {
  links: NavigationLink[];
  /** How many wait there, by path. */
  counts?: Partial<Record<string, number>>;
  onFollow?: () => void;
};

/** The links alone: the bars lay them out. */
export function NavigationLinks({ links, counts = {}, onFollow }: NavigationLinksProps) {
  return links.map(({ to, label }) => (
    <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }} onClick={onFollow}>
      {label}
      {counts[to] ? <span className="cap num"> {counts[to]}</span> : null}
    </Link>
  ));
}
