import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../shared/locale.ts';
import {
  expectAccessible,
  expectNoProblems,
  launchBrowser,
  openWindow,
  takeScreenshot,
} from './browser.ts';
import { type Handling, handle } from './handled-page.ts';
import { translator } from './in-language.ts';
import { type JourneyInstallation, openJourneyInstallation } from './journey-installation.ts';

/** One password for everybody in a journey: it is not what journeys are about. */
export const password = 'a long enough password';

type Invitation = {
  name: string;
  email: string;
  /** For whom they act: an organisation already there, or one added on the spot. */
  organisation?: { name: string; kind?: string; role?: 'Contact' | 'Focal point' };
  staffRoles?: string[];
  locale?: 'English' | 'Français' | 'Español';
  phone?: boolean;
};

/** A journey: an installation of its own, one Chromium, and everybody signed in as themselves in their own window. */
export type Journey = {
  installation: JourneyInstallation;
  administrator: Page;
  /** Invites somebody as the administrator does, and follows the link of the letter in a window of theirs. */
  join(invitation: Invitation): Promise<Page>;
  /** A window of somebody who has not signed in. */
  visitor(options?: { viewport?: 'phone' | 'desktop' }): Promise<Page>;
  /** Keeps what every window shows, for whoever looks into a failure. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
};

/** Waits until the page says so, as somebody looking at it would. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const;

/**
 * Sets the mechanism up through its printed link; the administrator's window is open from then on. The journey begins
 * today, since the windows of its people know no other day. Everybody in it can speak another language than the one it
 * is written in, and use their windows in another way than by pointing.
 */
export async function openJourney(
  manner: { locale?: Locale; by?: Handling } = {},
): Promise<Journey> {
  const locale = manner.locale ?? 'en';
  const text = locale === 'en' ? (searched: string | RegExp) => searched : translator(locale);
  const handling: Handling = { ...manner.by, text };
  const opened = await openJourneyInstallation(new Date().toISOString());
  const installation: JourneyInstallation = {
    ...opened,
    linkInLetter: (to, says) => opened.linkInLetter(to, new RegExp(text(says))),
  };
  const browser: Browser = await launchBrowser();
  const baseUrl = installation.baseUrl;
  const pages: Page[] = [];
  const visitor: Journey['visitor'] = async (options = {}) => {
    const page = await openWindow(browser, {
      baseUrl,
      viewport: options.viewport ?? 'desktop',
      locale: { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' }[locale],
    });
    pages.push(page);
    return handle(page, handling);
  };

  const administrator = await visitor();
  await administrator.goto(installation.setUpLink);
  await administrator.getByLabel('Your name').fill('Administrator');
  await administrator.getByLabel('E-mail').fill('admin@example.org');
  await administrator.getByLabel('Password', { exact: true }).fill(password);
  await administrator.getByRole('button', { name: 'Set up the mechanism' }).click();
  await administrator.getByRole('heading', { level: 1, name: 'People' }).waitFor();

  async function chooseOrganisation(
    wanted: NonNullable<Invitation['organisation']>,
  ): Promise<void> {
    const search = administrator.getByRole('combobox', { name: 'Organisation' });
    await search.fill(wanted.name);
    if (wanted.kind) {
      await administrator.getByRole('option', { name: /Add an organisation/ }).click();
      const dialog = administrator.getByRole('dialog');
      await dialog.getByLabel('Name').fill(wanted.name);
      await dialog.getByLabel('Kind').selectOption({ label: wanted.kind });
      await dialog.getByRole('button', { name: 'Add the organisation' }).click();
      await dialog.waitFor({ state: 'hidden' });
    } else {
      await administrator.getByRole('option', { name: wanted.name }).click();
    }
    if (wanted.role === 'Focal point') await administrator.getByLabel('Focal point').check();
  }

  return {
    installation,
    administrator,
    visitor,
    async join(invitation) {
      await administrator.getByRole('button', { name: 'Invite somebody' }).click();
      await administrator.getByLabel('E-mail').fill(invitation.email);
      await administrator.getByLabel('Name', { exact: true }).fill(invitation.name);
      const language = invitation.locale ?? languageNames[locale];
      if (language !== 'English') {
        await administrator.getByLabel('Language').selectOption({ label: language });
      }
      if (invitation.organisation) await chooseOrganisation(invitation.organisation);
      for (const role of invitation.staffRoles ?? []) {
        await administrator.getByRole('checkbox', { name: role }).check();
      }
      await administrator.getByRole('button', { name: 'Send the invitation' }).click();
      await says(administrator, `The invitation to ${invitation.email} is on its way.`);

      const link = await installation.linkInLetter(invitation.email, /\/invitation\//);
      const page = await visitor({ viewport: invitation.phone ? 'phone' : 'desktop' });
      await page.goto(link);
      await page.locator('input[autocomplete="new-password"]').fill(password);
      if (language === languageNames[locale])
        await page.getByRole('button', { name: 'Accept the invitation' }).click();
      else await page.locator('button[type="submit"]').click();
      await page.waitForURL((url) => !url.pathname.startsWith('/invitation/'));
      return page;
    },
    async picture(name) {
      for (const [at, page] of pages.entries()) {
        await takeScreenshot(page, `failed-${name}-${at}`).catch(() => undefined);
      }
    },
    async close() {
      await browser.close();
      await installation.close();
    },
  };
}

/**
 * What every screen of a journey must be: without errors in its console, and without a violation that axe finds. Axe takes
 * a third of a journey, so in other languages than English it is left out: what it would find in their words alone, such as
 * targets that longer ones bring too close together, is not found.
 */
export async function isSound(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await page.locator('html').getAttribute('lang')) === 'en') await expectAccessible(page);
  expectNoProblems(page);
}
