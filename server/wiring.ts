import type { Config } from './config.ts';
import type { TrailFollower } from './live/follow-trail.ts';
import type { CommandServices } from './run-command.ts';
import type { ServerLog } from './server-log.ts';

/** What the running server has at hand, beside the database, time and ids that commands need. */
export type Services = CommandServices & {
  config: Config;
  log: ServerLog;
  /** Tells open screens of news. */
  live: TrailFollower;
};
