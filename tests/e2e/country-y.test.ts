import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it, onTestFailed } from 'vitest';
import { circulate } from '../support/agreeing-steps.ts';
import { answerQuestions, assess, referenceOfSent, remark } from '../support/asking-steps.ts';
import {
  addExpert,
  offerIntroduction,
  openCase,
  openDialogue,
  write,
} from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';
import { goTo, inDialog } from '../support/journey-steps.ts';
import { keyboardOnly } from '../support/keyboard-only.ts';

/*
 * Country Y asks vaguely for “open data”: one conversation with an adviser, four months on hold, and back with a plan
 * that ends in terms in force. Everybody acts in a window of their own, the government on a phone.
 */
const vague = 'Something with open data';
const clear = 'Which road repairs are paid for';
const adviser = 'Tomas Adviser';
const provider = 'Open Charts';
const restsForDays = 122;

let journey: Journey;

const letterTo = (name: string, saying: RegExp) =>
  journey.installation.linkInLetter(`${name}@example.org`, saying);

/** Six questions on the phone, most of them open, and the letter that acknowledges them. */
async function asks(government: Page): Promise<string> {
  await isSound(government);
  await answerQuestions(government, vague, {
    'What do you want to achieve?': 'We would like to do something with open government data.',
    'What help are you looking for?': 'We do not really know.',
  });
  await government.getByRole('button', { name: 'Send the request' }).click();
  const reference = await referenceOfSent(government);
  await government.goto(await letterTo('government', /We have your request NM-/));
  await government.getByRole('heading', { level: 1, name: vague }).waitFor();
  await isSound(government);
  return reference;
}

/** Claimed from the desk, found unready, asked, and answered with “could we talk first?”. */
async function scopes(manager: Page, government: Page, reference: string): Promise<void> {
  await goTo(manager, 'Cases');
  await goTo(manager, 'Desk');
  await manager.getByRole('button', { name: `Claim ${reference}` }).click();
  await says(manager, `${reference} is yours now.`);
  await isSound(manager);
  await openCase(manager, vague, 'Request');
  await assess(manager, { Goal: 'Missing', Data: 'Missing', Mandate: 'Partly there' });
  await remark(manager, 'Goal', 'Nobody knows yet for whom.');
  await manager.getByRole('tab', { name: 'Message' }).click();
  const question = 'Who would use the data, and for what?';
  await manager.getByRole('textbox', { name: 'Your message' }).fill(question);
  await manager.getByRole('checkbox', { name: 'They are to answer' }).check();
  await manager.getByRole('button', { name: 'Ask', exact: true }).click();
  await says(manager, 'Waits for an answer');
  await isSound(manager);

  await government.goto(await letterTo('government', /Who would use the data/));
  await says(government, 'Your turn: answer the case manager');
  await government.getByRole('button', { name: 'Answer', exact: true }).click();
  await inDialog(government, async (dialog) => {
    await dialog.getByLabel('Your answer').fill('We do not know. Could we talk first?');
    await dialog.getByRole('button', { name: 'Send answer' }).click();
  });
  await says(government, 'Could we talk first?');
  await isSound(government);

  await goTo(manager, 'Desk');
  await manager.getByRole('button', { name: `Read ${reference}` }).click();
  await inDialog(manager, async (dialog) => {
    await dialog.getByLabel('Your answer').fill('Gladly. I know somebody to think with you.');
    await dialog.getByRole('button', { name: 'Send answer' }).click();
  });
}

/** An adviser nobody knew is added, says yes, writes and rates by the links of letters, without an account. */
async function talksWithAdviser(manager: Page, government: Page): Promise<void> {
  await openCase(manager, vague, 'Shortlist');
  await addExpert(manager, {
    name: adviser,
    kind: 'Independent expert',
    email: 'adviser@example.org',
  });
  const reason = manager.getByLabel('Why them');
  await reason.fill('Has helped three ministries find their first question.');
  await manager.getByRole('button', { name: 'Put on the shortlist' }).click();
  await manager.getByRole('button', { name: `Offer introduction ${adviser}` }).click();
  const form = manager.locator('form').filter({ has: manager.getByLabel('Purpose') });
  await form.getByLabel('Purpose').fill('One conversation: what open data could be for.');
  await isSound(manager);
  await form.getByRole('button', { name: 'Offer introduction' }).click();
  await says(manager, 'Networking');

  const expert = await journey.visitor({ viewport: 'phone' });
  await expert.goto(await letterTo('adviser', /Would you like to be introduced to Country Y/));
  await expert.getByRole('button', { name: 'Yes, introduce us' }).waitFor();
  await isSound(expert);
  await expert.getByRole('button', { name: 'Yes, introduce us' }).click();
  await says(expert, 'Thank you for your yes.');
  await goTo(government, 'Requests', 'Your requests');
  await government.getByRole('link', { name: vague }).click();
  await government.getByRole('button', { name: 'Yes, introduce us' }).waitFor();
  await isSound(government);
  await government.getByRole('button', { name: 'Yes, introduce us' }).click();
  await government.getByRole('link', { name: adviser }).click();
  await write(government, 'We are told to publish data. Where would you begin?');
  await isSound(government);
  await expert.goto(await letterTo('adviser', /Where would you begin/));
  await expert.getByLabel('Your message').fill('With one question of a citizen. Take four months.');
  await isSound(expert);
  await expert.getByRole('button', { name: 'Send message' }).click();
  await says(expert, 'Your message has been sent.');

  await openCase(manager, vague, 'Introductions');
  await says(manager, 'Take four months.');
  await manager.getByRole('button', { name: `More for Country Y and ${adviser}` }).click();
  await manager.getByRole('menuitem', { name: 'Conclude' }).click();
  await inDialog(manager, async (dialog) => {
    await dialog.getByLabel('Advice was given').check();
    await dialog.getByRole('button', { name: 'Conclude', exact: true }).click();
  });
  await says(manager, 'Advice was given');
  await isSound(manager);
  await expert.goto(await letterTo('adviser', /How useful was it/));
  await expert.getByRole('radio', { name: '5' }).check();
  await isSound(expert);
  await expert.getByRole('button', { name: 'Send the rating' }).click();
  await says(expert, 'Thank you for your rating.');
}

/** Four months go by; on the day it is on the desk again, and the government comes back with a plan. */
async function restsAndReturns(manager: Page, government: Page, reference: string): Promise<void> {
  await manager.getByRole('button', { name: 'More', exact: true }).first().click();
  await manager.getByRole('menuitem', { name: 'Put on hold, or move the date' }).click();
  const back = new Date(journey.installation.clock.now());
  back.setDate(back.getDate() + restsForDays);
  await inDialog(manager, async (dialog) => {
    await dialog.getByLabel('Until').fill(back.toISOString().slice(0, 10));
    await dialog.getByLabel('Why').fill('You look for one question.');
    await dialog.getByRole('button', { name: 'Put on hold' }).click();
  });
  await isSound(manager);
  await government.goto(await letterTo('government', /rests until/));
  await isSound(government);
  await goTo(manager, 'Desk');
  await says(manager, 'On hold until');

  journey.installation.clock.advance({ days: restsForDays });
  await journey.installation.runJobs();
  await manager.reload();
  await manager.getByRole('heading', { level: 3, name: 'Back from hold' }).waitFor();
  await isSound(manager);
  await manager.getByRole('button', { name: `Resume… ${reference}` }).click();
  await inDialog(manager, (dialog) =>
    dialog.getByRole('button', { name: 'Resume the case' }).click(),
  );
  // The conversation was concluded before the rest: what comes next is the case manager’s to say.
  await manager.getByRole('button', { name: `Set… ${reference}` }).waitFor();

  await government.goto(await letterTo('government', /We are working on your request/));
  await government.getByRole('link', { name: 'Change it' }).click();
  await government.getByLabel('Short name').fill(clear);
  const goal = government.getByLabel('What do you want to achieve?');
  await goal.fill('Drivers see on a map which road repairs are paid for, and until when.');
  await government.getByRole('combobox', { name: 'Topics' }).fill('visual');
  const topics = government.getByRole('listbox', { name: 'Topics' });
  await topics.getByRole('option', { name: 'Data visualisation' }).click();
  await government.getByLabel('It is being drafted').check();
  await government.getByLabel(/What changed and why/).fill('We asked drivers.');
  await isSound(government);
  await government.getByRole('button', { name: 'Save as a new revision' }).click();
  await government.getByRole('heading', { level: 1, name: clear }).waitFor();
  await isSound(government);

  await manager.goto(await letterTo('manager', /has revised/));
  await manager.getByRole('heading', { level: 1, name: 'Revisions of the request' }).waitFor();
  await says(manager, 'We asked drivers.');
  const compared = manager.getByRole('region', { name: 'Goal' });
  await compared.getByText('something with open government data').waitFor();
  await compared.getByText('on a map which road repairs').waitFor();
  await isSound(manager);
  await manager.getByRole('button', { name: 'Mark as read' }).click();
  await manager.getByRole('button', { name: 'Mark as read' }).waitFor({ state: 'hidden' });
}

/** Met, talked to, and chosen with the reason. */
async function choosesProvider(manager: Page, government: Page, charts: Page): Promise<void> {
  await openCase(manager, clear, 'Introductions');
  await offerIntroduction(manager, { parties: [provider], purpose: 'A map that drivers read.' });
  await charts.goto(await letterTo('charts', /Would you like to be introduced to Country Y/));
  await charts.getByRole('button', { name: 'Yes, introduce us' }).click();
  await says(charts, 'Thank you for your yes.');
  await goTo(government, 'Offers', 'Introductions offered to you');
  await government.getByRole('button', { name: 'Yes, introduce us' }).click();
  await says(government, 'Nothing waits for your answer.');
  await isSound(government);
  await government.goto(await letterTo('government', /You are introduced: Open Charts/));
  await government.getByLabel('Your message').fill('Can a map say when the hole is filled?');
  await government.getByRole('button', { name: 'Send message' }).click();
  await says(government, 'Your message has been sent.');
  await openDialogue(charts, 'Country Y');
  await says(charts, 'Can a map say when the hole is filled?');
  await write(charts, 'It can, if three lists become one.');
  await isSound(charts);

  await goTo(government, 'Requests', 'Your requests');
  await isSound(government);
  await government.getByRole('link', { name: clear }).click();
  await says(government, 'It can, if three lists become one.');
  await government.getByRole('button', { name: 'Choose whom to work with' }).click();
  await inDialog(government, async (dialog) => {
    const candidate = dialog.getByRole('radiogroup', { name: provider });
    await candidate.getByLabel('Chosen', { exact: true }).check();
    await dialog.getByLabel('Why', { exact: true }).fill('They made two such maps before.');
    await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
  });
  await says(government, 'They made two such maps before.');
  await isSound(government);
}

/** Drafted from the selection with every section, circulated, and agreed by both to the exact version. */
async function agreesTerms(manager: Page, government: Page, charts: Page): Promise<void> {
  await openCase(manager, clear, 'Terms');
  await manager.getByRole('link', { name: 'Draft terms' }).click();
  const capacity = manager.getByLabel('In which capacity');
  await capacity.nth(0).fill('Director of open government');
  await capacity.nth(1).fill('Managing partner');
  await manager.getByRole('textbox', { name: 'Title' }).fill('A map of road repairs');
  const sections = manager.getByRole('textbox', { name: /^[1-8]\. / });
  for (const section of await sections.all()) await section.fill('As both sides said it.');
  await isSound(manager);
  await manager.getByRole('button', { name: 'Save the draft' }).click();
  await circulate(manager);
  await isSound(manager);

  const agreement = async (page: Page) => {
    await page.getByRole('button', { name: 'Agree to version 1' }).click();
    await inDialog(page, (dialog) =>
      dialog.getByRole('button', { name: 'Agree to version 1' }).click(),
    );
  };
  await government.goto(await letterTo('government', /Please read and agree/));
  await agreement(government);
  await says(government, 'Your agreement is recorded.');
  await isSound(government);
  await goTo(charts, 'Terms');
  await charts.getByRole('link', { name: 'A map of road repairs' }).click();
  await agreement(charts);
  await says(charts, 'Your agreement was the last: the terms are in force.');
  await isSound(charts);
  await openCase(manager, clear);
  await says(manager, 'Engaged');
  await isSound(manager);
}

async function goes(): Promise<void> {
  const { government, manager } = await joinGovernmentAndManager(journey, 'Y', { phone: true });
  const charts = await journey.join({
    name: 'Ines Lobo',
    email: 'charts@example.org',
    organisation: { name: provider, kind: 'Company' },
  });
  const reference = await asks(government);
  await scopes(manager, government, reference);
  await talksWithAdviser(manager, government);
  await restsAndReturns(manager, government, reference);
  await choosesProvider(manager, government, charts);
  await agreesTerms(manager, government, charts);
}

describe.each([
  { manner: 'in English', journeyOf: {} },
  { manner: 'in French, by keyboard alone', journeyOf: { locale: 'fr', by: keyboardOnly } },
] as const)('$manner', ({ manner, journeyOf }) => {
  beforeAll(async () => {
    journey = await openJourney(journeyOf);
  });
  afterAll(() => journey?.close());

  it('goes from “something with open data” over four months on hold to terms in force', async () => {
    onTestFailed(() => journey.picture(`country-y-${manner}`));
    await goes();
  }, 300_000);
});
