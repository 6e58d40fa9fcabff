import { z } from 'zod';
import { dateOn, id, requiredShortText } from '../text.ts';

export const setReminderInput = z.object({ caseId: id, what: requiredShortText, on: dateOn });
export const reminderIdInput = z.object({ reminderId: id });
export const moveReminderInput = z.object({ reminderId: id, on: dateOn });
export const remindersOfCaseInput = z.object({ caseId: id });

export const snoozeTurnInput = z.object({ turnId: id, untilOn: dateOn });
export const wakeTurnInput = z.object({ turnId: id });
