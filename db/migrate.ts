import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as registryAndAccounts from './migrations/001-registry-and-accounts.ts';
import * as activityAndMail from './migrations/002-activity-and-mail.ts';
import * as directory from './migrations/003-directory.ts';
import * as cases from './migrations/004-cases.ts';
import * as log from './migrations/005-log.ts';
import * as introductions from './migrations/006-introductions.ts';
import * as terms from './migrations/007-terms.ts';
import * as interests from './migrations/008-interests.ts';
import * as caseList from './migrations/009-case-list.ts';
import * as reminders from './migrations/010-reminders.ts';
import * as caseload from './migrations/011-caseload.ts';
import * as caseSteps from './migrations/012-case-steps.ts';
import type { Database } from './schema.ts';

/** Numbered and forward only; a released migration is never edited. */
const migrations: Record<string, Migration> = {
  '001-registry-and-accounts': registryAndAccounts,
  '002-activity-and-mail': activityAndMail,
  '003-directory': directory,
  '004-cases': cases,
  '005-log': log,
  '006-introductions': introductions,
  '007-terms': terms,
  '008-interests': interests,
  '009-case-list': caseList,
  '010-reminders': reminders,
  '011-caseload': caseload,
  '012-case-steps': caseSteps,
};

function migrator(db: Kysely<Database>): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  });
}

/** Brings the schema to the newest version; returns the names of what ran. A failed migration leaves nothing behind. */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
  const { error, results } = await migrator(db).migrateToLatest();
  if (error) throw error;
  return (results ?? [])
    .filter((result) => result.status === 'Success')
    .map((result) => result.migrationName);
}

/** Whether every migration has run: part of `/readyz`. */
export async function isMigrated(db: Kysely<Database>): Promise<boolean> {
  const known = await migrator(db).getMigrations();
  return known.every((migration) => migration.executedAt !== undefined);
}
