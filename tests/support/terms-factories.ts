import { loadActor } from '../../server/accounts/queries.ts';
import { recordMadeIntroduction } from '../../server/introductions/record-made-introduction.ts';
import { runCommand } from '../../server/run-command.ts';
import { emptyRequest } from '../../shared/cases/request.ts';
import { type TermsSection, termsSections } from '../../shared/terms/vocabulary.ts';
import { type Acting, aCaseManager, aGovernmentContact, aProviderContact } from './actors.ts';
import type { TestPerson, World } from './world.ts';

/** A case whose government has chosen whom to work with. */
export type SelectedCase = {
  caseId: string;
  reference: string;
  manager: TestPerson;
  government: Acting;
  providers: Acting[];
  /** The government and its providers: the parties of terms. */
  parties: Acting[];
};

/** Puts organisations in contact with each other on the case, each having said yes. */
export async function haveMet(
  world: World,
  onCase: Pick<SelectedCase, 'caseId' | 'manager'>,
  people: readonly Acting[],
): Promise<void> {
  const actor = await loadActor(world.services.connection.readDb, onCase.manager.personId);
  await runCommand(world.services, actor!, recordMadeIntroduction, {
    caseId: onCase.caseId,
    purpose: 'To see whether they can work together.',
    parties: people.map(({ organisationId, personId }) => ({
      organisationId,
      contactPersonId: personId,
    })),
    channel: 'in_person',
    on: world.clock.now().toISOString().slice(0, 10),
  });
}

/** A government's case with a selection among providers it has met; they have met each other unless told otherwise. */
export async function aCaseWithSelection(
  world: World,
  wishes: { providers?: number; providersHaveMet?: boolean } = {},
): Promise<SelectedCase> {
  const manager = await aCaseManager(world);
  const government = await aGovernmentContact(world, { name: 'Country X' });
  const providers: Acting[] = [];
  for (let count = 0; count < (wishes.providers ?? 1); count += 1) {
    providers.push(await aProviderContact(world, { name: `Institute ${count + 1}` }));
  }
  const submitted = await world.as(government).cases.submit({
    organisationId: government.organisationId,
    content: {
      ...emptyRequest,
      title: 'Extractives transparency',
      goal: 'Publish district transfers.',
    },
  });
  const caseId = submitted.id;
  await world.as(manager).cases.claim({ caseId });
  const parties = [government, ...providers];
  const onCase = {
    caseId,
    reference: submitted.reference,
    manager,
    government,
    providers,
    parties,
  };
  if (wishes.providersHaveMet ?? true) await haveMet(world, onCase, parties);
  else for (const provider of providers) await haveMet(world, onCase, [government, provider]);
  await world.as(government).cases.select({
    caseId,
    chosenOrganisationIds: providers.map((provider) => provider.organisationId),
    rationale: 'They have done it before.',
  });
  return onCase;
}

/** What a draft of terms says, complete. */
export function termsWords(parties: readonly Acting[], purpose = 'To publish district transfers.') {
  const sections = Object.fromEntries(
    termsSections.map((section) => [section, `Agreed on ${section}.`]),
  ) as Record<TermsSection, string>;
  return {
    texts: [{ language: 'en', title: 'District transfers', sections: { ...sections, purpose } }],
    prevailingLanguage: 'en',
    startsOn: '2026-04-01' as string | null,
    endsOn: '2026-12-31' as string | null,
    parties: parties.map(({ organisationId, personId }) => ({
      organisationId,
      signatory: { personId },
      capacity: 'Head of office',
    })),
  };
}

export type TestTerms = SelectedCase & { termsId: string };

/** Terms between the parties of a case, still a draft. */
export async function draftTermsOf(world: World, onCase: SelectedCase): Promise<TestTerms> {
  const { termsId } = await world
    .as(onCase.manager)
    .terms.draft({ caseId: onCase.caseId, ...termsWords(onCase.parties) });
  return { ...onCase, termsId };
}

/** The version that circulates, as an answer must name it. */
export async function circulatingVersion(
  world: World,
  terms: Pick<TestTerms, 'termsId' | 'manager'>,
): Promise<{ termsId: string; version: number; sha256: string }> {
  const { shown } = await world.as(terms.manager).terms.get({ termsId: terms.termsId });
  return { termsId: terms.termsId, version: shown.number, sha256: shown.sha256 };
}

/** Terms sent to their parties, nobody having agreed yet. */
export async function circulatedTerms(
  world: World,
  wishes: { providers?: number } = {},
): Promise<TestTerms> {
  const terms = await draftTermsOf(world, await aCaseWithSelection(world, wishes));
  await world.as(terms.manager).terms.circulate({ termsId: terms.termsId, version: 1 });
  return terms;
}

/** Every party agrees to what circulates, one after the other. */
export async function agreeAll(world: World, terms: TestTerms): Promise<void> {
  const version = await circulatingVersion(world, terms);
  for (const party of terms.parties) {
    await world.as(party).terms.agree({ ...version, organisationId: party.organisationId });
  }
}

/** Terms that all parties have agreed to. */
export async function termsInForce(
  world: World,
  wishes: { providers?: number } = {},
): Promise<TestTerms> {
  const terms = await circulatedTerms(world, wishes);
  await agreeAll(world, terms);
  return terms;
}
