import { dialogueOrganisationIds, partiesOf } from '../../shared/introductions/access.ts';
import { writeInput } from '../../shared/introductions/input.ts';
import { canSetTurn, canWrite } from '../../shared/introductions/permissions.ts';
import { requireProxyPerson } from '../cases/require-proxy-person.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { partyOfPerson } from './find-queries.ts';
import type { LoadedIntroduction } from './queries.ts';
import { requireIntroduction } from './require-introduction.ts';
import { type DialogueLine, writeEntry } from './write-entry.ts';

/**
 * Writes a message, call, meeting or document into a dialogue. Everybody in it reads it and staff do; nobody else, so
 * the readers are not a choice. After a message the turn is the others', unless the case manager says otherwise.
 * Refuses what `canWrite` refuses, `only_responsible_case_manager` for a turn set by a party, and for a proxy
 * `not_found` (nobody of a party) or `date_in_the_future`. Source: the mechanism’s rules, "The introduction".
 */
export const writeInDialogue = defineCommand({
  name: 'introductions.write',
  input: writeInput,
  async run(ctx, { introductionId, ...entry }): Promise<{ entryId: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, introductionId);
    ensure(canWrite(ctx.actor, loaded.facts, entry.proxy !== undefined));
    if (entry.turn) ensure(canSetTurn(ctx.actor, loaded.facts));
    return writeEntry(ctx, loaded, await authorOf(ctx, loaded, entry), entry);
  },
});

/** For whom somebody writes: by proxy the person's party, for the case manager none, else their own. */
async function authorOf(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  entry: DialogueLine,
): Promise<string | null> {
  const met = dialogueOrganisationIds(loaded.facts);
  if (entry.proxy) {
    const organisationId =
      entry.organisationId ?? (await partyOfPerson(ctx.tx, entry.proxy.personId, met));
    if (!organisationId || !met.includes(organisationId)) {
      throw new DomainError('not_found', { field: 'proxy.personId' });
    }
    await requireProxyPerson(ctx, organisationId, entry.proxy);
    return organisationId;
  }
  const own = partiesOf(ctx.actor, loaded.facts.parties)
    .map((party) => party.organisationId)
    .filter((id) => met.includes(id));
  if (entry.organisationId && !own.includes(entry.organisationId)) {
    throw new DomainError('not_found', { field: 'organisationId' });
  }
  return entry.organisationId ?? own[0] ?? null;
}
