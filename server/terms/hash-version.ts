import { createHash } from 'node:crypto';
import { canonicalText } from '../../shared/terms/canonical-text.ts';
import type { TermsContent } from '../../shared/terms/content.ts';

/** The SHA-256 by which one version is agreed to: lower-case hex over the UTF-8 bytes of its canonical text. */
export function hashVersion(
  identity: { reference: string; number: number; version: number },
  content: TermsContent,
): string {
  return createHash('sha256').update(canonicalText(identity, content), 'utf8').digest('hex');
}
