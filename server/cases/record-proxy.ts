import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import type { CommandContext } from '../run-command.ts';
import { type CaseInLetter, writeAboutCase } from './write-about-case.ts';

/** What was recorded for somebody; its words are `recordedActs.<act>` in mail.json. */
export type RecordedAct =
  | 'request_submitted'
  | 'revision_confirmed'
  | 'providers_selected'
  | 'request_withdrawn'
  | 'case_closed'
  | 'help_rated'
  | 'introduction_answered'
  | 'introduction_made'
  | 'entry_logged'
  | 'dialogue_continued'
  | 'terms_agreed'
  | 'terms_answered';

/**
 * Tells a person what was recorded for them and by whom, so that a mistake comes to light. The page it leads to is
 * the government's own unless another path is given; who does not know the request is told another title with it. Source: the mechanism’s rules, "By proxy".
 */
export async function recordProxy(
  ctx: CommandContext,
  about: CaseInLetter,
  proxy: RecordedFor,
  act: RecordedAct,
  path?: string,
): Promise<void> {
  await writeAboutCase(ctx, about, {
    to: proxy.personId,
    audience: 'government',
    template: 'recordedForYou',
    params: {
      act,
      channel: proxy.channel,
      saidOn: proxy.on,
      recordedBy: ctx.actor.kind === 'person' ? ctx.actor.name : '',
      ...(path ? { path } : {}),
    },
  });
}
