import type { Config } from './config.ts';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

export type ServerLog = Record<Level, (message: string, facts?: Record<string, unknown>) => void>;

/** JSON lines on stdout from the configured level up. Never case content: ids and counts only. */
export function createServerLog(
  level: Config['logLevel'],
  write = (line: string) => process.stdout.write(line),
): ServerLog {
  const from = level === 'silent' ? levels.length : levels.indexOf(level);
  const at =
    (own: Level) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (levels.indexOf(own) < from) return;
      write(`${JSON.stringify({ at: new Date().toISOString(), level: own, message, ...facts })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
