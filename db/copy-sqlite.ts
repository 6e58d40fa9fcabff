import BetterSqlite from 'better-sqlite3';

/** Pages copied before others get a turn: at 4 kB each, some ten milliseconds' worth. */
const pagesAtOnce = 2000;

/**
 * Copies the embedded database as it stands at one moment, while others go on writing. The read transaction held
 * around it keeps that moment: without it SQLite begins anew after each write of another process, and under steady
 * load never ends.
 */
export async function copySqlite(
  path: string,
  to: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const source = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    source.pragma('busy_timeout = 5000');
    source.exec('begin');
    // A transaction that has read nothing yet has no moment yet.
    source.prepare('select count(*) from sqlite_schema').get();
    await source.backup(to, {
      progress({ totalPages, remainingPages }) {
        progress(totalPages - remainingPages, totalPages);
        return pagesAtOnce;
      },
    });
    progress(1, 1);
  } finally {
    source.close();
  }
}
