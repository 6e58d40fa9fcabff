/**
 * Parts of one line with marks between them; what is missing is left out.
 * A line that breaks begins with a word, never with a mark.
 */
export function dotted(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\u00a0· ');
}

/** What somebody typed as a sentence of its own, where ours goes on after it: without its full stop. */
export function goingOn(typed: string): string {
  return typed.replace(/(?<![.…])[.。]\s*$/, '');
}
