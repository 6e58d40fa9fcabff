import { dateWhere } from '../../../shared/working-days.ts';
import { localDate } from './formats.ts';
import { useNow } from './use-now.ts';

let ownTimeZone: string | null = null;

/** Whose days count from now on; of whoever is not signed in, those of the device. */
export function setOwnTimeZone(timeZone: string | null): void {
  ownTimeZone = timeZone;
}

/** Which day it is where the person’s profile says they are, as the server counts reminders: the device may be elsewhere. */
export function useOwnToday(): string {
  const now = useNow();
  return ownTimeZone ? dateWhere(now.toISOString(), ownTimeZone) : localDate(now);
}
