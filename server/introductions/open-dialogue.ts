import { firstTurn } from '../../shared/introductions/turns.ts';
import { getPerson } from '../accounts/queries.ts';
import { found } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { type LoadedIntroduction, loadIntroduction, type PartyRow } from './queries.ts';
import { stepOf } from './require-introduction.ts';
import { takeStep, writeTurn } from './store.ts';
import { linkFor, listNames, writeToParty } from './write-to-party.ts';

/** One line a contact, as an address book has it. */
function contactLine(party: PartyRow): string {
  return [party.contact_name, party.organisation_name, party.contact_email, party.contact_phone]
    .filter((part) => part)
    .join(', ');
}

/**
 * Opens the dialogue between those who said yes: contact details are shared, the introduction e-mail goes to all of
 * them, and the first turn is the government's. Where the government is no party it is told that others have met,
 * and what for. Source: the mechanism’s rules, "The introduction".
 */
export async function openDialogue(ctx: CommandContext, loaded: LoadedIntroduction): Promise<void> {
  const { row, facts } = loaded;
  const parties = loaded.parties.filter((party) => party.state === 'yes');
  const organisationIds = parties.map((party) => party.organisation_id);
  const { stalledAfterDays } = await getSettings(ctx.tx);
  const turn = firstTurn(organisationIds, facts.case.organisationId, ctx.at, stalledAfterDays);
  await takeStep(ctx.tx, row.id, stepOf(facts, 'all_said_yes'), ctx.at, {
    opened_at: ctx.at,
    ended_at: null,
  });
  await writeTurn(ctx.tx, row.id, turn);
  await ctx.record({
    name: 'introduction.opened',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { number: row.number, organisationIds },
  });
  const opened = found(await loadIntroduction(ctx.tx, row.id));
  const writesFirst = parties.find((party) => turn.organisationIds.includes(party.organisation_id));
  for (const party of opened.parties.filter((one) => one.state === 'yes')) {
    await writeIntroduction(ctx, opened, party, {
      contacts: parties.map(contactLine).join('\n'),
      first: writesFirst?.organisation_name ?? '',
    });
  }
  if (!organisationIds.includes(facts.case.organisationId)) await informGovernment(ctx, opened);
}

/** The introduction e-mail goes to everybody in it, whoever's yes was the last. */
async function writeIntroduction(
  ctx: CommandContext,
  opened: LoadedIntroduction,
  party: PartyRow,
  params: { contacts: string; first: string },
): Promise<void> {
  await writeToParty({ ...ctx, actor: { kind: 'system', doing: 'introduce' } }, opened, party, {
    template: 'introductionOpened',
    params,
    path: `/dialogues/${opened.row.id}`,
    link: linkFor('write_in_dialogue', party, ctx.at),
  });
}

async function informGovernment(ctx: CommandContext, opened: LoadedIntroduction): Promise<void> {
  const { contactPersonId, reference } = opened.facts.case;
  const contact = await getPerson(ctx.tx, contactPersonId);
  if (!contact) return;
  await ctx.mail({
    personId: contactPersonId,
    template: 'introductionInformed',
    params: {
      reference,
      purpose: opened.row.purpose,
      others: listNames(
        opened.parties
          .filter((party) => party.state === 'yes')
          .map((party) => party.organisation_name),
        contact.locale,
      ),
      path: `/requests/${reference}`,
    },
    caseId: opened.row.case_id,
  });
}
