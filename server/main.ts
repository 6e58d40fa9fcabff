import { rmSync } from 'node:fs';
import { type Config, ConfigError, readConfig } from './config.ts';
import { signIns } from './demo/cast.ts';
import { tellDemonstration } from './demo/tell-demonstration.ts';
import { startServer } from './start-server.ts';

const isDemonstration = process.argv.includes('--demo');

/** One password for all: the demonstration listens on loopback only and everything in it is invented. */
const demonstrationPassword = 'an invented password';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(config: Config): Promise<void> {
  // Throw-away data: every start tells the story anew, up to today.
  if (config.isDemonstration) rmSync(config.dataDir, { recursive: true, force: true });
  if (config.isDemonstration) say('Telling the demonstration’s story …');
  const server = await startServer({
    config: config.isDemonstration ? readConfig(process.env, { isDemonstration }) : config,
    beforeListening: config.isDemonstration
      ? (services) =>
          tellDemonstration(services, { now: new Date(), password: demonstrationPassword })
      : undefined,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  say(`The mechanism answers at ${server.services.config.baseUrl}`);
  if (server.setUpLink)
    say(`Nobody has an account yet. Set it up, once, at:\n  ${server.setUpLink}`);
  if (config.isDemonstration) {
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
