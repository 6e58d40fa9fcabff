import { toJson } from '../../../db/json.ts';
import type { OrganisationsTable } from '../../../db/schema.ts';
import { describeOrganisation } from '../../../server/registry/describe-organisation.ts';
import { availabilities, regions, waysOfHelping } from '../../../shared/directory/vocabulary.ts';
import { countryCodes } from '../../../shared/registry/countries.ts';
import { foldName } from '../../../shared/registry/fold-name.ts';
import type { OrganisationKind } from '../../../shared/registry/vocabulary.ts';
import type { Chance } from '../../support/chance.ts';
import type { BulkWriter } from './bulk-writer.ts';
import { type Person, writeMember } from './people.ts';
import { aName, aSubject, sentences } from './words.ts';

export type Organisation = { id: string; people: Person[] };
export type Registry = { asking: Organisation[]; providers: Organisation[] };

const providerKinds: OrganisationKind[] = [
  'ngo',
  'ngo',
  'ngo',
  'company',
  'multilateral',
  'academic',
  'independent_expert',
];
const forms = ['Institute', 'Network', 'Foundation', 'Centre', 'Lab', 'Réseau', 'Fundación'];

/** Of a hundred organisations so many are governments, and so many bodies of theirs. */
const governmentsInHundred = 2;
const bodiesInHundred = 4;

type NewOrganisation = {
  name: string;
  kind: OrganisationKind;
  countryCode: string;
  parentId: string | null;
  people: number;
};

function writeOrganisation(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  one: NewOrganisation,
): Organisation {
  const id = writer.id(at);
  const { kind } = one;
  const organisation: OrganisationsTable = {
    id,
    name: one.name,
    name_folded: foldName(one.name),
    kind,
    country_code: one.countryCode,
    parent_id: one.parentId,
    participation: kind === 'government' ? 'participating' : 'none',
    website: null,
    version: 1,
    created_at: at,
  };
  writer.insert('organisations', organisation);
  writer.tell({
    at,
    name: 'organisation.created',
    personId: null,
    subjectId: id,
    ...describeOrganisation(organisation),
  });
  const people = Array.from({ length: one.people }, (_, index) => {
    const isFocalPoint = kind === 'government' && index === 0;
    const role = isFocalPoint ? 'focal_point' : 'contact';
    const email = `${id}.${index}@bench.example`;
    return writeMember(writer, chance, at, { email, organisationId: id, role });
  });
  return { id, people };
}

function some<T>(chance: Chance, among: readonly T[], most: number): T[] {
  const count = chance.between(1, most);
  return [...new Set(Array.from({ length: count }, () => chance.oneOf(among)))];
}

function writeListing(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  about: { organisationId: string; vettedBy: string; topicIds: readonly string[] },
): void {
  const id = writer.id(at);
  const summary = `${aSubject(chance)}: ${sentences(chance, 2)}`;
  const languages = some(chance, ['en', 'fr', 'es', 'pt', 'ar', 'sw'], 3);
  const topics = some(chance, about.topicIds, 4).map((topicId) => ({
    topicId,
    evidence: sentences(chance, 1),
  }));
  const content = {
    summary,
    languages,
    regions: some(chance, regions, 2),
    waysOfHelping: some(chance, waysOfHelping, 3),
    availability: chance.oneOf(availabilities.filter((one) => one !== 'from_date')),
    availableFromOn: null,
    topics,
  };
  // A few wait to be vetted, as ever.
  const isPublished = chance.between(1, 100) > 3;
  writer.insert('listings', {
    id,
    organisation_id: about.organisationId,
    status: isPublished ? 'published' : 'proposed',
    summary,
    languages: toJson(languages),
    regions: toJson<string[]>(content.regions),
    ways_of_helping: toJson<string[]>(content.waysOfHelping),
    availability: content.availability,
    available_from_on: null,
    confirmed_at: at,
    vetted_by: isPublished ? about.vettedBy : null,
    dispute_reason: null,
    version: 1,
    created_at: at,
    updated_at: at,
  });
  for (const { topicId, evidence } of topics) {
    writer.insert('listing_topics', { listing_id: id, topic_id: topicId, evidence });
  }
  const { organisationId } = about;
  const facts = { organisationId };
  writer.tell({ at, name: 'listing.proposed', personId: null, subjectId: id, facts, content });
  if (isPublished) {
    const personId = about.vettedBy;
    writer.tell({ at, name: 'listing.published', personId, subjectId: id, facts });
  }
  for (const { topicId } of topics.slice(0, chance.between(0, topics.length))) {
    const trackRecordId = writer.id(at);
    const work = {
      topicId,
      title: `${aName(chance)}: ${aSubject(chance)}`,
      description: sentences(chance, 2),
      doneOn: at.slice(0, 10),
      url: null,
    };
    writer.insert('track_records', {
      id: trackRecordId,
      listing_id: id,
      topic_id: topicId,
      title: work.title,
      description: work.description,
      done_on: work.doneOn,
      url: null,
      created_at: at,
    });
    writer.tell({
      at,
      name: 'track_record.added',
      personId: null,
      subjectId: id,
      facts: { organisationId, trackRecordId },
      content: work,
    });
  }
}

/** Governments with their bodies, who ask, and everybody else with a listing, who helps. */
export function writeOrganisations(
  writer: BulkWriter,
  chance: Chance,
  at: string,
  given: { count: number; vettedBy: string; topicIds: readonly string[] },
): Registry {
  const asking: Organisation[] = [];
  const providers: Organisation[] = [];
  for (let index = 0; index < given.count; index += 1) {
    const inHundred = index % 100;
    const countryCode = countryCodes[Math.floor(index / 7) % countryCodes.length] as string;
    if (inHundred < governmentsInHundred) {
      const name = `Government of ${aName(chance)}`;
      const one = { name, kind: 'government' as const, countryCode, parentId: null, people: 3 };
      asking.push(writeOrganisation(writer, chance, at, one));
    } else if (inHundred < governmentsInHundred + bodiesInHundred) {
      const parentId = asking.at(-(inHundred - governmentsInHundred + 1))?.id ?? null;
      const name = `Ministry of ${aName(chance)}, ${aName(chance)}`;
      const one = { name, kind: 'public_body' as const, countryCode, parentId, people: 2 };
      asking.push(writeOrganisation(writer, chance, at, one));
    } else {
      const name = `${aName(chance)} ${chance.oneOf(forms)} ${aSubject(chance)}`;
      const kind = chance.oneOf(providerKinds);
      const one = { name, kind, countryCode, parentId: null, people: 1 };
      const provider = writeOrganisation(writer, chance, at, one);
      writeListing(writer, chance, at, { ...given, organisationId: provider.id });
      providers.push(provider);
    }
  }
  return { asking, providers };
}
