import { describe, expect, test } from 'vitest';
import { logEntryInput, redactionRequestInput } from '../../../shared/log/input.ts';

const id = '01970000-0000-7000-8000-000000000001';
const entry = { caseId: id, kind: 'call', body: 'They agree.' } as const;
const problems = (given: unknown) =>
  logEntryInput
    .safeParse(given)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('what comes in as an entry', () => {
  test.each([
    ['says something', { ...entry, body: ' \n ' }, 'body: blank'],
    ['carries a file, when it is one', { caseId: id, kind: 'file' }, 'fileIds: blank'],
    [
      'has an outcome only as a call or meeting',
      { ...entry, kind: 'note', outcome: 'yes' },
      'outcome: only_calls_and_meetings',
    ],
    [
      'has minutes only as a call or meeting',
      { ...entry, kind: 'message', minutes: 5 },
      'minutes: only_calls_and_meetings',
    ],
    [
      'answers nobody as a note',
      { ...entry, kind: 'note', inReplyToId: id },
      'inReplyToId: notes_answer_nobody',
    ],
  ])('%s', (_rule, given, problem) => {
    expect(problems(given)).toEqual([problem]);
  });

  test('a call in one line: with whom, outcome, minutes, when, and the next move', () => {
    const call = {
      ...entry,
      withWhom: 'The institute’s desk',
      outcome: 'They send the district files',
      minutes: 20,
      occurredAt: '2026-03-02T10:00:00Z',
      nextMove: { whose: 'government', what: 'send the files', byOn: '2026-03-09' },
    };
    expect(logEntryInput.parse(call)).toMatchObject(call);
  });

  test('is kept as typed, but for what no database can keep', () => {
    const typed = '  שלום \u0000 <b>&amp;</b> 😀 ';
    expect(logEntryInput.parse({ ...entry, body: typed }).body).toBe('  שלום  <b>&amp;</b> 😀 ');
  });

  test('nobody’s move needs its date', () => {
    const nextMove = { whose: 'nobody', what: 'they meet' };
    expect(logEntryInput.safeParse({ ...entry, nextMove }).success).toBe(false);
  });
});

test('a redaction names an entry or a file, not both and not neither', () => {
  const reason = 'wrong_case';
  expect(redactionRequestInput.safeParse({ reason }).success).toBe(false);
  expect(redactionRequestInput.safeParse({ reason, entryId: id, fileId: id }).success).toBe(false);
  expect(redactionRequestInput.safeParse({ reason, fileId: id }).success).toBe(true);
});
