import { z } from 'zod';
import { addContactInput } from '../../shared/accounts/input.ts';
import {
  countryCode,
  evidenceLimit,
  summaryLimit,
  webAddress,
} from '../../shared/directory/input.ts';
import { availabilities, regions, waysOfHelping } from '../../shared/directory/vocabulary.ts';
import { foldText } from '../../shared/registry/fold-text.ts';
import { createOrganisationInput } from '../../shared/registry/input.ts';
import { isLanguageCode } from '../../shared/registry/languages.ts';
import { type OrganisationKind, organisationKinds } from '../../shared/registry/vocabulary.ts';
import { storable } from '../../shared/text.ts';

/** What other directories call the kinds of organisation. */
const kindsElsewhere: Record<string, OrganisationKind> = {
  nonprofit: 'ngo',
  'non profit': 'ngo',
  'developer group': 'ngo',
  association: 'ngo',
  other: 'ngo',
  business: 'company',
  university: 'academic',
  'public body': 'public_body',
  expert: 'independent_expert',
};

/** A line may give a list as a JSON array, or in one field with semicolons. */
const list = z
  .union([z.array(z.string()), z.string(), z.null()])
  .optional()
  .transform((given) => (Array.isArray(given) ? given : (given ?? '').split(';')))
  .transform((given) => given.map((one) => one.trim()).filter(Boolean));
const text = z
  .union([z.string(), z.null()])
  .optional()
  .transform((given) => storable(given ?? '').trim());

const kind = text.transform((given, ctx): OrganisationKind => {
  const known = organisationKinds.find((one) => one === given) ?? kindsElsewhere[foldText(given)];
  if (known) return known;
  ctx.addIssue({ code: 'custom', message: `must be one of ${organisationKinds.join(', ')}` });
  return z.NEVER;
});

const givenLine = z.object({
  name: text,
  kind,
  country: text,
  website: text,
  url: text,
  summary: text,
  description: text,
  services: text,
  topics: list,
  languages: list,
  language: text,
  regions: list,
  ways_of_helping: list,
  availability: text,
  contact_name: text,
  contact_email: text,
  contact_language: text,
});

/** One line of a file of organisations, as the commands take it. */
export type OrganisationLine = {
  name: string;
  kind: OrganisationKind;
  countryCode: string | null;
  website: string | null;
  summary: string;
  topicIds: string[];
  languages: string[];
  regions: (typeof regions)[number][];
  waysOfHelping: (typeof waysOfHelping)[number][];
  availability: (typeof availabilities)[number];
  contact: { name: string; email: string; locale: 'en' | 'fr' | 'es' } | null;
  /** What of the line was not understood and is left out. */
  remarks: string[];
};

export type ReadLine = { line: OrganisationLine } | { name: string; refusedBecause: string };

/**
 * Understands one line. Name and kind must be right, and country, website and contact if given; topics, languages
 * and other lists lose what is not known, with a remark. `topicIdOf` finds a topic by code, label or synonym.
 */
export function readOrganisationLine(
  given: Record<string, unknown>,
  topicIdOf: (words: string) => string | undefined,
): ReadLine {
  const named = typeof given.name === 'string' ? given.name : '';
  const refused = (error: z.ZodError, field = ''): ReadLine => {
    const issue = error.issues[0];
    const path = issue?.path.join('.') || field;
    return { name: named, refusedBecause: [path, issue?.message].filter(Boolean).join(': ') };
  };
  const parsed = givenLine.safeParse(given);
  if (!parsed.success) return refused(parsed.error);
  const values = parsed.data;
  const name = createOrganisationInput.shape.name.safeParse(values.name);
  if (!name.success) return refused(name.error, 'name');
  const country = values.country === '' ? null : countryCode.safeParse(values.country);
  if (country && !country.success) {
    return { name: named, refusedBecause: `country: no ISO 3166 code: ${values.country}` };
  }
  const address = values.website || values.url;
  const website = address === '' ? null : webAddress.safeParse(withScheme(address));
  const contact =
    values.contact_email === ''
      ? null
      : addContactInput.omit({ organisationId: true }).safeParse({
          name: values.contact_name || values.name.slice(0, 200),
          email: values.contact_email,
          locale: values.contact_language || 'en',
        });
  if (contact && !contact.success) return refused(contact.error, 'contact_email');

  const remarks: string[] = [];
  const known = <T extends string>(field: string, all: readonly T[], wanted: string[]): T[] => {
    const kept = wanted.flatMap((one) => all.find((value) => value === one) ?? []);
    const left = wanted.filter((one) => !all.some((value) => value === one));
    if (left.length > 0) remarks.push(`${field} not known: ${left.join(', ')}`);
    return kept;
  };
  if (website && !website.success) remarks.push(`not a web address: ${address}`);
  const spoken = values.languages.length > 0 ? values.languages : [values.language].filter(Boolean);
  const languages = spoken.map((code) => code.toLowerCase());
  const topicIds = values.topics.map((words) => topicIdOf(words));
  const leftTopics = values.topics.filter((_, at) => topicIds[at] === undefined);
  if (leftTopics.length > 0) remarks.push(`topics not known: ${leftTopics.join(', ')}`);
  const whole =
    values.summary || [values.description, values.services].filter(Boolean).join('\n\n');
  if (whole.length > summaryLimit) remarks.push(`summary cut to ${summaryLimit} characters`);
  return {
    line: {
      name: name.data,
      kind: values.kind,
      countryCode: country?.data ?? null,
      website: website?.success ? website.data : null,
      summary: whole.slice(0, summaryLimit).toWellFormed(),
      topicIds: [...new Set(topicIds.filter((id) => id !== undefined))],
      languages: known('languages', languages.filter(isLanguageCode), languages),
      regions: known('regions', regions, values.regions),
      waysOfHelping: known('ways_of_helping', waysOfHelping, values.ways_of_helping),
      availability:
        known('availability', availabilities, [values.availability].filter(Boolean))[0] ??
        'available',
      contact: contact?.data ?? null,
      remarks: remarks.map((remark) => remark.slice(0, evidenceLimit)),
    },
  };
}

function withScheme(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}
