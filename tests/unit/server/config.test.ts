import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../server/config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secret = 'x'.repeat(32);

describe('the environment', () => {
  it.each([
    [{ PORT: 'eighty' }, /^PORT: must be a number/],
    [{ BASE_URL: 'desk.example.org' }, /^BASE_URL: must be an http or https address/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL: must be sqlite:PATH or postgres/],
    [{ SMTP_URL: 'mail.example.org' }, /^SMTP_URL: must be smtp/],
    [{ LOG_LEVEL: 'chatty' }, /^LOG_LEVEL: must be debug/],
    [{ SECRET: 'short' }, /^SECRET: must be at least 32/],
    [{ DATABASE_URL: 'postgres://localhost/x' }, /^SECRET: required with postgres/],
  ])('%o is refused, naming the variable and what it may be', (env, message) => {
    const reading = () => readConfig({ DATA_DIR: folder, ...env });
    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(message);
  });

  it('has defaults for everything, and treats an empty value as none', () => {
    const config = readConfig({ DATA_DIR: folder, PORT: '', SMTP_URL: '' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: `sqlite:${join(folder, 'mechanism.sqlite')}`,
      smtpUrl: undefined,
    });
  });

  it('keeps one secret for all starts, readable by its owner only', () => {
    const first = readConfig({ DATA_DIR: folder });
    const second = readConfig({ DATA_DIR: folder });
    expect(second.secret).toBe(first.secret);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(first.secret);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('keeps the demonstration on loopback and in a folder of its own', () => {
    const demonstration = { isDemonstration: true };
    expect(() => readConfig({ DATA_DIR: folder, HOST: '0.0.0.0' }, demonstration)).toThrow(
      /loopback/,
    );
    const config = readConfig(
      { DATA_DIR: folder, DATABASE_URL: 'postgres://localhost/real', SECRET: secret },
      demonstration,
    );
    expect(config.databaseUrl).toBe(`sqlite:${join(folder, 'demo', 'mechanism.sqlite')}`);
  });
});
