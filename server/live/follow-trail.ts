import type { Reader } from '../../db/connect.ts';
import type { EventFacts } from '../../shared/activity/audience.ts';
import { eventsAfter, lastSeq, type TrailEvent } from '../activity/queries.ts';
import type { ServerLog } from '../server-log.ts';
import { loadEventFacts } from './load-event-facts.ts';

/** How often the trail is looked at for what other servers have committed. */
const lookEveryMs = 1000;
/** Events kept in memory for all who follow; whoever is further behind reads the database. */
const kept = 1000;
const readAtOnce = 500;
/** As long as what one event is about is looked up once for all who hear of it. */
const shareFactsMs = 100;

export type TrailFollower = {
  /** A command of this server has committed: look now, not with the next beat. */
  wake(): void;
  /**
   * The events after a place in the trail, oldest first and without gaps, a page at a time; none when `until` came first.
   * Between pages nothing is held for whoever asks, so that a slow one costs no memory.
   */
  after(seq: number, until: AbortSignal): Promise<TrailEvent[]>;
  factsOf(event: TrailEvent): Promise<EventFacts>;
  /** Looks at nothing any more. Those who wait go on waiting, until their own signal. */
  close(): void;
};

/**
 * Follows the trail by its gap-free `seq`, once for all open screens of this server, and only while somebody waits.
 * Several servers on one database each follow by themselves and see one another's commits.
 */
export function createTrailFollower(db: Reader, log: Pick<ServerLog, 'warn'>): TrailFollower {
  let recent: TrailEvent[] = [];
  /** Up to where `recent` reaches; null until somebody has followed. */
  let newest: number | null = null;
  let beat: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isAsked = false;
  let isClosed = false;
  const waiting = new Set<() => void>();
  const facts = new Map<number, Promise<EventFacts>>();

  async function readOn(): Promise<void> {
    // Whoever waits may be behind where following begins: they are told, too.
    const before = newest;
    newest ??= await lastSeq(db);
    for (;;) {
      const events = await eventsAfter(db, newest, readAtOnce);
      const last = events.at(-1);
      if (!last) break;
      recent = [...recent, ...events].slice(-kept);
      newest = last.seq;
    }
    if (newest === before) return;
    for (const tell of [...waiting]) tell();
  }

  /** One look at a time; whoever asks meanwhile gets one that begins after asking. */
  async function look(): Promise<void> {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    while (isAsked && !isClosed) {
      isAsked = false;
      await readOn().catch((error: unknown) => {
        if (!isClosed) log.warn('The trail could not be read', { error: String(error) });
      });
    }
    isLooking = false;
    clearTimeout(beat);
    if (waiting.size > 0 && !isClosed) beat = setTimeout(() => void look(), lookEveryMs).unref();
  }

  function news(until: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const stop = () => {
        waiting.delete(stop);
        until.removeEventListener('abort', stop);
        resolve();
      };
      if (until.aborted) return resolve();
      waiting.add(stop);
      until.addEventListener('abort', stop);
      void look();
    });
  }

  async function pageAfter(seq: number): Promise<TrailEvent[]> {
    if (newest !== null && seq >= newest) return [];
    const first = recent[0];
    if (first && first.seq <= seq + 1) {
      return recent.slice(seq + 1 - first.seq, seq + 1 - first.seq + readAtOnce);
    }
    return eventsAfter(db, seq, readAtOnce);
  }

  return {
    wake() {
      if (waiting.size > 0) void look();
    },
    async after(seq, until) {
      while (!until.aborted) {
        const events = await pageAfter(seq);
        if (events.length > 0) return events;
        // What came while the page was read would not wake anybody again.
        if (newest === null || newest <= seq) await news(until);
      }
      return [];
    },
    factsOf(event) {
      let known = facts.get(event.seq);
      if (!known) {
        known = loadEventFacts(db, event);
        // Not longer: who may hear of it is decided from how things stand when they are told.
        if (facts.size === 0) setTimeout(() => facts.clear(), shareFactsMs).unref();
        facts.set(event.seq, known);
      }
      return known;
    },
    close() {
      isClosed = true;
      clearTimeout(beat);
    },
  };
}
