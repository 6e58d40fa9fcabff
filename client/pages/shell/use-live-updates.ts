import i18next from 'i18next';
import { useEffect } from 'react';
import { useSession } from '../../features/accounts/session.ts';
import { shareStream } from '../../live/browser-stream.ts';
import { setLiveState } from '../../live/live-state.ts';
import { newsSentence } from '../../live/news-sentence.ts';
import { openStream } from '../../live/open-stream.ts';
import { createNewsIntake } from '../../live/take-in-news.ts';
import { noticeSessionOver, queryClient } from '../../trpc.ts';
import { announce } from '../../ui/announcer.tsx';

/** Has every open screen of whoever is signed in follow what happens. */
export function useLiveUpdates(): void {
  const { person, liveFrom } = useSession();
  const personId = person?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the first screen was read; later places come with the news
  useEffect(() => {
    // A browser without locks (an address without https) asks at each visit, as before.
    if (!personId || !('locks' in navigator)) return;
    const intake = createNewsIntake(queryClient, (news) =>
      announce(newsSentence(i18next.t, queryClient, news)),
    );
    const leave = shareStream({
      name: `news of ${personId}`,
      cursor: liveFrom,
      open: openStream,
      hear: { onNews: intake.take, onState: setLiveState, onEnd: noticeSessionOver },
      locks: navigator.locks,
      channel: (name) => new BroadcastChannel(name),
    });
    return () => {
      leave();
      intake.stop();
      setLiveState('off');
    };
  }, [personId]);
}
