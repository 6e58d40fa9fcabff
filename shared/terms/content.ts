import { type TermsSection, termsSections } from './vocabulary.ts';

/** One organisation the terms bind, as named in the text: names are kept as they were when it was written. */
export type TermsParty = {
  organisationId: string;
  organisationName: string;
  signatoryPersonId: string | null;
  signatoryName: string;
  /** What entitles the signatory to sign: "Minister of Mines", "Executive Director". */
  capacity: string;
};

/** The terms in one language. */
export type TermsText = {
  /** ISO 639 code. */
  language: string;
  title: string;
  sections: Record<TermsSection, string>;
};

/** All that one version says. Bilingual terms have two texts and name the one that prevails. */
export type TermsContent = {
  texts: TermsText[];
  prevailingLanguage: string;
  parties: TermsParty[];
  startsOn: string | null;
  endsOn: string | null;
};

/** What the case manager writes; names of organisations and signatories are filled in by the server. */
export type TermsWording = Omit<TermsContent, 'parties'>;

/** The text that prevails. */
export function prevailingText(
  content: Pick<TermsContent, 'texts' | 'prevailingLanguage'>,
): TermsText {
  const text = content.texts.find(({ language }) => language === content.prevailingLanguage);
  if (!text) throw new Error('terms without the text that prevails');
  return text;
}

/** Every section with nothing written yet: what a draft begins with. */
export function emptySections(): Record<TermsSection, string> {
  return Object.fromEntries(termsSections.map((section) => [section, ''])) as Record<
    TermsSection,
    string
  >;
}

/**
 * The sections nobody has written yet, in every language the terms promise. Terms are circulated whole:
 * a section that does not apply says so in words.
 */
export function unwrittenSections(
  content: Pick<TermsContent, 'texts'>,
): { language: string; section: TermsSection | 'title' }[] {
  return content.texts.flatMap(({ language, title, sections }) => [
    ...(title.trim() === '' ? [{ language, section: 'title' as const }] : []),
    ...termsSections
      .filter((section) => sections[section].trim() === '')
      .map((section) => ({ language, section })),
  ]);
}
