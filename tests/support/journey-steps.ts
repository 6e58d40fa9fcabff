import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { isSound, type Journey, password, says } from './journey.ts';

/** Goes somewhere by the bar; on a phone the menu is opened first. */
export async function goTo(page: Page, place: string, heading: string = place): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place });
  await menu.or(link).first().waitFor();
  if (!(await link.isVisible())) await menu.click();
  await link.click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** The dialog that is open, found sound; what is done in it closes it. */
export async function inDialog(page: Page, act: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await isSound(page);
  await act(dialog);
  await dialog.waitFor({ state: 'hidden' });
}

/** Signs in with the password. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Signs out by the menu under one’s name. */
export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Waits until a field holds exactly this. */
export async function holds(field: Locator, text: string): Promise<void> {
  await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe(text);
}

/** A second window of somebody who has joined. */
export async function secondWindow(journey: Journey, email: string): Promise<Page> {
  const page = await journey.visitor();
  await signIn(page, email);
  return page;
}

/** How often the page says this after it was loaded anew. */
export async function timesSaid(page: Page, text: string): Promise<number> {
  await page.reload();
  await says(page, text);
  return page.getByText(text, { exact: true }).count();
}
