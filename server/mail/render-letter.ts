import { readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { fromJson } from '../../db/json.ts';
import type { OutboxTable } from '../../db/schema.ts';
import { dateInSentence, formatLocales, type Locale, locales } from '../../shared/locale.ts';
import { dateOf, dayDue } from '../../shared/working-days.ts';
import { signLink } from './personal-link.ts';

/** Where the personal links of letters lead. */
const pathOfPurpose: Record<string, string> = {
  answer_introduction: '/answer/',
  agree_terms: '/agree/',
  confirm_revision: '/confirm/',
  rate_introduction: '/answer/',
  write_in_dialogue: '/answer/',
};

function loadTexts(locale: Locale): Record<string, unknown> {
  const url = new URL(`../../shared/locales/${locale}/mail.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
}

function createTexts(): i18n {
  const texts = createInstance();
  void texts.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    resources: Object.fromEntries(locales.map((locale) => [locale, { mail: loadTexts(locale) }])),
    defaultNS: 'mail',
    // Letters are plain text: nothing to escape, and names must arrive as they are written.
    interpolation: { escapeValue: false },
  });
  return texts;
}

let texts: i18n | undefined;

export type RenderedLetter = { subject: string; body: string };

/** Dates in letters are told as the reader writes them; params named `…At` or `…On` are turned into words here. */
function withDates(
  params: Record<string, unknown>,
  locale: Locale,
  timeZone: string,
): Record<string, unknown> {
  const written = formatLocales[locale];
  const dates = new Intl.DateTimeFormat(written, { dateStyle: 'long', timeZone: 'UTC' });
  const inWords = (day: string) =>
    dateInSentence(dates.format(new Date(`${day}T00:00:00Z`)), locale);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (name.endsWith('At')) return [name, inWords(dayDue(value, timeZone))];
      if (name.endsWith('On')) return [name, inWords(dateOf(value))];
      return [name, value];
    }),
  );
}

/**
 * Renders one letter in the recipient's language. `params.path` becomes `{{url}}` below BASE_URL,
 * `linkId` becomes `{{link}}`, the personal link; `{{name}}` is the recipient.
 * Throws for a template that does not exist, so that the letter stays in the outbox with that error.
 */
export function renderLetter(
  letter: Pick<OutboxTable, 'template' | 'params' | 'locale' | 'to_name'>,
  options: { baseUrl: string; secret: string; timeZone?: string },
): RenderedLetter {
  texts ??= createTexts();
  const { path, linkId, linkPurpose, invitationId, interestId, ...rest } = fromJson(
    letter.params,
  ) as Record<string, unknown>;
  const values: Record<string, unknown> = {
    ...withDates(rest, letter.locale, options.timeZone ?? 'UTC'),
    name: letter.to_name,
    baseUrl: options.baseUrl,
  };
  if (typeof path === 'string') values.url = `${options.baseUrl}${path}`;
  if (typeof linkId === 'string') {
    const to = pathOfPurpose[String(linkPurpose)] ?? '/';
    values.link = `${options.baseUrl}${to}${signLink(options.secret, 'action', linkId)}`;
  }
  if (typeof invitationId === 'string') {
    values.link = `${options.baseUrl}/invitation/${signLink(options.secret, 'invitation', invitationId)}`;
  }
  if (typeof interestId === 'string') {
    values.link = `${options.baseUrl}/express-interest/${signLink(options.secret, 'interest', interestId)}`;
  }
  const say = (part: 'subject' | 'body') => {
    const key = `${letter.template}.${part}`;
    if (!texts?.exists(key, { lng: letter.locale })) throw new Error(`mail.json has no ${key}`);
    return texts.t(key, { lng: letter.locale, ...values });
  };
  // A header holds one line, whatever a title contains.
  return { subject: say('subject').replace(/\s+/g, ' ').trim(), body: say('body') };
}
