import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type Environment = Record<string, string>;

/** The bare environment of a person's terminal: nothing of what the tests themselves were started with. */
function environmentOf(more: Environment): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), LOG_LEVEL: 'warn', ...more };
}

export type Ended = {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
  complained: string;
};

export type Program = {
  child: ChildProcess;
  /** Resolves with what has been said as soon as the words are among it; throws when the program ends before. */
  says(words: RegExp): Promise<string>;
  ended: Promise<Ended>;
};

/** What Node is told by `npm start` before the name of the server's program. */
function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = (scripts.start as string).split(' ');
  return words.slice(words.indexOf('node') + 1, words.indexOf('server/main.ts'));
}

/** Runs one of the server's programs as `npm` would. */
export function run(
  script: string,
  parameters: readonly string[],
  more: Environment,
  flags: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, [...flags, join(root, script), ...parameters], {
    cwd: root,
    env: environmentOf(more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A test run that is broken off leaves no process behind.
  const killWithUs = () => child.kill('SIGKILL');
  process.on('exit', killWithUs);
  let said = '';
  let complained = '';
  const looking = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    for (const look of looking) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    process.off('exit', killWithUs);
    return { code, signal, said, complained };
  });
  return {
    child,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!words.test(said)) return;
          looking.delete(look);
          resolve(said);
        };
        looking.add(look);
        look();
        void ended.then(() => reject(new Error(`${script} ended:\n${said}${complained}`)));
      }),
  };
}

export type ServerProcess = {
  address: string;
  /** The token of the set-up link, printed on an empty installation. */
  setUpToken(): Promise<string>;
  program: Program;
  /** As a power cut would: no farewell. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** `npm start` as a process of its own, listening on a free port of loopback. */
export async function startServerProcess(more: Environment): Promise<ServerProcess> {
  const environment = { HOST: '127.0.0.1', PORT: '0', ...more };
  const program = run('server/main.ts', [], environment, flagsOfStart());
  const said = await program.says(/answers at \S+\n/);
  const address = /answers at (\S+)/.exec(said)?.[1]?.replace('localhost', '127.0.0.1') ?? '';
  const end = async (signal: NodeJS.Signals) => {
    program.child.kill(signal);
    await program.ended;
  };
  return {
    address,
    async setUpToken() {
      const link = /\/set-up\/(\S+)\n/;
      return link.exec(await program.says(link))?.[1] ?? '';
    },
    program,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** `npm run db -- …` to its end. */
export async function runDb(parameters: readonly string[], more: Environment): Promise<Ended> {
  return run('server/db-command.ts', parameters, more).ended;
}
