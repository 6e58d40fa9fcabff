/** Kinds of organisation (the mechanism’s rules, "Words"). */
export const organisationKinds = [
  'government',
  'public_body',
  'ngo',
  'company',
  'multilateral',
  'academic',
  'independent_expert',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Kinds that can ask for help: a government, or a ministry or agency with its government as parent. */
export const askingKinds: readonly OrganisationKind[] = ['government', 'public_body'];

/** A government's standing in OGP. It informs, it never rejects by itself. */
export const participations = [
  'none',
  'aspiring',
  'signalled_intent',
  'participating',
  'under_review',
  'inactive',
  'withdrawn',
] as const;
export type Participation = (typeof participations)[number];

export const topicLevels = ['grand_challenge', 'policy_area', 'subject'] as const;
export type TopicLevel = (typeof topicLevels)[number];
