import type { LinkActor } from '../../shared/actor.ts';
import { findActionLink } from '../accounts/queries.ts';
import { DomainError, found } from '../domain-error.ts';
import { type LogEntry, listLogEntries } from '../log/queries.ts';
import type { RequestContext } from '../trpc.ts';
import { findParty } from './find-queries.ts';
import { loadIntroduction } from './queries.ts';
import { type ShownIntroduction, showIntroduction } from './show-introduction.ts';

type LinkContext = Pick<RequestContext, 'services' | 'db'>;

/** What the links of introductions are for. */
const purposes = ['answer_introduction', 'write_in_dialogue', 'rate_introduction'] as const;
export type IntroductionLinkPurpose = (typeof purposes)[number];

type FollowedLink = {
  actor: LinkActor;
  purpose: IntroductionLinkPurpose;
  introductionId: string;
  partyId: string;
  expiresAt: string;
  isUsed: boolean;
};

/** Who followed the personal link of a letter about an introduction; `not_found` for any other token. */
export async function followIntroductionLink(
  ctx: LinkContext,
  token: string,
): Promise<FollowedLink> {
  const link = found(await findActionLink(ctx.db, ctx.services.config.secret, token));
  const purpose = purposes.find((one) => one === link.purpose);
  if (!purpose) throw new DomainError('not_found');
  const party = found(await findParty(ctx.db, link.subject_id));
  return {
    actor: { kind: 'link', personId: link.person_id, linkId: link.id },
    purpose,
    introductionId: party.introductionId,
    partyId: link.subject_id,
    expiresAt: link.expires_at,
    isUsed: link.used_at !== null,
  };
}

/** How much of an exchange a link shows: what is to be answered, not the history. */
const linesShown = 3;

export type IntroductionLinkPage = {
  purpose: IntroductionLinkPurpose;
  partyId: string;
  isUsed: boolean;
  introduction: ShownIntroduction;
  /** The last lines of the dialogue, where the link is for writing in it. */
  lines: LogEntry[];
};

/**
 * The page a letter's link opens without signing in: the brief to answer, the last lines to reply to, or what to rate.
 * Other parties' contact details are in the introduction e-mail and not here. Refuses `not_found`, `link_expired`.
 */
export async function openIntroductionLink(
  ctx: LinkContext,
  token: string,
): Promise<IntroductionLinkPage> {
  const link = await followIntroductionLink(ctx, token);
  if (link.expiresAt <= ctx.services.clock.now().toISOString()) {
    throw new DomainError('link_expired');
  }
  const loaded = found(await loadIntroduction(ctx.db, link.introductionId));
  const party = found(loaded.parties.find((one) => one.id === link.partyId));
  const shown = await showIntroduction(ctx.db, link.actor, loaded);
  const isReader = link.purpose === 'write_in_dialogue' && shown.access === 'dialogue';
  const lines = isReader
    ? await listLogEntries(ctx.db, {
        introductionId: link.introductionId,
        readableBy: [party.organisation_id],
        limit: linesShown,
      })
    : [];
  return {
    purpose: link.purpose,
    partyId: link.partyId,
    isUsed: link.isUsed,
    introduction: {
      ...shown,
      parties: shown.parties.map((one) => (one.isYours ? one : { ...one, contact: null })),
    },
    lines: lines.toReversed(),
  };
}
