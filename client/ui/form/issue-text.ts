/** What a text about a wrong field is made of: a key below `errors`, and the values in it. */
export type IssueText = { key: string; values: Record<string, string | number> };

/** A zod issue, found here or told by the server. */
export type Issue = {
  code: string;
  path: readonly PropertyKey[];
  message?: string;
  origin?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  format?: unknown;
};

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || Number.isNaN(value);
}

const countedByOrigin: Record<string, [tooSmall: string, tooBig: string]> = {
  string: ['tooShort', 'tooLong'],
  array: ['tooFew', 'tooMany'],
  set: ['tooFew', 'tooMany'],
  file: ['fileTooSmall', 'fileTooLarge'],
  date: ['tooEarly', 'tooLate'],
};

/** Formats people write by hand; any other wrong format is said in general words. */
const formats: Record<string, string> = {
  email: 'email',
  url: 'url',
  date: 'date',
  datetime: 'date',
  time: 'time',
};

/**
 * Which text tells the reader about one zod issue. Something left empty is “needed”, whatever rule
 * it breaks; a message of our own schemas is itself a key below `errors.custom`.
 */
export function issueText(issue: Issue, value: unknown): IssueText {
  const text = (key: string, values: IssueText['values'] = {}): IssueText => ({ key, values });
  if (issue.message === 'blank') return text('blank');
  // A rule of ours says its key; zod's own messages are English sentences.
  if (issue.message && /^[a-z_]+$/.test(issue.message)) return text(`custom.${issue.message}`);
  if (isEmpty(value)) return text('blank');
  switch (issue.code) {
    case 'too_small': {
      const key = countedByOrigin[String(issue.origin)]?.[0] ?? 'numberTooSmall';
      return text(key, { count: Number(issue.minimum) });
    }
    case 'too_big': {
      const key = countedByOrigin[String(issue.origin)]?.[1] ?? 'numberTooLarge';
      return text(key, { count: Number(issue.maximum) });
    }
    case 'invalid_format':
      return text(formats[String(issue.format)] ?? 'format');
    case 'invalid_value':
      return text('choice');
    default:
      return text('format');
  }
}

/** The value at a zod path, as far as it leads. */
export function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    values,
  );
}

/** The first issue of each field, by its dotted path. */
export function issueTexts(issues: readonly Issue[], values: unknown): Map<string, IssueText> {
  const texts = new Map<string, IssueText>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (!texts.has(path)) texts.set(path, issueText(issue, valueAt(values, issue.path)));
  }
  return texts;
}
