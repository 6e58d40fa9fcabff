import type { z } from 'zod';
import type { expressInterestInput } from '../../shared/interests/input.ts';
import type { World } from './world.ts';

type Words = z.input<typeof expressInterestInput>;

/** What a civil servant without an account writes; every field as somebody would fill it in. */
export function interestWords(words: Partial<Words> = {}): Words {
  return {
    aim: 'find_expertise',
    speaksFor: 'government',
    name: 'B. Mensah',
    email: 'b.mensah@health.example.org',
    locale: 'en',
    organisation: 'Ministry of Health',
    countryCode: 'GH',
    message: 'We publish stocks of medicines.\nNobody can read them.',
    ...words,
  };
}

/** The token in the newest letter that asked this address for a confirmation. */
export async function confirmationToken(world: World, email: string): Promise<string> {
  const letters = await world.letters({ personId: '', name: '', email });
  const letter = letters.findLast((one) => one.template === 'interestToConfirm');
  const token = letter && /\/express-interest\/(\S+)/.exec(letter.body)?.[1];
  if (!token) throw new Error(`No letter asked ${email} for a confirmation`);
  return token;
}

/** An interest whose address is confirmed, as it waits in the inbox; answers with its id. */
export async function aWaitingInterest(world: World, words: Partial<Words> = {}): Promise<string> {
  const said = interestWords(words);
  await world.anyone().interests.express(said);
  await world.anyone().interests.confirm({ token: await confirmationToken(world, said.email) });
  const { id } = await world.services.connection.readDb
    .selectFrom('interests')
    .select('id')
    .where('email', '=', said.email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
