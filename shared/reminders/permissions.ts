import { type CaseAccess, type CaseFacts, readsAsStaff } from '../cases/access.ts';
import { allowed, type Decision, firstRefusal, refused } from '../decision.ts';

/** Staff who read the case; whoever asked for help has no desk (`only_staff`). */
function worksOn(access: CaseAccess): Decision {
  if (access === 'none') return refused('not_found');
  if (access === 'exists') return refused('conflict_of_interest');
  return readsAsStaff(access) ? allowed : refused('only_staff');
}

/**
 * Whether somebody sets themselves a reminder on a case, or moves one: staff who read the case, responsible for it or not
 * (`not_found`, `conflict_of_interest`, `only_staff`), while it is open (`case_is_closed`), for today or later
 * (`date_in_the_past`). Source: the mechanism’s rules, "What makes a case manager love it" (reminders to oneself).
 */
export function canSetReminder(
  access: CaseAccess,
  facts: Pick<CaseFacts, 'status'>,
  on: string,
  today: string,
): Decision {
  return firstRefusal(
    canKeepReminder(access, facts),
    on < today ? refused('date_in_the_past') : allowed,
  );
}

/** Whether somebody ends a reminder of their own: as long as they work on the case at all. */
export function canEndReminder(access: CaseAccess): Decision {
  return worksOn(access);
}

/**
 * Whether a reminder of one’s own may stand on a case, whatever its day: set, moved or taken up again, while the case is
 * open (`case_is_closed`).
 */
export function canKeepReminder(access: CaseAccess, facts: Pick<CaseFacts, 'status'>): Decision {
  return firstRefusal(
    worksOn(access),
    facts.status === 'closed' ? refused('case_is_closed') : allowed,
  );
}

/**
 * Whether somebody puts an open move off, on their own desk alone: staff who read the case (`not_found`,
 * `conflict_of_interest`, `only_staff`), until a day after today (`date_in_the_past`). What is overdue may be put off,
 * too: for everybody else it stays overdue.
 */
export function canSnooze(access: CaseAccess, untilOn: string, today: string): Decision {
  return firstRefusal(worksOn(access), untilOn <= today ? refused('date_in_the_past') : allowed);
}

/** Whether somebody takes back that they put a move off. */
export function canWake(access: CaseAccess): Decision {
  return worksOn(access);
}
