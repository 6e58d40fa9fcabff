import type { Services } from '../wiring.ts';

/** Something the mechanism does by itself. It calls commands like everybody else, as the system. */
export type Job = { name: string; everySeconds: number; run(): Promise<unknown> };

/**
 * Runs each job on its beat, never twice at once in this process; several servers may run the same job,
 * since its command finds nothing left to do. A failing job is told to the log and tried again on the next beat.
 * Returns how to stop: it waits for what is under way.
 */
export function startJobs(
  services: Pick<Services, 'log'>,
  jobs: readonly Job[],
): () => Promise<void> {
  const underWay = new Map<string, Promise<unknown>>();
  const timers = jobs.map((job) => {
    const beat = () => {
      if (underWay.has(job.name)) return;
      const round = job
        .run()
        .catch((error: unknown) =>
          services.log.error('A job failed', { job: job.name, error: String(error) }),
        )
        .finally(() => underWay.delete(job.name));
      underWay.set(job.name, round);
    };
    const timer = setInterval(beat, job.everySeconds * 1000);
    timer.unref();
    return timer;
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(underWay.values());
  };
}
