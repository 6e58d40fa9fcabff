import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../../server/backup/postgres-dump.ts';

describe('why PostgreSQL’s programs did not do their work', () => {
  it('is said plainly where they are missing', () => {
    expect(explainFailure('pg_dump', { code: 'ENOENT', message: 'spawn pg_dump ENOENT' })).toBe(
      'pg_dump is not on this machine. Install PostgreSQL’s client programs (Debian: postgresql-client) of the server’s version or newer.',
    );
  });

  it('is said with both versions where they are older than the server', () => {
    const stderr =
      'pg_dump: error: aborting because of server version mismatch\n' +
      'pg_dump: detail: server version: 18.4; pg_dump version: 15.18 (Debian 15.18-0+deb12u1)\n';
    expect(explainFailure('pg_dump', { code: 1, stderr })).toBe(
      'pg_dump on this machine is of version 15.18, too old for the server’s 18.4. Install PostgreSQL’s client programs (Debian: postgresql-client) of the server’s version or newer.',
    );
  });

  it('is otherwise said in their own words', () => {
    const stderr = 'pg_restore: error: could not connect to server\n';
    expect(explainFailure('pg_restore', { code: 1, stderr })).toBe(
      'pg_restore failed: pg_restore: error: could not connect to server',
    );
  });
});
