import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, normaliseLineEnds } from '../../../shared/terms/canonical-text.ts';
import { emptySections, type TermsContent } from '../../../shared/terms/content.ts';
import { termsSections } from '../../../shared/terms/vocabulary.ts';

const identity = { reference: 'NM-2026-0042', number: 1, version: 2 };
const content: TermsContent = {
  texts: [
    {
      language: 'en',
      title: 'District transfers',
      sections: { ...emptySections(), purpose: 'To publish\nwhat districts receive.' },
    },
  ],
  prevailingLanguage: 'en',
  parties: [
    {
      organisationId: 'o1',
      organisationName: 'Country X',
      signatoryPersonId: 'p1',
      signatoryName: 'A. Minister',
      capacity: 'Minister of Mines',
    },
    {
      organisationId: 'o2',
      organisationName: 'Institute',
      signatoryPersonId: null,
      signatoryName: 'B. Director',
      capacity: 'Director',
    },
  ],
  startsOn: '2026-07-01',
  endsOn: null,
};

const hashOf = (given: TermsContent, as = identity) =>
  createHash('sha256').update(canonicalText(as, given)).digest('hex');

test('the canonical text reads as it is documented', () => {
  expect(canonicalText(identity, content)).toMatchInlineSnapshot(`
    "Terms of engagement, format 1
    terms
      NM-2026-0042 1
    version
      2
    starts
      2026-07-01
    ends
      not set
    languages
      en
    prevailing language
      en
    party 1
      Country X
    organisation
      o1
    signatory
      A. Minister
    person
      p1
    capacity
      Minister of Mines
    party 2
      Institute
    organisation
      o2
    signatory
      B. Director
    person
      not recorded
    capacity
      Director
    title en
      District transfers
    section en purpose
      To publish
      what districts receive.
    section en scope_and_deliverables
      
    section en roles_and_responsibilities
      
    section en timeline
      
    section en resources_and_costs
      
    section en communication_and_expectations
      
    section en openness_and_confidentiality
      
    section en review_changes_and_ending
      
    "
  `);
});

const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('\n', '\r', '\r\n', '  ', 'section en timeline', 'é', 'é', '﻿', ' ', 'ق'),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.toWellFormed());

const anyContent: fc.Arbitrary<TermsContent> = fc.record({
  texts: fc.uniqueArray(
    fc.record({
      language: fc.constantFrom('en', 'fr', 'es'),
      title: typed,
      sections: fc.record(
        Object.fromEntries(termsSections.map((section) => [section, typed])) as Record<
          (typeof termsSections)[number],
          typeof typed
        >,
      ),
    }),
    { selector: (text) => text.language, minLength: 1, maxLength: 2 },
  ),
  prevailingLanguage: fc.constantFrom('en', 'fr', 'es'),
  parties: fc.array(
    fc.record({
      organisationId: fc.uuid(),
      organisationName: typed,
      signatoryPersonId: fc.option(fc.uuid()),
      signatoryName: typed,
      capacity: typed,
    }),
    { maxLength: 4 },
  ),
  startsOn: fc.constantFrom(null, '2026-01-01', '2026-01-02'),
  endsOn: fc.constantFrom(null, '2026-01-01', '2026-01-02'),
});

/** The content with the line ends told apart by nobody made alike. */
function withPlainLineEnds(given: TermsContent): string {
  return JSON.stringify(given, (_key, value: unknown) =>
    typeof value === 'string' ? normaliseLineEnds(value) : value,
  );
}

describe('the hash of the canonical text', () => {
  test('is the same for the same content, however often it is taken', () => {
    fc.assert(
      fc.property(anyContent, (given) => {
        expect(hashOf(structuredClone(given))).toBe(hashOf(given));
      }),
    );
  });

  test('differs whenever the contents differ in anything but line ends', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        fc.pre(withPlainLineEnds(one) !== withPlainLineEnds(other));
        // Key order is no difference: both come from the same record.
        expect(hashOf(one)).not.toBe(hashOf(other));
      }),
    );
  });

  test('differs after a change of any one character of any section', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...termsSections), typed, (given, section, added) => {
        const changed = structuredClone(given);
        const text = changed.texts[0]!;
        text.sections[section] = `${text.sections[section]}x${added}`;
        expect(hashOf(changed)).not.toBe(hashOf(given));
      }),
    );
  });

  test('differs for another version, other terms or another case with the very same text', () => {
    const hashes = [
      identity,
      { ...identity, version: 3 },
      { ...identity, number: 2 },
      { ...identity, reference: 'NM-2026-0043' },
    ].map((as) => hashOf(content, as));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('does not depend on how line ends were typed', () => {
    const withCrLf = structuredClone(content);
    withCrLf.texts[0]!.sections.purpose = 'To publish\r\nwhat districts receive.';
    expect(hashOf(withCrLf)).toBe(hashOf(content));
  });

  test('tells a precomposed letter from a composed one: the text stands exactly as typed', () => {
    const precomposed = structuredClone(content);
    const composed = structuredClone(content);
    precomposed.texts[0]!.title = 'caf\u00e9';
    composed.texts[0]!.title = 'cafe\u0301';
    expect(hashOf(composed)).not.toBe(hashOf(precomposed));
  });
});

test('a typed line that looks like a label cannot pass for one', () => {
  const honest = structuredClone(content);
  honest.texts[0]!.sections.purpose = 'a';
  honest.texts[0]!.sections.scope_and_deliverables = 'b';
  const forged = structuredClone(content);
  forged.texts[0]!.sections.purpose = 'a\nsection en scope_and_deliverables\n  b';
  const labels = (given: TermsContent) =>
    canonicalText(identity, given)
      .split('\n')
      .filter((line) => !line.startsWith('  ')).length;
  expect(labels(forged)).toBe(labels(honest));
});
