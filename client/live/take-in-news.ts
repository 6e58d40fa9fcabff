import type { Query, QueryClient } from '@tanstack/react-query';
import type { News } from '../../shared/activity/news.ts';
import { isTouched } from './touched-queries.ts';

/** What comes within this time is taken in together: one command often tells several things. */
const burstMs = 150;

/** A form may ask that what it opened with stays as it was: it is read anew when it is next opened. */
function staysAsOpened(query: Query): boolean {
  return query.observers.some(({ options }) => options.staleTime === Number.POSITIVE_INFINITY);
}

/**
 * Reads anew what news has touched: at once what is on the screen, the rest when it is next shown. `onSeen` gets what of
 * a burst changed the screen by somebody else's doing. Nothing that is being typed is touched: forms hold their own.
 */
export function createNewsIntake(
  client: QueryClient,
  onSeen: (news: readonly News[]) => void,
): { take(news: News): void; stop(): void } {
  let burst: News[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function takeIn(): void {
    timer = undefined;
    const all = burst;
    burst = [];
    const isOutOfDate = (query: Query) => all.some((news) => isTouched(query.queryKey, news));
    const isShown = (query: Query) => isOutOfDate(query) && !staysAsOpened(query);
    const seen = all.filter(
      (news) =>
        !news.isYours &&
        news.about !== 'everything' &&
        client.getQueryCache().findAll({
          type: 'active',
          predicate: (query) => isTouched(query.queryKey, news) && !staysAsOpened(query),
        }).length > 0,
    );
    void client.invalidateQueries({ predicate: isOutOfDate, refetchType: 'none' });
    void client.refetchQueries({ predicate: isShown, type: 'active' });
    if (seen.length > 0) onSeen(seen);
  }

  return {
    take(news) {
      if (news.about === 'nothing') return;
      burst.push(news);
      timer ??= setTimeout(takeIn, burstMs);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      burst = [];
    },
  };
}
