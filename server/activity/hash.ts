import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of the canonical JSON (RFC 8785) of a value, as lower-case hex. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');
}

/** What stands before the first event of the chain. */
export const chainStart = '0'.repeat(64);

export type EventLine = {
  seq: number;
  id: string;
  at: string;
  name: string;
  personId: string | null;
  forPersonId: string | null;
  caseId: string | null;
  subjectId: string | null;
  facts: unknown;
  contentHash: string | null;
};

/** The hash of one line of the trail: everything it says, and the hash of the line before it. */
export function hashEventLine(line: EventLine, prevHash: string): string {
  return hashOf({ ...line, prevHash });
}
