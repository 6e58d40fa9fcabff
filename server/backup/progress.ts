/** Takes one line for the operator. */
export type Progress = (line: string) => void;

/** Tells every tenth of the way, so that long work shows and short work does not chatter. */
export function tellTenths(tell: Progress, what: string): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenth = total === 0 ? 10 : Math.floor((10 * done) / total);
    if (tenth <= told) return;
    told = tenth;
    tell(`${what}: ${tenth * 10} %`);
  };
}
