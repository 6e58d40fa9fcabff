import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { ConnectionSign } from './shell/connection-sign.tsx';
import { useFocusOnHeading } from './shell/use-focus-on-heading.ts';
import { useLiveUpdates } from './shell/use-live-updates.ts';

const NoticeBoard = lazy(() =>
  import('../ui/notice-board.tsx').then((module) => ({ default: module.NoticeBoard })),
);

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
