import { found } from '../domain-error.ts';
import { answerInterest } from '../interests/answer-interest.ts';
import { confirmInterest } from '../interests/confirm-interest.ts';
import { dismissInterest } from '../interests/dismiss-interest.ts';
import { expressInterest } from '../interests/express-interest.ts';
import type { Stage } from './set-stage.ts';
import type { Story, Storyteller } from './storyteller.ts';

type Written = {
  daysAgo: number;
  hour: number;
  words: Record<string, unknown> & { email: string };
};

const fromCountryM: Written = {
  daysAgo: 3,
  hour: 9,
  words: {
    aim: 'find_expertise',
    speaksFor: 'government',
    name: 'Adviser to the minister',
    email: 'adviser.health.m@example.org',
    locale: 'fr',
    organisation: 'Ministère de la Santé, pays M',
    message:
      'Nous publions depuis deux ans les stocks de médicaments de nos hôpitaux, mais les associations de patients nous disent que personne ne s’y retrouve.\n\nNous voudrions parler à un ministère qui a réussi à rendre ces données utiles, avec des citoyens. Nous ne savons pas encore si c’est une question d’outil ou de dialogue.',
  },
};

const fromStatisticians: Written = {
  daysAgo: 2,
  hour: 14,
  words: {
    aim: 'offer_help',
    speaksFor: 'organisation',
    name: 'Director',
    email: 'director.statistics@example.org',
    locale: 'en',
    organisation: 'Open Statistics Collective',
    countryCode: 'KE',
    message:
      'We have helped four statistical offices in East Africa to publish procurement and court data that journalists can use without a manual. We can give advice and train people, in English and Swahili, remotely or for a week on the spot.',
  },
};

const fromStudent: Written = {
  daysAgo: 0,
  hour: 6,
  words: {
    aim: 'other',
    speaksFor: 'myself',
    name: 'Doctoral student',
    email: 'doctoral.student@example.org',
    locale: 'es',
    message:
      'Escribo una tesis sobre el aprendizaje entre gobiernos. ¿Publica el mecanismo cifras sobre cuántas presentaciones llevan a un acuerdo?',
  },
};

const fromCity: Written = {
  daysAgo: 12,
  hour: 8,
  words: {
    aim: 'find_expertise',
    speaksFor: 'organisation',
    name: 'City councillor',
    email: 'councillor@example.org',
    locale: 'en',
    organisation: 'A city in Country K',
    message: 'Our city would like to let residents decide on a part of its budget. Can you help?',
  },
};

const fromSeller: Written = {
  daysAgo: 20,
  hour: 11,
  words: {
    aim: 'other',
    speaksFor: 'organisation',
    name: 'Growth team',
    email: 'growth@example.org',
    locale: 'en',
    organisation: 'Ten Times Faster',
    message: 'We can bring your website to the first page. Shall we talk on Thursday?',
  },
};

const fromLibrarian: Written = {
  daysAgo: 0,
  hour: 7,
  words: {
    aim: 'offer_help',
    speaksFor: 'myself',
    name: 'Retired librarian',
    email: 'librarian@example.org',
    locale: 'en',
    message: 'I taught three ministries to keep their archives open, and I have time.',
  },
};

/** What people without an account write: three wait to be triaged, one was answered, one dismissed, one not confirmed. */
export async function* tellInterests(teller: Storyteller, stage: Stage): Story {
  const write = ({ words }: Written) =>
    teller.bySystem(expressInterest, { words, network: '192.0.2.1' });
  async function express(written: Written): Promise<string> {
    const { interestId } = await write(written);
    await teller.bySystem(confirmInterest, { interestId });
    return found(interestId);
  }
  const manager = found(stage.people.manager);

  yield teller.daysAgo(fromSeller.daysAgo, fromSeller.hour);
  const sold = await express(fromSeller);
  yield teller.daysAgo(fromSeller.daysAgo - 1, 9);
  await teller.by(manager, dismissInterest, { interestId: sold, reason: 'Advertising.' });

  yield teller.daysAgo(fromCity.daysAgo, fromCity.hour);
  const asked = await express(fromCity);
  yield teller.daysAgo(fromCity.daysAgo - 1, 15);
  await teller.by(found(stage.people.manager2), answerInterest, {
    interestId: asked,
    letter:
      'Thank you for writing. We work with governments that take part in the Partnership, and through them with their cities: please speak with your government’s focal point, who can ask for help for you.\n\nMeanwhile, our directory lists who has done this before; several of them publish their material.',
  });

  for (const written of [fromCountryM, fromStatisticians, fromStudent]) {
    yield teller.daysAgo(written.daysAgo, written.hour);
    await express(written);
  }
  yield teller.daysAgo(fromLibrarian.daysAgo, fromLibrarian.hour);
  await write(fromLibrarian);
}
