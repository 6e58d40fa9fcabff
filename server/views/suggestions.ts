import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { readsAsStaff } from '../../shared/cases/access.ts';
import {
  type Need,
  type SuggestionReason,
  suggestionReasons,
  suggestionScore,
  topicRelation,
} from '../../shared/directory/suggestion.ts';
import type { Availability, ListingStatus } from '../../shared/directory/vocabulary.ts';
import { topicsAbove } from '../../shared/registry/topic-family.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { getCaseRow, getRevision, requireCase, visibleCases } from '../cases/queries.ts';
import { listListingsOf, listOrganisationsForDirectory } from '../directory/queries.ts';
import { DomainError, found } from '../domain-error.ts';
import {
  getOrganisation,
  listTopics,
  organisationAncestors,
  organisationDescendants,
} from '../registry/queries.ts';
import { listGrandChallengeAreas } from '../registry/topic-queries.ts';

/** An organisation that fits a case, with the reasons. */
export type Suggestion = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  countryCode: string | null;
  listingStatus: ListingStatus;
  availability: Availability;
  score: number;
  reasons: SuggestionReason[];
  isShortlisted: boolean;
  /** It was offered an introduction on this case already, or is named in its terms. */
  isParty: boolean;
};

const suggestionsShown = 20;
/** Organisations looked at closely, the best by topics alone. */
const candidatesTaken = 300;

/**
 * Organisations that fit a case, best first, each with the reasons: topics in common, proofs, language, neighbourhood,
 * what earlier introductions came to, availability. Leaves out the government itself with its bodies, kinds the request
 * does not want, and listings disputed or withdrawn. Refuses `not_found`, and whoever does not read the case as staff
 * (`only_staff`). Source: the mechanism's rules, "The introduction".
 */
export async function suggestFor(
  db: Reader,
  actor: Actor,
  caseId: string,
): Promise<{ suggestions: Suggestion[]; hasTopics: boolean }> {
  const { facts, access } = await requireCase(db, actor, caseId);
  if (!readsAsStaff(access)) throw new DomainError('only_staff');
  const row = await getCaseRow(db, caseId);
  const { content } = found(await getRevision(db, caseId, row.revision));
  const government = found(await getOrganisation(db, facts.organisationId));
  const topicIds = [...content.topicIds, ...content.grandChallengeIds];
  if (topicIds.length === 0) return { suggestions: [], hasTopics: false };
  const need: Need = {
    topicIds,
    languages: content.languages,
    countryCode: government.country_code,
    kindsPreferred: content.providerKindsPreferred,
    neededByOn: content.neededByOn,
  };
  const topics = await listTopics(db);
  const above = topicsAbove(topics, await listGrandChallengeAreas(db));
  const related = topics
    .map((topic) => topic.id)
    .filter((id) => topicIds.some((needed) => topicRelation(needed, id, above) !== undefined));
  const own = await familyOf(db, facts.organisationId);
  const candidateIds = (await byTopics(db, topicIds, related, above)).filter((id) => !own.has(id));
  const listings = await listListingsOf(db, candidateIds);
  const history = await historyOf(db, actor, candidateIds);
  const shortlisted = await shortlistedIds(db, caseId);
  const suggestions = (await listOrganisationsForDirectory(db, candidateIds)).flatMap(
    ({ id, name, kind, countryCode }) => {
      const listing = listings.get(id);
      if (!listing || content.providerKindsUnwanted.includes(kind)) return [];
      const reasons = suggestionReasons(
        need,
        {
          kind,
          countryCode,
          topicIds: listing.topics.map((topic) => topic.topicId),
          trackRecordTopicIds: listing.trackRecords.map((work) => work.topicId),
          languages: listing.languages,
          regions: listing.regions,
          availability: listing.availability,
          availableFromOn: listing.availableFromOn,
          helpedBefore: history.get(id)?.helped ?? 0,
          usefulness: history.get(id)?.usefulness ?? null,
        },
        above,
      );
      if (reasons.length === 0) return [];
      return [
        {
          organisationId: id,
          name,
          kind,
          countryCode,
          listingStatus: listing.status,
          availability: listing.availability,
          score: suggestionScore(reasons),
          reasons,
          isShortlisted: shortlisted.has(id),
          isParty: facts.partyOrganisationIds.includes(id),
        },
      ];
    },
  );
  suggestions.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { suggestions: suggestions.slice(0, suggestionsShown), hasTopics: true };
}

/** The whole government: the organisation, those above it, and all bodies below the topmost. */
async function familyOf(db: Reader, organisationId: string): Promise<Set<string>> {
  const topmost = (await organisationAncestors(db, organisationId)).at(-1) ?? organisationId;
  return new Set(await organisationDescendants(db, topmost));
}

const weightOfRelation = { same: 4, within: 2, near: 1 } as const;

/** Organisations whose listings name related topics, those with the most in common first. */
async function byTopics(
  db: Reader,
  needed: readonly string[],
  related: readonly string[],
  above: ReadonlyMap<string, string[]>,
): Promise<string[]> {
  if (related.length === 0) return [];
  const claims = await db
    .selectFrom('listing_topics')
    .innerJoin('listings', 'listings.id', 'listing_topics.listing_id')
    .select(['listings.organisation_id as organisationId', 'listing_topics.topic_id as topicId'])
    .where('listing_topics.topic_id', 'in', [...related])
    .where('listings.status', 'in', ['published', 'proposed'])
    .execute();
  const weights = new Map<string, number>();
  for (const { organisationId, topicId } of claims) {
    for (const id of needed) {
      const relation = topicRelation(id, topicId, above);
      const weight = relation ? weightOfRelation[relation] : 0;
      weights.set(organisationId, (weights.get(organisationId) ?? 0) + weight);
    }
  }
  return [...weights]
    .sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .slice(0, candidatesTaken)
    .map(([id]) => id);
}

type History = { helped: number; usefulness: number | null };

/** What came of the organisations' concluded introductions, among the cases the actor may read. */
async function historyOf(
  db: Reader,
  actor: Actor,
  organisationIds: readonly string[],
): Promise<Map<string, History>> {
  if (organisationIds.length === 0) return new Map();
  const concluded = await db
    .selectFrom('introduction_parties as own')
    .innerJoin('introductions', 'introductions.id', 'own.introduction_id')
    .leftJoin('introduction_parties as other', (join) =>
      join
        .onRef('other.introduction_id', '=', 'own.introduction_id')
        .onRef('other.organisation_id', '!=', 'own.organisation_id')
        .on('other.rating', 'is not', null),
    )
    .select([
      'own.organisation_id as organisationId',
      'introductions.id as introductionId',
      'other.rating as rating',
    ])
    .where('own.organisation_id', 'in', [...organisationIds])
    .where('own.state', '=', 'yes')
    .where('introductions.status', '=', 'concluded')
    .where('introductions.outcome', 'in', ['engaged', 'advice_given'])
    .where('introductions.case_id', 'in', visibleCases(db, actor).select('cases.id'))
    .execute();
  return new Map(
    [...Map.groupBy(concluded, (row) => row.organisationId)].map(([id, rows]) => {
      const ratings = rows.flatMap((row) => (row.rating === null ? [] : [row.rating]));
      const sum = ratings.reduce((total, rating) => total + rating, 0);
      return [
        id,
        {
          helped: new Set(rows.map((row) => row.introductionId)).size,
          usefulness: ratings.length > 0 ? sum / ratings.length : null,
        },
      ];
    }),
  );
}

async function shortlistedIds(db: Reader, caseId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('shortlist_entries')
    .select('organisation_id')
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.organisation_id));
}
