import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** Something that can be done on the screen that is open: by its keys, by finding its name, or both. */
export type Act = {
  name: string;
  /** One key, or two one after the other; `Ctrl K` and `Enter` are only told of here. */
  keys?: readonly string[];
  /** Moving within a list is nothing one looks for by name. */
  isKeyOnly?: boolean;
  /** Without it, whoever has the focus does it. */
  run?: () => void;
};

export type ActGroup = {
  name: string;
  acts: readonly Act[];
  /** Not of one screen: it stands below what is. */
  isEverywhere: boolean;
};

let groups: readonly ActGroup[] = [];
const listeners = new Set<() => void>();

function put(next: readonly ActGroup[]): void {
  groups = next.toSorted((one, other) => Number(one.isEverywhere) - Number(other.isEverywhere));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What can be done now, what belongs to the open screen first. */
export function actGroups(): readonly ActGroup[] {
  return groups;
}

export function useActGroups(): readonly ActGroup[] {
  return useSyncExternalStore(subscribe, actGroups);
}

/** As long as the component is on the screen, these can be done. */
export function useActs(
  name: string,
  acts: readonly Act[],
  { isEverywhere = false }: { isEverywhere?: boolean } = {},
): void {
  const latest = useRef(acts);
  latest.current = acts;
  const described = JSON.stringify([name, acts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they do is looked up when they are done
  useLayoutEffect(() => {
    if (latest.current.length === 0) return;
    const group: ActGroup = {
      name,
      isEverywhere,
      acts: latest.current.map((act, at) => ({
        ...act,
        run: act.run && (() => latest.current[at]?.run?.()),
      })),
    };
    put([...groups, group]);
    return () => put(groups.filter((one) => one !== group));
  }, [described]);
}
