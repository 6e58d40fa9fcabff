import type { Page } from 'playwright-core';
import { isSound } from './journey.ts';
import { goTo } from './journey-steps.ts';

/** The six questions, as they stand over their screens. */
const questions = [
  'What do you want to achieve?',
  'How are things today, and what exists already?',
  'What help are you looking for?',
  'What is it about?',
  'Which commitment does it serve?',
  'What should we know when we look for help?',
] as const;

type Answers = Partial<Record<(typeof questions)[number], string>>;

/** Waits for one question, looks at its screen, and answers it; without an answer, “we are not sure yet”. */
export async function answerQuestion(page: Page, at: number, answers: Answers): Promise<void> {
  const question = questions[at] ?? '';
  await page.getByRole('heading', { level: 1, name: question }).waitFor();
  await isSound(page);
  const answer = answers[questions[at] as keyof Answers];
  if (answer === undefined) {
    await page.getByRole('button', { name: 'We are not sure yet' }).click();
    return;
  }
  await page.getByRole('textbox', { name: question }).fill(answer);
  await page.getByRole('button', { name: /^Next$|^Read it through$/ }).click();
}

/** Answers the six questions, one screen each, up to the look at all of them. */
export async function answerQuestions(page: Page, title: string, answers: Answers): Promise<void> {
  await page.getByRole('link', { name: 'Ask for help' }).first().click();
  for (const at of questions.keys()) await answerQuestion(page, at, answers);
  await page.getByRole('heading', { level: 1, name: 'Read it through, then send it' }).waitFor();
  await page.getByRole('textbox', { name: 'Short name' }).fill(title);
  await isSound(page);
}

/** The reference of the request, once it is sent and its own page stands there. */
export async function referenceOfSent(page: Page): Promise<string> {
  await page.waitForURL(/\/requests\/NM-/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** Sends a request that answers one question only, and tells its reference. */
export async function sendRequest(page: Page, title: string, answer: string): Promise<string> {
  await goTo(page, 'Requests', 'Your requests');
  await answerQuestions(page, title, { 'What do you want to achieve?': answer });
  await page.getByRole('button', { name: 'Send the request' }).click();
  return referenceOfSent(page);
}

/** Takes a request on, the way a case manager finds it who comes back to the desk. */
export async function claim(page: Page, reference: string): Promise<void> {
  await page.reload();
  await goTo(page, 'Cases');
  await page.getByRole('button', { name: `Claim ${reference}` }).click();
  await page.getByRole('button', { name: `Claim ${reference}` }).waitFor({ state: 'hidden' });
}

/** Says how ready a request is, line by line, in the open Request of its case file. */
export async function assess(page: Page, readiness: Record<string, string>): Promise<void> {
  for (const [line, state] of Object.entries(readiness)) {
    const field = page.getByRole('combobox', { name: `${line}: how it stands` });
    await field.selectOption({ label: state });
  }
}

/** Adds a remark to one line of the readiness. */
export async function remark(page: Page, line: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `Add a remark ${line}` }).click();
  await page.getByRole('textbox', { name: `${line}: remark` }).fill(text);
}
