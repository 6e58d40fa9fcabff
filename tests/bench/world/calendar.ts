export type Calendar = {
  at(moment: string, write: () => void): void;
  /** Writes everything that was planned, in the order in which it happened. */
  play(): void;
};

/**
 * Collects what happens to thousands of cases at once and writes it day by day, so that the rows of one case lie
 * scattered among those of the others, as they do after years of use.
 */
export function aCalendar(): Calendar {
  const planned: { moment: string; write: () => void }[] = [];
  return {
    at(moment, write) {
      planned.push({ moment, write });
    },
    play() {
      planned.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
      for (const { write } of planned) write();
    },
  };
}
