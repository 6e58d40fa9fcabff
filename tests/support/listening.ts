import { lastSeq } from '../../server/activity/queries.ts';
import { type Told, tellNews } from '../../server/live/tell-news.ts';
import type { News } from '../../shared/activity/news.ts';
import type { HttpVisitor } from './http-server.ts';
import type { TestPerson, World } from './world.ts';

/** How far the trail of a world has come. */
export async function placeIn(world: World): Promise<number> {
  return lastSeq(world.services.connection.readDb);
}

/** What somebody is told, line after line, from a place in the trail on; ends with the signal. */
export function listen(
  world: World,
  person: TestPerson,
  from: number | 'lost' | null,
  more: { signal?: AbortSignal; beatMs?: number } = {},
): AsyncGenerator<Told> {
  return tellNews({
    db: world.services.connection.readDb,
    follower: world.services.live,
    personId: person.personId,
    sessionToken: null,
    from,
    signal: new AbortController().signal,
    ...more,
  });
}

/** Everything somebody is told of what happened after a place in the trail, up to now. */
export async function heardSince(world: World, person: TestPerson, from: number): Promise<News[]> {
  const heard: News[] = [];
  for await (const { news } of listen(world, person, from)) {
    if (news.about === 'nothing') break;
    heard.push(news);
  }
  return heard;
}

export type StreamLine = { event: string; id: string; data: string };

/** The stream of news as a browser gets it over HTTP. */
export async function openStream(
  visitor: HttpVisitor,
  after?: string,
  headers: Record<string, string> = {},
) {
  const hangUp = new AbortController();
  const input = encodeURIComponent(JSON.stringify(after ? { lastEventId: after } : {}));
  const response = await visitor.request(`/trpc/live.follow?input=${input}`, {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, deflate, br', ...headers },
    signal: hangUp.signal,
  });
  if (!response.body) throw new Error('The stream has no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** The next line of the stream, or null when it has ended. */
  async function next(): Promise<StreamLine | null> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end).trim();
        text = text.slice(end + 2);
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        if (block) return { event: field('event'), id: field('id'), data: field('data') };
        continue;
      }
      const chunk = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (chunk.done) return null;
      text += chunk.value;
    }
  }
  return {
    response,
    next,
    /** The next news that is any, with where it stands. */
    async news(): Promise<{ id: string; news: News } | null> {
      for (;;) {
        const line = await next();
        if (!line) return null;
        const news = line.id ? (JSON.parse(line.data) as News) : undefined;
        if (news && news.about !== 'nothing') return { id: line.id, news };
      }
    },
    hangUp: () => hangUp.abort(),
  };
}
