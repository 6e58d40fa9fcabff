import { z } from 'zod';

/** Longest title, name or one-line answer. */
export const shortTextLimit = 200;
/** Longest text somebody writes in a form; enough for a dozen pages. */
export const longTextLimit = 20_000;

/**
 * What neither database can keep: NUL characters are refused by PostgreSQL, and half a surrogate pair
 * turns into another character on the way, which would break hashes of what was stored.
 */
export function storable(typed: string): string {
  return typed.replaceAll('\u0000', '').toWellFormed();
}

/** Text kept exactly as typed but for what cannot be stored. Refuses text longer than `limit` (`too_big`). */
export function text(limit: number) {
  return z.string().overwrite(storable).max(limit);
}

/** Text that must say something; refuses blank text with the message `blank`, which the client translates. */
export function requiredText(limit: number) {
  return text(limit).refine((typed) => typed.trim() !== '', { error: 'blank' });
}

/** A name: one line, without control characters in it or space around it. Refuses an empty one (`too_small`). */
export function nameText(limit: number) {
  return z
    .string()
    .overwrite((typed) =>
      storable(typed)
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
    )
    .min(1)
    .max(limit);
}

export const shortText = text(shortTextLimit);
export const longText = text(longTextLimit);
export const requiredShortText = requiredText(shortTextLimit);
export const requiredLongText = requiredText(longTextLimit);

/** A calendar date, YYYY-MM-DD. */
export const dateOn = z.iso.date();

/** The id of anything: UUIDv7 text. */
export const id = z.uuid();

/** Ids, each once, in the order given. */
export function ids(limit: number) {
  return z
    .array(id)
    .max(limit)
    .overwrite((given) => [...new Set(given)]);
}
