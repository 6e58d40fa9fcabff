import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a number from 0 to 65535').int().min(0).max(65535).default(3000),
  BASE_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be an http or https address, e.g. https://desk.example.org',
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:PATH or postgres://…')
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must be smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Networking Mechanism <mechanism@localhost>'),
  REPLY_DOMAIN: z.string().min(1).optional(),
  LOG_LEVEL: z
    .enum(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'must be debug, info, warn, error or silent',
    )
    .default('info'),
});

export type Config = {
  host: string;
  port: number;
  /** Where people reach the server; without a trailing slash. */
  baseUrl: string;
  databaseUrl: string;
  dataDir: string;
  secret: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  replyDomain: string | undefined;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** The demonstration says so on every screen and lets the administrator read letters. */
  isDemonstration: boolean;
};

/** A wrong environment value: its message names the variable and what it may be. */
export class ConfigError extends Error {}

/** The secret kept in DATA_DIR, made on the first start; readable by the server's account only. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(path)) {
    // Whole before it has its name, and linked rather than renamed: two first starts at once agree on one secret.
    const made = join(dataDir, `.secret-${process.pid}`);
    writeFileSync(made, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true });
    try {
      linkSync(made, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(made);
    }
  }
  return readFileSync(path, 'utf8').trim();
}

/** Reads the environment. Refuses a wrong value by a ConfigError that names it and what it may be. */
export function readConfig(
  env: Record<string, string | undefined>,
  options: {
    isDemonstration?: boolean;
    /** False for what signs nothing: it neither makes a secret nor asks for one. */
    needsSecret?: boolean;
  } = {},
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const values = parsed.data;
  const { isDemonstration = false, needsSecret = true } = options;
  if (isDemonstration && !['127.0.0.1', '::1', 'localhost'].includes(values.HOST)) {
    throw new ConfigError(
      'HOST: the demonstration listens on loopback only (127.0.0.1, ::1, localhost)',
    );
  }
  const dataDir = isDemonstration ? join(values.DATA_DIR, 'demo') : values.DATA_DIR;
  const databaseUrl = isDemonstration
    ? `sqlite:${join(dataDir, 'mechanism.sqlite')}`
    : (values.DATABASE_URL ?? `sqlite:${join(dataDir, 'mechanism.sqlite')}`);
  if (needsSecret && databaseUrl.startsWith('postgres') && !values.SECRET) {
    throw new ConfigError(
      'SECRET: required with postgres://, the same on every server (at least 32 characters)',
    );
  }
  return {
    host: values.HOST,
    port: values.PORT,
    baseUrl: (values.BASE_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    databaseUrl,
    dataDir,
    secret: values.SECRET ?? (needsSecret ? keptSecret(dataDir) : ''),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    replyDomain: values.REPLY_DOMAIN,
    logLevel: values.LOG_LEVEL,
    isDemonstration,
  };
}
