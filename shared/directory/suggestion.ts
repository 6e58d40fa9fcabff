import { continentOfRegion, regionOfCountry } from '../registry/countries.ts';
import type { OrganisationKind } from '../registry/vocabulary.ts';
import type { Availability, Region } from './vocabulary.ts';

/** Why an organisation is suggested for a case, each reason with its part of the score. The words come from `suggestions.<code>`. */
export type SuggestionReason = { points: number } & (
  | { code: 'same_topic'; topicIds: string[] }
  | { code: 'within_topic'; topicIds: string[] }
  | { code: 'near_topic'; topicIds: string[] }
  | { code: 'track_record'; count: number }
  | { code: 'same_language'; languages: string[] }
  | { code: 'same_country' }
  | { code: 'works_in_region'; region: Region }
  | { code: 'same_region'; region: Region }
  | { code: 'same_continent' }
  | { code: 'preferred_kind'; kind: OrganisationKind }
  | { code: 'peer_government' }
  | { code: 'helped_before'; count: number; usefulness: number | null }
  | { code: 'limited' }
  | { code: 'available_later'; fromOn: string }
  | { code: 'unavailable' }
);

/** What a case needs, as far as it says so. */
export type Need = {
  topicIds: readonly string[];
  languages: readonly string[];
  countryCode: string | null;
  kindsPreferred: readonly OrganisationKind[];
  neededByOn: string | null;
};

/** What an organisation offers, and what came of its earlier introductions. */
export type Offer = {
  kind: OrganisationKind;
  countryCode: string | null;
  topicIds: readonly string[];
  trackRecordTopicIds: readonly string[];
  languages: readonly string[];
  regions: readonly Region[];
  availability: Availability;
  availableFromOn: string | null;
  /** Introductions that led to advice or an engagement. */
  helpedBefore: number;
  /** How useful the other parties found those, 1 to 5; null when nobody said. */
  usefulness: number | null;
};

/** What every topic stands below: its policy area, and the grand challenges that gather it (`topicsAbove`). */
export type TopicsAbove = ReadonlyMap<string, readonly string[]>;

const points = {
  sameTopic: 30,
  withinTopic: 18,
  nearTopic: 8,
  allTopics: 90,
  trackRecord: 8,
  allTrackRecords: 24,
  language: 12,
  country: 6,
  worksInRegion: 10,
  region: 8,
  continent: 3,
  preferredKind: 8,
  peer: 4,
  helped: 4,
  allHelped: 16,
  usefulnessStep: 3,
  limited: -4,
  later: -8,
  unavailable: -40,
} as const;

type Relation = 'same' | 'within' | 'near';
const relationPoints: Record<Relation, number> = {
  same: points.sameTopic,
  within: points.withinTopic,
  near: points.nearTopic,
};

/**
 * How a topic on offer relates to one that is needed: the same; within, when one is the policy area of the other;
 * near, when both stand below the same policy area or one is a grand challenge that gathers the other. Undefined when
 * they have nothing to do with each other.
 */
export function topicRelation(
  needed: string,
  offered: string,
  above: TopicsAbove,
): Relation | undefined {
  if (needed === offered) return 'same';
  const aboveNeeded = above.get(needed) ?? [];
  const aboveOffered = above.get(offered) ?? [];
  // Nothing stands above a grand challenge; it gathers so much that lying below it says little.
  const isChallenge = (id: string | undefined): boolean =>
    id === undefined || above.get(id)?.length === 0;
  if (aboveOffered.includes(needed)) return isChallenge(needed) ? 'near' : 'within';
  if (aboveNeeded.includes(offered)) return isChallenge(offered) ? 'near' : 'within';
  const area = aboveNeeded[0];
  return !isChallenge(area) && area === aboveOffered[0] ? 'near' : undefined;
}

function topicReasons(need: Need, offer: Offer, above: TopicsAbove): SuggestionReason[] {
  const found: Record<Relation, Set<string>> = {
    same: new Set(),
    within: new Set(),
    near: new Set(),
  };
  let sum: Record<Relation, number> = { same: 0, within: 0, near: 0 };
  for (const needed of need.topicIds) {
    const related = offer.topicIds
      .map((offered) => ({ offered, relation: topicRelation(needed, offered, above) }))
      .filter((pair): pair is { offered: string; relation: Relation } => Boolean(pair.relation));
    const best = (['same', 'within', 'near'] as const).find((relation) =>
      related.some((pair) => pair.relation === relation),
    );
    if (!best) continue;
    sum = { ...sum, [best]: sum[best] + relationPoints[best] };
    for (const pair of related) if (pair.relation === best) found[best].add(pair.offered);
  }
  const all = sum.same + sum.within + sum.near;
  const share = all > points.allTopics ? points.allTopics / all : 1;
  return (['same', 'within', 'near'] as const).flatMap((relation) =>
    sum[relation] > 0
      ? [
          {
            code: `${relation}_topic` as const,
            topicIds: [...found[relation]],
            points: Math.round(sum[relation] * share),
          },
        ]
      : [],
  );
}

function placeReason(need: Need, offer: Offer): SuggestionReason[] {
  const region = need.countryCode ? regionOfCountry(need.countryCode) : undefined;
  if (!region) return [];
  const own = offer.countryCode ? regionOfCountry(offer.countryCode) : undefined;
  if (offer.countryCode === need.countryCode)
    return [{ code: 'same_country', points: points.country }];
  if (offer.regions.includes(region)) {
    return [{ code: 'works_in_region', region, points: points.worksInRegion }];
  }
  if (own === region) return [{ code: 'same_region', region, points: points.region }];
  const isNear = own && continentOfRegion(own) === continentOfRegion(region);
  return isNear ? [{ code: 'same_continent', points: points.continent }] : [];
}

function availabilityReason(need: Need, offer: Offer): SuggestionReason[] {
  if (offer.availability === 'limited') return [{ code: 'limited', points: points.limited }];
  if (offer.availability === 'unavailable') {
    return [{ code: 'unavailable', points: points.unavailable }];
  }
  const fromOn = offer.availability === 'from_date' ? offer.availableFromOn : null;
  if (!fromOn) return [];
  const isInTime = need.neededByOn !== null && fromOn <= need.neededByOn;
  return [{ code: 'available_later', fromOn, points: isInTime ? points.limited : points.later }];
}

/**
 * Why an organisation fits a case, the weightiest reason first; the score is the sum of the points.
 * The same need and offer always give the same reasons. Nothing is returned when no topic connects the two:
 * neighbours who know nothing of the matter are no suggestion.
 */
export function suggestionReasons(
  need: Need,
  offer: Offer,
  above: TopicsAbove,
): SuggestionReason[] {
  const reasons = topicReasons(need, offer, above);
  if (reasons.length === 0) return [];
  const isProved = (topicId: string): boolean =>
    need.topicIds.some((needed) => topicRelation(needed, topicId, above) !== undefined);
  const proofs = offer.trackRecordTopicIds.filter(isProved).length;
  if (proofs > 0) {
    const earned = Math.min(proofs * points.trackRecord, points.allTrackRecords);
    reasons.push({ code: 'track_record', count: proofs, points: earned });
  }
  const languages = need.languages.filter((language) => offer.languages.includes(language));
  if (languages.length > 0) {
    reasons.push({ code: 'same_language', languages, points: points.language });
  }
  reasons.push(...placeReason(need, offer));
  if (need.kindsPreferred.includes(offer.kind)) {
    reasons.push({ code: 'preferred_kind', kind: offer.kind, points: points.preferredKind });
  } else if (offer.kind === 'government' || offer.kind === 'public_body') {
    reasons.push({ code: 'peer_government', points: points.peer });
  }
  if (offer.helpedBefore > 0) {
    const earned = Math.min(offer.helpedBefore * points.helped, points.allHelped);
    // 3 of 5 is neither praise nor blame.
    const felt = offer.usefulness === null ? 0 : (offer.usefulness - 3) * points.usefulnessStep;
    reasons.push({
      code: 'helped_before',
      count: offer.helpedBefore,
      usefulness: offer.usefulness,
      points: Math.round(earned + felt),
    });
  }
  reasons.push(...availabilityReason(need, offer));
  return reasons.sort((a, b) => b.points - a.points);
}

/** The sum of the reasons. */
export function suggestionScore(reasons: readonly SuggestionReason[]): number {
  return reasons.reduce((sum, reason) => sum + reason.points, 0);
}
