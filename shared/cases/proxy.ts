import { z } from 'zod';
import { dateOn, id } from '../text.ts';
import { proxyChannels } from './vocabulary.ts';

/**
 * Whom something is recorded for, by which channel they said it, and when (the mechanism’s rules, "By proxy").
 * Absent when people act for themselves.
 */
export const proxyInput = z
  .object({ personId: id, channel: z.enum(proxyChannels), on: dateOn })
  .optional();

export type Proxy = NonNullable<z.infer<typeof proxyInput>>;

/** Where a form by proxy begins: nobody named yet, by phone, on the day it is. */
export function emptyProxyOn(today: string): Proxy {
  return { personId: '', channel: 'phone', on: today };
}
