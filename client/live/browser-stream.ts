import type { News } from '../../shared/activity/news.ts';

/** What a stream says to whoever opened it. */
export type StreamHearing = {
  onNews(news: News, cursor: string): void;
  onState(state: 'live' | 'lost'): void;
  /** The session is over: there is no use in calling again. */
  onEnd(): void;
};

export type OpenStream = (cursor: string | null, hear: StreamHearing) => () => void;

type Channel = Pick<BroadcastChannel, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

type Message =
  | { kind: 'joined' }
  | { kind: 'state'; state: 'live' | 'lost' }
  | { kind: 'news'; news: News; cursor: string }
  | { kind: 'ended' };

type BrowserStream = {
  /** One name a person: tabs of somebody else hear nothing of it. */
  name: string;
  /** Where this tab's screens were read. */
  cursor: string | null;
  open: OpenStream;
  hear: Omit<StreamHearing, 'onNews'> & { onNews(news: News): void };
  locks: Pick<LockManager, 'request'>;
  channel: (name: string) => Channel;
};

/**
 * One stream for all tabs of a browser, since over HTTP/1.1 it has six connections to a server and no more. The tab that
 * holds the lock keeps the stream and hands on what it hears; when it closes, the lock passes to another, which goes on
 * from the last line that was handed on. Returns what leaves.
 */
export function shareStream(stream: BrowserStream): () => void {
  const { name, open, hear, locks } = stream;
  const channel = stream.channel(name);
  const leaving = new AbortController();
  let { cursor } = stream;
  let state: 'live' | 'lost' | null = null;
  let isLeading = false;
  let close: (() => void) | null = null;

  const post = (message: Message) => {
    if (!leaving.signal.aborted) channel.postMessage(message);
  };

  function take(message: Message): void {
    if (message.kind === 'joined') {
      if (isLeading && state) post({ kind: 'state', state });
    } else if (message.kind === 'state') {
      state = message.state;
      hear.onState(state);
    } else if (message.kind === 'news') {
      cursor = message.cursor;
      hear.onNews(message.news);
    } else hear.onEnd();
  }

  /** Everybody hears it, this tab included. */
  function tell(message: Message): void {
    if (leaving.signal.aborted) return;
    take(message);
    post(message);
  }

  channel.onmessage = ({ data }) => {
    if (!leaving.signal.aborted) take(data as Message);
  };

  const lead = () =>
    new Promise<void>((release) => {
      if (leaving.signal.aborted) return release();
      isLeading = true;
      leaving.signal.addEventListener('abort', () => release());
      close = open(cursor, {
        onNews: (news, place) => tell({ kind: 'news', news, cursor: place }),
        onState: (next) => {
          if (next !== state) tell({ kind: 'state', state: next });
        },
        onEnd: () => tell({ kind: 'ended' }),
      });
    });

  // Refused when this tab leaves while it still waits for its turn.
  locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined);
  post({ kind: 'joined' });

  return () => {
    leaving.abort();
    close?.();
    channel.close();
  };
}
