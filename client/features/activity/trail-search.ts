import {
  byTheMechanism,
  type TrailKind,
  trailKindNames,
} from '../../../shared/activity/vocabulary.ts';

/** What narrows the trail; it stands in the address, to be kept and shared. */
export type TrailSearch = { person?: string | undefined; kind?: TrailKind | undefined };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads what narrows the trail from an address; what makes no sense is left out. */
export function readTrailSearch(search: Record<string, unknown>): TrailSearch {
  const person = String(search.person);
  return {
    person: person === byTheMechanism || uuid.test(person) ? person : undefined,
    kind: trailKindNames.find((kind) => kind === search.kind),
  };
}
