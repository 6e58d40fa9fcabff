import { z } from 'zod';
import { isLanguageCode } from '../registry/languages.ts';
import { organisationKinds } from '../registry/vocabulary.ts';
import { dateOn, ids, longText, shortText } from '../text.ts';
import { commitmentStages, principles, requestLevels } from './vocabulary.ts';

/** A language organisations speak, ISO 639, e.g. `fr`. */
const language = z.string().refine(isLanguageCode, { error: 'unknown_language' });

/**
 * What a government asks for. Everything may be left open: "we are not sure yet" is a good answer.
 * Source: the mechanism’s rules, "A request says".
 */
export const requestContent = z.object({
  title: shortText.default(''),
  /** What the government wants to achieve. */
  goal: longText.default(''),
  /** The situation today and what exists already. */
  situation: longText.default(''),
  /** May be vague. */
  helpSought: longText.default(''),
  topicIds: ids(50).default([]),
  grandChallengeIds: ids(5).default([]),
  principles: z.array(z.enum(principles)).max(principles.length).default([]),
  stage: z.enum(commitmentStages).nullable().default(null),
  level: z.enum(requestLevels).nullable().default(null),
  where: shortText.default(''),
  languages: z.array(language).max(20).default([]),
  providerKindsPreferred: z.array(z.enum(organisationKinds)).default([]),
  providerKindsUnwanted: z.array(z.enum(organisationKinds)).default([]),
  neededByOn: dateOn.nullable().default(null),
  /** The commitment it serves, in its own words. */
  commitment: longText.default(''),
  fileIds: ids(50).default([]),
  /** Questions answered by "we are not sure yet", so that scoping begins there. */
  notSure: z
    .array(z.enum(['goal', 'situation', 'helpSought', 'topics', 'commitment', 'practical']))
    .default([]),
});

export type RequestContent = z.infer<typeof requestContent>;

/** A request that can be submitted: a title or a goal; refused otherwise with the message `title_or_goal` on the goal. */
export const submittableContent = requestContent.refine(
  (content) => content.title.trim() !== '' || content.goal.trim() !== '',
  { error: 'title_or_goal', path: ['goal'] },
);

/** A request nobody has written into yet. */
export const emptyRequest: RequestContent = requestContent.parse({});

const longestDerivedTitle = 90;

/** How a case is called: the title, or else the beginning of the goal, cut between words. */
export function requestTitle(content: Pick<RequestContent, 'title' | 'goal'>): string {
  const title = content.title.trim();
  if (title) return content.title;
  const firstLine = content.goal.trim().split(/\r?\n/u)[0] ?? '';
  if ([...firstLine].length <= longestDerivedTitle) return firstLine;
  const cut = [...firstLine].slice(0, longestDerivedTitle).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

/** Which fields differ between two requests, in the order of the form. */
export function changedFields(
  before: RequestContent,
  after: RequestContent,
): (keyof RequestContent)[] {
  const fields = Object.keys(requestContent.shape) as (keyof RequestContent)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
