import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { ConnectionSign } from './shell/connection-sign.tsx';
import { useLiveUpdates } from './shell/use-live-updates.ts';

const NoticeBoard = lazy(() =>
  import('../ui/notice-board.tsx').then((module) => ({ default: module.NoticeBoard })),
);

/** After following a link the heading is where reading goes on, for the keyboard and the screen reader alike. */
function useFocusOnHeading(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) {
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        }
      }),
    [router],
  );
}

export function Root() {
  useFocusOnHeading();
  useLiveUpdates();
  return (
    <>
      <Outlet />
      <Announcer />
      <ConnectionSign />
      <Suspense>
        <NoticeBoard />
      </Suspense>
    </>
  );
}
