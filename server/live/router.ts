import { tracked } from '@trpc/server';
import { z } from 'zod';
import { text } from '../../shared/text.ts';
import { router, signedIn } from '../trpc.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { tellNews } from './tell-news.ts';

export const liveRouter = router({
  /** What happens that the person may know of, as it happens; with the id of the last line heard, from there on. */
  follow: signedIn
    .input(z.object({ lastEventId: text(200).nullish() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const { config, live } = ctx.services;
      const from = input?.lastEventId
        ? (openCursor(config.secret, input.lastEventId) ?? ('lost' as const))
        : null;
      const told = tellNews({
        db: ctx.db,
        follower: live,
        personId: ctx.actor.personId,
        sessionToken: ctx.sessionToken,
        from,
        signal: signal ?? new AbortController().signal,
      });
      for await (const { seq, news } of told) yield tracked(sealCursor(config.secret, seq), news);
    }),
});
