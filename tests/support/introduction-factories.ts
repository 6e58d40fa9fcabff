import { remindAndLapseOffers } from '../../server/introductions/remind-and-lapse-offers.ts';
import { wakeDialogues } from '../../server/introductions/wake-dialogues.ts';
import type { DraftIntroductionInput } from '../../shared/introductions/input.ts';
import { type Acting, aCaseManager, aGovernmentContact, aProviderContact } from './actors.ts';
import { aCase } from './case-factories.ts';
import type { Letter, TestPerson, World } from './world.ts';

/** A government, its case with somebody responsible, and organisations that might help. */
export type CaseWithProviders = {
  caseId: string;
  reference: string;
  manager: TestPerson;
  government: Acting & { organisationName: string };
  providers: (Acting & { organisationName: string })[];
};

/** A case in scoping, and so many providers, who know nothing of it yet. */
export async function aCaseWithProviders(world: World, count = 1): Promise<CaseWithProviders> {
  const government = await aGovernmentContact(world, { name: 'Country X', countryCode: 'GH' });
  const manager = await aCaseManager(world, 'Case manager A');
  const { caseId, reference } = await aCase(world, { status: 'scoping', government, manager });
  const names = ['Institute', 'Company', 'Local NGO', 'NGO next door'];
  const providers: CaseWithProviders['providers'] = [];
  for (let at = 0; at < count; at += 1) {
    providers.push(await aProviderContact(world, { name: names[at] ?? `Provider ${at}` }));
  }
  return { caseId, reference, manager, government, providers };
}

export type TestIntroduction = CaseWithProviders & {
  introductionId: string;
  /** Its parties, in their order. */
  parties: CaseWithProviders['providers'];
};

export type IntroductionWishes = {
  /** How many providers; one, unless said otherwise. */
  providers?: number;
  /** Between providers alone, the government informed. */
  betweenProviders?: boolean;
  words?: Partial<
    Pick<DraftIntroductionInput, 'purpose' | 'brief' | 'governmentFirst' | 'nameWithheld'>
  >;
  /** A case that is there already. */
  onCase?: CaseWithProviders;
};

/** An introduction as a draft, between the government and its providers unless told otherwise. */
export async function aDraftIntroduction(
  world: World,
  wishes: IntroductionWishes = {},
): Promise<TestIntroduction> {
  const wanted = wishes.providers ?? (wishes.betweenProviders ? 2 : 1);
  const onCase = wishes.onCase ?? (await aCaseWithProviders(world, wanted));
  const parties = wishes.betweenProviders
    ? onCase.providers
    : [onCase.government, ...onCase.providers];
  const { id } = await world.as(onCase.manager).introductions.draft({
    caseId: onCase.caseId,
    purpose: 'Publish what mining districts receive',
    brief: 'They publish totals and want to go down to the district.',
    parties: parties.map(({ organisationId, personId }) => ({
      organisationId,
      contactPersonId: personId,
    })),
    ...wishes.words,
  });
  return { ...onCase, introductionId: id, parties };
}

/** An introduction that its parties have been asked about. */
export async function anOfferedIntroduction(
  world: World,
  wishes: IntroductionWishes = {},
): Promise<TestIntroduction> {
  const made = await aDraftIntroduction(world, wishes);
  await world.as(made.manager).introductions.offer({ introductionId: made.introductionId });
  return made;
}

/** An introduction to which everybody said yes. */
export async function anOpenIntroduction(
  world: World,
  wishes: IntroductionWishes = {},
): Promise<TestIntroduction> {
  const made = await anOfferedIntroduction(world, wishes);
  for (const party of made.parties) await sayYes(world, made, party);
  return made;
}

/** An open introduction that has been concluded as advice given. */
export async function aConcludedIntroduction(
  world: World,
  wishes: IntroductionWishes = {},
): Promise<TestIntroduction> {
  const made = await anOpenIntroduction(world, wishes);
  await world
    .as(made.manager)
    .introductions.conclude({ introductionId: made.introductionId, outcome: 'advice_given' });
  return made;
}

/** A party says yes, signed in. */
export async function sayYes(
  world: World,
  { introductionId }: Pick<TestIntroduction, 'introductionId'>,
  party: TestPerson,
): Promise<void> {
  await world.as(party).introductions.respond({ introductionId, answer: 'yes' });
}

/** A party says no, signed in. */
export async function sayNo(
  world: World,
  { introductionId }: Pick<TestIntroduction, 'introductionId'>,
  party: TestPerson,
  suggestion = '',
): Promise<void> {
  await world.as(party).introductions.respond({
    introductionId,
    answer: 'no',
    reason: 'No capacity before July',
    suggestion,
  });
}

/** The introduction as this person sees it. */
export async function seenBy(
  world: World,
  { introductionId }: Pick<TestIntroduction, 'introductionId'>,
  person: TestPerson,
) {
  return (await world.as(person).introductions.get({ introductionId })).introduction;
}

/** The token of the personal link in a letter. */
export function tokenIn(letter: Letter): string {
  const token = /\/answer\/(\S+)/.exec(letter.body)?.[1];
  if (!token) throw new Error(`No link in: ${letter.body}`);
  return token;
}

/** The newest letter of a template that somebody has got. */
export async function lastLetter(world: World, to: TestPerson, template: string): Promise<Letter> {
  const letter = (await world.letters(to)).findLast((one) => one.template === template);
  if (!letter) throw new Error(`${to.name} got no ${template}`);
  return letter;
}

/** What the mechanism does by itself every minute. */
export async function runJobs(world: World) {
  const { reminded, lapsed } = await world.bySystem(remindAndLapseOffers, {});
  const { woken } = await world.bySystem(wakeDialogues, {});
  return { reminded, lapsed, woken };
}
