import { MantineThemeProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { type SignedInPerson, useSession } from '../../features/accounts/session.ts';
import { guestTheme } from '../../ui/theme/theme.ts';
import { GuestBar } from './guest-bar.tsx';
import { PageFrame } from './page-frame.tsx';

// Guests never need the staff bar's menus and find box.
const StaffBar = lazy(() =>
  import('./staff-bar.tsx').then((module) => ({ default: module.StaffBar })),
);

function GuestFrame({ children }: { children: ReactNode }) {
  const { person } = useSession();
  return (
    <MantineThemeProvider theme={guestTheme} inherit>
      <PageFrame width="column" bar={<GuestBar person={person} />}>
        {children}
      </PageFrame>
    </MantineThemeProvider>
  );
}

function StaffFrame({ person, children }: { person: SignedInPerson; children: ReactNode }) {
  return (
    <PageFrame
      width="page"
      bar={
        <Suspense fallback={<div aria-busy="true" style={{ blockSize: 52 }} />}>
          <StaffBar person={person} />
        </Suspense>
      }
    >
      {children}
    </PageFrame>
  );
}

/** The frame of whoever is looking: staff get theirs, everybody else the guests'. */
export function OwnFrame({ children }: { children: ReactNode }) {
  const { person } = useSession();
  return person && person.staffRoles.length > 0 ? (
    <StaffFrame person={person}>{children}</StaffFrame>
  ) : (
    <GuestFrame>{children}</GuestFrame>
  );
}

/** One column, large type and controls: for screens of guests and of anyone. */
export function GuestLayout() {
  return (
    <GuestFrame>
      <Outlet />
    </GuestFrame>
  );
}

/** For screens both sides use. */
export function OwnLayout() {
  return (
    <OwnFrame>
      <Outlet />
    </OwnFrame>
  );
}
