import { rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Services } from './wiring.ts';

const isDemonstration = process.argv.includes('--demo');

/** One password for all: the demonstration listens on loopback only and everything in it is invented. */
const demonstrationPassword = 'an invented password';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function tellStory(services: Services): Promise<void> {
  const { tellDemonstration } = await import('./demo/tell-demonstration.ts');
  await tellDemonstration(services, { now: new Date(), password: demonstrationPassword });
}

async function start(config: Config): Promise<void> {
  // Throw-away data: every start tells the story anew, up to today.
  if (config.isDemonstration) rmSync(config.dataDir, { recursive: true, force: true });
  if (config.isDemonstration) say('Telling the demonstration’s story …');
  // Imported only now, so that what Node made of it the last time is used: half of a start is reading sources. Kept
  // beside the packages, where nobody writes who may not change the program itself.
  enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
  const { startServer } = await import('./start-server.ts');
  const server = await startServer({
    config: config.isDemonstration ? readConfig(process.env, { isDemonstration }) : config,
    beforeListening: config.isDemonstration ? tellStory : undefined,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  say(`The mechanism answers at ${server.services.config.baseUrl}`);
  if (server.setUpLink)
    say(`Nobody has an account yet. Set it up, once, at:\n  ${server.setUpLink}`);
  if (config.isDemonstration) {
    const { signIns } = await import('./demo/cast.ts');
    say('Everything in it is invented. Sign in as:');
    for (const person of signIns)
      say(`  ${`${person.email}@example.org`.padEnd(26)} ${person.name}`);
    say(`password: ${demonstrationPassword}`);
  }
}

try {
  await start(readConfig(process.env, { isDemonstration }));
} catch (error) {
  // A wrong setting is the operator's to mend: its name and what it may be, no stack.
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
