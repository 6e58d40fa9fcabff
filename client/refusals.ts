import { textFor } from './i18n.ts';
import { isApiError } from './trpc.ts';
import { issueTexts } from './ui/form/issue-text.ts';

/** Why the server refused, in the reader's language; a broken connection and a broken server are told apart. */
export function refusalText(error: unknown): string {
  const reason = isApiError(error) ? error.data?.reason : null;
  const known = reason ? textFor(`refusals.${reason}`) : undefined;
  if (known) return known;
  if (isApiError(error) && error.data?.code === 'BAD_REQUEST') return textFor('errors.input') ?? '';
  const isAnswered = isApiError(error) && error.data !== undefined && error.data !== null;
  return textFor(isAnswered ? 'errors.server' : 'errors.connection') ?? '';
}

/** What the server found wrong with single fields, by path: for `form.refuseFields`. */
export function fieldProblems(error: unknown, values: unknown): Record<string, string> {
  if (!isApiError(error) || !error.data) return {};
  const { field, reason, issues } = error.data;
  const texts = issueTexts(
    (issues ?? []).map((issue) => ({ ...issue.params, path: issue.path, code: issue.code })),
    values,
  );
  const problems = [...texts].map(([path, text]) => [
    path,
    textFor(`errors.${text.key}`, text.values) ?? textFor('errors.format') ?? '',
  ]);
  if (field && reason) problems.push([field, textFor(`refusals.${reason}`) ?? '']);
  return Object.fromEntries(problems);
}
