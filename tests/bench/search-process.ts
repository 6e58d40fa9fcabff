// Builds the directory's index of one database and searches in it; says what that cost as JSON.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { connect } from '../../db/connect.ts';
import { directoryIndexOf } from '../../server/directory/create-directory-index.ts';
import { searchDirectory } from '../../server/directory/search-directory.ts';
import { searchDirectoryInput } from '../../shared/directory/input.ts';
import { percentile } from './figures.ts';
import { searchInputs } from './jobs.ts';

export type Searched = {
  p50: number;
  p99: number;
  buildSeconds: number;
  memoryMegabytes: number;
};

const rounds = 25;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function residentMegabytes(): number {
  collectGarbage();
  return process.memoryUsage.rss() / 1024 ** 2;
}

const connection = connect(`sqlite:${process.argv[2]}`);
const before = residentMegabytes();
const began = performance.now();
await directoryIndexOf(connection.readDb).catchUp();
const buildSeconds = (performance.now() - began) / 1000;
const memoryMegabytes = residentMegabytes() - before;

const inputs = searchInputs().map((input) => searchDirectoryInput.parse(input));
const milliseconds: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const input of inputs) {
    const asked = performance.now();
    await searchDirectory(connection.readDb, { kind: 'anyone' }, input);
    // The first round makes the list that typing errors are corrected from.
    if (round > 0) milliseconds.push(performance.now() - asked);
  }
}
await connection.close();
const searched: Searched = {
  p50: percentile(milliseconds, 0.5),
  p99: percentile(milliseconds, 0.99),
  buildSeconds,
  memoryMegabytes,
};
process.stdout.write(`${JSON.stringify(searched)}\n`);
