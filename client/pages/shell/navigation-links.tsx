import { Link } from '@tanstack/react-router';
import type { NavigationLink } from './navigation.ts';

/** How many wait there, by path. */
export type LinkCounts = Partial<Record<string, number>>;

type NavigationLinksProps = {
  links: NavigationLink[];
  counts?: LinkCounts;
  onFollow?: () => void;
};

/** The links alone: the bars lay them out. */
export function NavigationLinks({ links, counts = {}, onFollow }: NavigationLinksProps) {
  return links.map(({ to, label, isHere }) => (
    <Link key={to} to={to} aria-current={isHere ? 'page' : undefined} onClick={onFollow}>
      {label}
      {counts[to] ? <span className="cap num"> {counts[to]}</span> : null}
    </Link>
  ));
}
