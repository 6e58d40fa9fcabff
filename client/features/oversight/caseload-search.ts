import type { Region } from '../../../shared/directory/vocabulary.ts';
import { type CaseloadMonths, caseloadMonths } from '../../../shared/oversight/caseload.ts';
import type { CaseloadInput } from '../../../shared/oversight/input.ts';

/** What narrows the pictures narrows the list of cases they lead to. */
export type Narrowing = { region?: Region; challenge?: string };

/** The way down to the requests of the period. */
export type Requests = Narrowing & { since: string };

/** What is chosen above the pictures, as the address holds it. */
export type CaseloadChoice = Narrowing & { months?: CaseloadMonths };

type Loose<Choice> = { [Name in keyof Choice]?: Choice[Name] | undefined };

/** How far back the pictures reach, read from an address; what makes no sense is left out. */
export function readMonths(search: Record<string, unknown>): Pick<CaseloadChoice, 'months'> {
  const months = caseloadMonths.find((one) => one === Number(search.months));
  return months ? { months } : {};
}

/** The choice alone, out of all that an address holds; what was not chosen is left out. */
export function choiceOf({ months, ...narrowing }: Loose<CaseloadChoice>): CaseloadChoice {
  return { ...(months ? { months } : {}), ...narrowingOf(narrowing) };
}

/** What the server is asked for the pictures. */
export function caseloadInputOf({ months = 12, ...narrowing }: CaseloadChoice): CaseloadInput {
  return { months, ...narrowingOf(narrowing) };
}

/** The part of an address that goes with every way down to cases. */
export function narrowingOf({ region, challenge }: Loose<Narrowing>): Narrowing {
  return { ...(region ? { region } : {}), ...(challenge ? { challenge } : {}) };
}
