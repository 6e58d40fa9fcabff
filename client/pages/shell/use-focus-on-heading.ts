import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.focus({ preventScroll: true });
  return heading !== null;
}

/** Puts the focus on the heading of the page once it is drawn, unless whoever reads has gone elsewhere meanwhile. */
export function focusHeadingOnceDrawn(): () => void {
  if (focusHeading()) return () => undefined;
  const left = document.activeElement;
  const observer = new MutationObserver(() => {
    const there = document.activeElement;
    const isElsewhere = there !== null && there !== document.body && there !== left;
    if (isElsewhere || focusHeading()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** After following a link the heading is where reading goes on, for the keyboard and the screen reader alike. */
export function useFocusOnHeading(): void {
  const router = useRouter();
  useEffect(() => {
    let stop = () => {};
    const unsubscribe = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (!fromLocation || !pathChanged) return;
      stop();
      stop = focusHeadingOnceDrawn();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [router]);
}
