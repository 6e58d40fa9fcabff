import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run, with everything that is measured in it. */
export type Place = {
  folder: string;
  dataDir: string;
  database: string;
  /** The same rows for the floor, which must not write into the server's chain. */
  floorDatabase: string;
  plan: string;
  words: string;
};

/** Makes the folder; it goes when the process ends, however it ends. */
export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'mechanism-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  return {
    folder,
    dataDir,
    database: join(dataDir, 'mechanism.sqlite'),
    floorDatabase: join(folder, 'floor.sqlite'),
    plan: join(folder, 'floor-plan.json'),
    words: join(folder, 'words.sqlite'),
  };
}

export function copyForFloor(place: Place): void {
  copyFileSync(place.database, place.floorDatabase);
}
