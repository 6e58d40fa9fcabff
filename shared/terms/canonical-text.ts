import type { TermsContent } from './content.ts';
import { termsSections } from './vocabulary.ts';

/** Line ends are told apart by nobody who reads: CR LF and CR become LF. Nothing else is changed. */
export function normaliseLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

/** A label on a line of its own, and what was typed, each of its lines set in by two spaces. */
function block(label: string, typed: string): string {
  const lines = normaliseLineEnds(typed).split('\n');
  return [label, ...lines.map((line) => `  ${line}`)].join('\n');
}

/**
 * The canonical text of one version: the text whose SHA-256 (over its UTF-8 bytes) a signatory agrees to.
 *
 * It names the terms and the version, the dates, the parties in their order with signatory and capacity,
 * and every section in every language in order. What people typed stands exactly as typed, line ends
 * apart; its lines are set in by two spaces, so that nothing typed can pass for a label and two different
 * versions never have the same text. Changing this format would orphan every hash agreed to: it may only
 * be followed by a second format with a name of its own in the first line.
 * Source: the mechanism’s rules, "The terms of engagement": one exact version, identified by its SHA-256.
 */
export function canonicalText(
  identity: { reference: string; number: number; version: number },
  content: TermsContent,
): string {
  const parts = [
    'Terms of engagement, format 1',
    block('terms', `${identity.reference} ${identity.number}`),
    block('version', String(identity.version)),
    block('starts', content.startsOn ?? 'not set'),
    block('ends', content.endsOn ?? 'not set'),
    block('languages', content.texts.map(({ language }) => language).join(' ')),
    block('prevailing language', content.prevailingLanguage),
    ...content.parties.flatMap((party, index) => [
      block(`party ${index + 1}`, party.organisationName),
      block('organisation', party.organisationId),
      block('signatory', party.signatoryName),
      block('person', party.signatoryPersonId ?? 'not recorded'),
      block('capacity', party.capacity),
    ]),
    ...content.texts.flatMap(({ language, title, sections }) => [
      block(`title ${language}`, title),
      ...termsSections.map((section) => block(`section ${language} ${section}`, sections[section])),
    ]),
  ];
  return `${parts.join('\n')}\n`;
}
