import { TRPCError } from '@trpc/server';
import type { Reader } from '../../db/connect.ts';
import { newsFor } from '../../shared/activity/audience.ts';
import type { News } from '../../shared/activity/news.ts';
import type { PersonActor } from '../../shared/actor.ts';
import { loadActor, personOfSession } from '../accounts/queries.ts';
import { lastSeq, type TrailEvent } from '../activity/queries.ts';
import { DomainError } from '../domain-error.ts';
import type { TrailFollower } from './follow-trail.ts';

/** Whether or not anything happened, a line is sent this often: it keeps the way open, and tells nothing. */
const beatMs = 15_000;
/** Whoever has missed more than this reads everything anew rather than being told of it singly. */
const mostToTell = 2000;
/** As long as what was asked about a listener holds while a page of news is told. */
const askAgainMs = 1000;

export type Listener = {
  db: Reader;
  follower: TrailFollower;
  personId: string;
  /** Null where there is no session to end: in tests. */
  sessionToken: string | null;
  /** The place in the trail to go on from; `lost` when it is not known any more; null to begin now. */
  from: number | 'lost' | null;
  signal: AbortSignal;
  beatMs?: number;
};

export type Told = { seq: number; news: News };

/** Who the listener is now. Throws once their session or access has ended: nothing more is told, not even that. */
async function actorNow({ db, personId, sessionToken }: Listener): Promise<PersonActor> {
  // Sessions are better-auth's, whose clock is the machine's.
  const isOpen =
    sessionToken === null ||
    (await personOfSession(db, sessionToken, new Date().toISOString())) === personId;
  const actor = isOpen ? await loadActor(db, personId) : undefined;
  if (actor) return actor;
  throw new TRPCError({ code: 'UNAUTHORIZED', cause: new DomainError('sign_in_needed') });
}

async function newsOf(
  { follower }: Listener,
  actor: PersonActor,
  event: TrailEvent,
): Promise<News | null> {
  return newsFor(actor, event, await follower.factsOf(event));
}

/** The events of a page that may concern the actor; what is told of them is decided again when it is told. */
async function concerning(
  listener: Listener,
  actor: PersonActor,
  events: readonly TrailEvent[],
): Promise<TrailEvent[]> {
  const found: TrailEvent[] = [];
  for (const event of events) if (await newsOf(listener, actor, event)) found.push(event);
  return found;
}

const quiet = (about: 'nothing' | 'everything'): News => ({ about, isYours: false });

/** What is told of a page of the trail. A slow listener is asked for again who they are. */
async function* tellPage(listener: Listener, events: readonly TrailEvent[]): AsyncGenerator<Told> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let actor: PersonActor | undefined;
  for (const event of events) {
    if (!actor || performance.now() - askedAt > askAgainMs) {
      actor = await actorNow(listener);
      askedAt = performance.now();
    }
    const news = await newsOf(listener, actor, event);
    if (news) yield { seq: event.seq, news };
  }
}

/**
 * Tells one listener what happens, in the order of the trail, until they hang up or may not listen any more. Who they
 * are is loaded anew before anything is told.
 */
export async function* tellNews(listener: Listener): AsyncGenerator<Told> {
  const { db, follower, signal, from } = listener;
  // Who they were when last asked, to pass over what does not concern them without asking again.
  let actor = await actorNow(listener);
  const now = await lastSeq(db);
  const isTooFar = from === 'lost' || (from !== null && (now - from > mostToTell || from > now));
  let seq = from === null || isTooFar ? now : Number(from);
  if (isTooFar) yield { seq, news: quiet('everything') };
  let isCaughtUp = false;
  let beat = AbortSignal.timeout(listener.beatMs ?? beatMs);
  let until = AbortSignal.any([signal, beat]);
  while (!signal.aborted) {
    if (!isCaughtUp && seq >= now) {
      isCaughtUp = true;
      yield { seq, news: quiet('nothing') };
    }
    const events = await follower.after(seq, until);
    const mayBeAnother = events.some(({ name }) => /^(person|organisation)\./.test(name));
    if (mayBeAnother) actor = await actorNow(listener);
    yield* tellPage(listener, await concerning(listener, actor, events));
    seq = events.at(-1)?.seq ?? seq;
    if (beat.aborted && !signal.aborted) {
      actor = await actorNow(listener);
      beat = AbortSignal.timeout(listener.beatMs ?? beatMs);
      until = AbortSignal.any([signal, beat]);
      yield { seq, news: quiet('nothing') };
    }
  }
}
