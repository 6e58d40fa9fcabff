import type { inferRouterOutputs } from '@trpc/server';
import { useEffect, useRef, useState } from 'react';
import type { AppRouter } from '../../../server/app-router.ts';
import { queryClient, trpc } from '../../trpc.ts';

type Part = inferRouterOutputs<AppRouter>['views']['checkTrail'];

export type ChainCheck = {
  state: 'running' | 'done' | 'failed';
  checked: number;
  of: number;
  faults: Part['faults'];
  error: unknown;
};

const readPart = (afterSeq: number): Promise<Part> =>
  queryClient.fetchQuery({
    ...trpc.views.checkTrail.queryOptions({ afterSeq }),
    staleTime: 0,
    gcTime: 0,
  });

/** Goes along the chain a stretch at a time, telling how far it is; stops where `isLeft` says so. */
export async function walkChain(
  read: (afterSeq: number) => Promise<Part>,
  tell: (check: ChainCheck) => void,
  isLeft: () => boolean,
): Promise<void> {
  let check: ChainCheck = { state: 'running', checked: 0, of: 0, faults: [], error: null };
  tell(check);
  try {
    for (;;) {
      const part = await read(check.checked);
      if (isLeft()) return;
      const isOver = part.checkedTo >= part.last || part.checkedTo === check.checked;
      check = {
        ...check,
        state: isOver ? 'done' : 'running',
        checked: part.checkedTo,
        of: part.last,
        faults: [...check.faults, ...part.faults],
      };
      tell(check);
      if (isOver) return;
    }
  } catch (error) {
    if (!isLeft()) tell({ ...check, state: 'failed', error });
  }
}

/** Checks the chain of the trail when asked to; leaving the page ends it. */
export function useChainCheck() {
  const [check, setCheck] = useState<ChainCheck | null>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  return { check, start: () => void walkChain(readPart, setCheck, () => isLeft.current) };
}
