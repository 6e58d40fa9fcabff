import { z } from 'zod';
import { addContactInput } from '../accounts/input.ts';
import { isCountryCode } from '../registry/countries.ts';
import { createOrganisationInput } from '../registry/input.ts';
import { isLanguageCode } from '../registry/languages.ts';
import { organisationKinds } from '../registry/vocabulary.ts';
import { dateOn, id, ids, requiredShortText, requiredText, shortText, text } from '../text.ts';
import { availabilities, regions, waysOfHelping } from './vocabulary.ts';

/** Longest summary of a listing: what fits on one screen. */
export const summaryLimit = 3000;
/** Longest evidence for one topic, and longest description of one track record. */
export const evidenceLimit = 2000;
const topicLimit = 40;
const webAddressLimit = 500;

const withoutRepeats = <T>(given: T[]): T[] => [...new Set(given)];

export const countryCode = z
  .string()
  .toUpperCase()
  .refine(isCountryCode, { error: 'unknown_country' });

const languageCode = z.string().toLowerCase().refine(isLanguageCode, { error: 'unknown_language' });

/** A web address people can follow: http or https, nothing else. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'not_a_web_address' })
  .max(webAddressLimit);

/** What somebody writes into a web address field; empty means none. */
const optionalWebAddress = z
  .union([webAddress, z.literal('')])
  .nullish()
  .transform((address) => address || null);

const languages = z.array(languageCode).max(40).overwrite(withoutRepeats);
const worksInRegions = z.array(z.enum(regions)).max(regions.length).overwrite(withoutRepeats);
const ways = z.array(z.enum(waysOfHelping)).max(waysOfHelping.length).overwrite(withoutRepeats);

const listingTopics = z
  .array(z.object({ topicId: id, evidence: text(evidenceLimit) }))
  .max(topicLimit)
  .refine((topics) => new Set(topics.map((topic) => topic.topicId)).size === topics.length, {
    error: 'topic_twice',
  });

const contentFields = {
  summary: requiredText(summaryLimit),
  languages,
  regions: worksInRegions,
  waysOfHelping: ways,
  availability: z.enum(availabilities),
  availableFromOn: dateOn.nullish().transform((date) => date ?? null),
  topics: listingTopics,
};

function saysFromWhen(content: { availability: string; availableFromOn: string | null }): boolean {
  return content.availability !== 'from_date' || content.availableFromOn !== null;
}
const fromWhen = { error: 'date_needed', path: ['availableFromOn'] };

/** What an organisation says in its listing. */
export const listingContent = z.object(contentFields).refine(saysFromWhen, fromWhen);
export type ListingContent = z.infer<typeof listingContent>;

export const proposeListingInput = z
  .object({ organisationId: id, ...contentFields })
  .refine(saysFromWhen, fromWhen);

export const reviseListingInput = z
  .object({ listingId: id, version: z.int(), ...contentFields })
  .refine(saysFromWhen, fromWhen);

export const listingIdInput = z.object({ listingId: id });

export const disputeListingInput = z.object({
  listingId: id,
  reason: requiredText(evidenceLimit),
});

export const decideListingInput = z.object({
  listingId: id,
  publish: z.boolean(),
  reason: requiredText(evidenceLimit),
});

export const addTrackRecordInput = z.object({
  listingId: id,
  topicId: id,
  title: requiredShortText,
  description: text(evidenceLimit),
  doneOn: dateOn,
  url: optionalWebAddress,
});
export const removeTrackRecordInput = z.object({ trackRecordId: id });

export const addExpertInput = z.object({
  name: requiredShortText,
  kind: z.enum(organisationKinds),
  countryCode: countryCode.nullish().transform((code) => code ?? null),
  contact: addContactInput.omit({ organisationId: true }),
  topicIds: ids(topicLimit).default([]),
  /** Goes on although an organisation of a similar name is known. */
  anyway: z.boolean().default(false),
});
export type AddExpertInput = z.infer<typeof addExpertInput>;

export const findDuplicatesInput = z.object({
  name: shortText,
  countryCode: countryCode.nullish(),
});

/** Which of several values: any of them will do. */
const anyOf = <T extends z.ZodType>(value: T) => z.array(value).max(60).default([]);

export const directoryFilters = z.object({
  topicIds: anyOf(id),
  kinds: anyOf(z.enum(organisationKinds)),
  countries: anyOf(countryCode),
  regions: anyOf(z.enum(regions)),
  languages: anyOf(languageCode),
  waysOfHelping: anyOf(z.enum(waysOfHelping)),
  availabilities: anyOf(z.enum(availabilities)),
});
export type DirectoryFilters = z.infer<typeof directoryFilters>;

export const searchDirectoryInput = z.object({
  words: text(300).default(''),
  filters: directoryFilters.prefault({}),
  /** Staff may look at published listings only. */
  publishedOnly: z.boolean().default(false),
  /** How many were read before. */
  cursor: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(100).default(20),
});
export type SearchDirectoryInput = z.infer<typeof searchDirectoryInput>;

export const compareOrganisationsInput = z.object({ organisationIds: ids(3).min(1) });
export const suggestForInput = z.object({ caseId: id });

/** One organisation taken from another directory. */
export const importOrganisationInput = z.object({
  /** The organisation it is, when it is known already. */
  organisationId: id.nullable().default(null),
  name: createOrganisationInput.shape.name,
  kind: z.enum(organisationKinds),
  countryCode: countryCode.nullable(),
  website: webAddress.nullable(),
  summary: text(summaryLimit),
  languages,
  regions: worksInRegions,
  waysOfHelping: ways,
  availability: z.enum(availabilities),
  topicIds: ids(topicLimit),
  contact: addContactInput.omit({ organisationId: true }).nullable().default(null),
});
