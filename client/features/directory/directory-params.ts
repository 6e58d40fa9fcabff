import { type DirectoryFilters, directoryFilters } from '../../../shared/directory/input.ts';

/** What stands in the address of the directory: words, and filters as short lists. */
export type DirectoryParams = {
  q?: string;
  /** Codes of the topic tree. */
  topic?: string;
  kind?: string;
  country?: string;
  region?: string;
  language?: string;
  way?: string;
  availability?: string;
  /** Staff came for what everybody finds: no listing that is proposed or disputed, no organisation without one. */
  published?: true;
};

export type ListParam = Exclude<keyof DirectoryParams, 'q' | 'published'>;
export const listParams: readonly ListParam[] = [
  'topic',
  'kind',
  'country',
  'region',
  'language',
  'way',
  'availability',
];

/** Takes from an address what the directory understands, and leaves the rest. */
export function readDirectoryParams(search: Record<string, unknown>): DirectoryParams {
  const params: DirectoryParams = {};
  for (const name of ['q', ...listParams] as const) {
    const value = search[name];
    // The router reads a bare number as one: a region's code is one.
    if (typeof value === 'string' && value !== '') params[name] = value;
    else if (typeof value === 'number') params[name] = String(value).padStart(3, '0');
  }
  if (search.published === true) params.published = true;
  return params;
}

export function valuesOf(params: DirectoryParams, name: ListParam): string[] {
  return params[name]?.split(',').filter(Boolean) ?? [];
}

/** The params with other values of one list; an empty list leaves the address. */
export function withValues(
  params: DirectoryParams,
  name: ListParam,
  values: readonly string[],
): DirectoryParams {
  const { [name]: _before, ...others } = params;
  return values.length > 0 ? { ...others, [name]: values.join(',') } : others;
}

export function countFilters(params: DirectoryParams): number {
  const lists = listParams.reduce((count, name) => count + valuesOf(params, name).length, 0);
  return lists + (params.published ? 1 : 0);
}

const filterSchemas = directoryFilters.shape;

/** What the server is asked; a value in the address that it would not know is left out. */
export function filtersOf(
  params: DirectoryParams,
  topicIdOf: (code: string) => string | undefined,
): Partial<DirectoryFilters> {
  const known = <Name extends keyof DirectoryFilters>(
    name: Name,
    values: readonly string[],
  ): DirectoryFilters[Name] | undefined => {
    const kept = values.filter((value) => filterSchemas[name].safeParse([value]).success);
    const parsed = filterSchemas[name].safeParse(kept);
    return parsed.success ? (parsed.data as DirectoryFilters[Name]) : undefined;
  };
  return {
    topicIds: known(
      'topicIds',
      valuesOf(params, 'topic').flatMap((code) => topicIdOf(code) ?? []),
    ),
    kinds: known('kinds', valuesOf(params, 'kind')),
    countries: known('countries', valuesOf(params, 'country')),
    regions: known('regions', valuesOf(params, 'region')),
    languages: known('languages', valuesOf(params, 'language')),
    waysOfHelping: known('waysOfHelping', valuesOf(params, 'way')),
    availabilities: known('availabilities', valuesOf(params, 'availability')),
  };
}
