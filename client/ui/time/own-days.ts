import { dateWhere, dayDue } from '../../../shared/working-days.ts';
import { useNow } from './use-now.ts';

let ownTimeZone: string | undefined;

/** Whose days count from now on; of whoever is not signed in, those of the device. */
export function setOwnTimeZone(timeZone: string | undefined): void {
  ownTimeZone = timeZone;
}

/** The day (YYYY-MM-DD) of a moment where the person’s profile says they are: the device may be elsewhere. */
export function ownDay(at: string): string {
  return dateWhere(at, ownTimeZone);
}

/** The day (YYYY-MM-DD) something is due there. */
export function ownDueDay(at: string): string {
  return dayDue(at, ownTimeZone);
}

/** Which day it is there, as the server counts reminders. */
export function useOwnToday(): string {
  return ownDay(useNow().toISOString());
}
