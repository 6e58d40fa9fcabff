import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedFields,
  emptyRequest,
  requestContent,
  requestTitle,
  submittableContent,
} from '../../../shared/cases/request.ts';
import { storable } from '../../../shared/text.ts';

describe('what a request says', () => {
  test('nothing is needed to keep a draft', () => {
    expect(requestContent.parse({})).toEqual(emptyRequest);
  });

  test('a title or a goal is all it takes to send it', () => {
    expect(submittableContent.safeParse({}).error?.issues[0]).toMatchObject({
      path: ['goal'],
      message: 'title_or_goal',
    });
    expect(submittableContent.safeParse({ title: '  ', goal: '\n' }).success).toBe(false);
    expect(submittableContent.safeParse({ title: 'Budgets' }).success).toBe(true);
    expect(submittableContent.safeParse({ goal: 'Open the books' }).success).toBe(true);
  });

  test('text is kept exactly as typed, but for NUL and half characters', () => {
    const typed = '  <b>مرحبا</b> 👩‍👩‍👧 \u202Eabc\t\n ';
    expect(requestContent.parse({ situation: typed }).situation).toBe(typed);
    expect(requestContent.parse({ situation: 'a\u0000b\uD800c' }).situation).toBe('ab\uFFFDc');
  });

  test('whatever is typed can be stored, and storing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const kept = storable(typed);
        expect(kept).not.toContain('\u0000');
        expect(kept.isWellFormed()).toBe(true);
        expect(storable(kept)).toBe(kept);
      }),
    );
  });

  test('over-long text is refused', () => {
    expect(requestContent.safeParse({ title: 'x'.repeat(201) }).success).toBe(false);
    expect(requestContent.safeParse({ goal: 'x'.repeat(20_001) }).success).toBe(false);
    expect(requestContent.safeParse({ goal: 'x'.repeat(20_000) }).success).toBe(true);
  });
});

describe('how a case is called', () => {
  test('by its title, as typed', () => {
    expect(requestTitle({ title: 'Budgets', goal: 'else' })).toBe('Budgets');
  });

  test('else by the first line of the goal, cut between words', () => {
    expect(requestTitle({ title: '', goal: 'Short goal\nmore of it' })).toBe('Short goal');
    const long = requestTitle({ title: ' ', goal: 'word '.repeat(60) });
    expect(long).toMatch(/^(word )*word…$/);
    expect(long.length).toBeLessThanOrEqual(91);
  });

  test('never by nothing, once it can be sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, goal) => {
        fc.pre(title.trim() !== '' || goal.trim() !== '');
        expect(requestTitle({ title, goal }).trim()).not.toBe('');
      }),
    );
  });
});

test('two requests are compared field by field', () => {
  expect(changedFields(emptyRequest, emptyRequest)).toEqual([]);
  expect(changedFields(emptyRequest, { ...emptyRequest, goal: 'x', languages: ['fr'] })).toEqual([
    'goal',
    'languages',
  ]);
});
