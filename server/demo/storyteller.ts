import type { Reader } from '../../db/connect.ts';
import { loadActor } from '../accounts/queries.ts';
import { found } from '../domain-error.ts';
import { type Clock, type Command, runCommand } from '../run-command.ts';
import type { Services } from '../wiring.ts';

/** Somebody who acts in the demonstration. */
export type Character = { personId: string; name: string };

/** A thread of the story: it does something, yields when it goes on, and is woken at that time. */
export type Story = AsyncGenerator<string, void, void>;

export type Storyteller = {
  /** For looking up what a command did not answer with. */
  db: Reader;
  /** The story's own time while it is told. */
  at(): string;
  /** An instant so many days before the demonstration starts, at that hour (UTC). */
  daysAgo(days: number, hour?: number, minute?: number): string;
  /** The same as a date. Negative days lie ahead. */
  dateAgo(days: number): string;
  /** Does something as somebody, through the same commands as everybody. */
  by<Input, Output>(
    who: Character,
    command: Command<Input, Output>,
    input: unknown,
  ): Promise<Output>;
  /** What the mechanism does by itself. */
  bySystem<Input, Output>(command: Command<Input, Output>, input: unknown): Promise<Output>;
  /** Tells several stories at once, each step in the order of its time, up to now. */
  tell(stories: Story[]): Promise<void>;
};

const dayMs = 86_400_000;

/** A teller whose clock runs from long ago up to `now`; everything it does goes through `runCommand`. */
export function createStoryteller(services: Services, now: Date): Storyteller {
  let ms = now.getTime();
  const clock: Clock = { now: () => new Date(ms) };
  const told: Services = { ...services, clock };

  const teller: Storyteller = {
    db: services.connection.db,
    at: () => new Date(ms).toISOString(),
    daysAgo(days, hour = 10, minute = 0) {
      const day = new Date(now.getTime() - days * dayMs);
      return new Date(
        Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour, minute),
      ).toISOString();
    },
    dateAgo: (days) => new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10),
    async by(who, command, input) {
      const actor = found(await loadActor(services.connection.db, who.personId));
      return runCommand(told, actor, command, input);
    },
    bySystem: (command, input) =>
      runCommand(told, { kind: 'system', doing: 'demonstration' }, command, input),
    async tell(stories) {
      const waiting: { story: Story; at: string }[] = [];
      const wake = async (story: Story) => {
        const { value, done } = await story.next();
        // What lies ahead of now has not happened yet.
        if (!done && value <= now.toISOString()) waiting.push({ story, at: value });
      };
      ms = 0;
      for (const story of stories) await wake(story);
      while (waiting.length > 0) {
        waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        const next = waiting.shift() as { story: Story; at: string };
        ms = Math.max(ms, Date.parse(next.at));
        await wake(next.story);
      }
      ms = now.getTime();
    },
  };
  return teller;
}
