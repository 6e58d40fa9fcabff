import { expect, test } from 'vitest';
import { z } from 'zod';
import { issueTexts } from '../../client/ui/form/issue-text.ts';

function textsOf(schema: z.ZodType, values: unknown) {
  const result = schema.safeParse(values);
  return result.success ? {} : Object.fromEntries(issueTexts(result.error.issues, values));
}

test.each([
  ['something left empty', z.object({ a: z.email() }), { a: '' }, 'blank', {}],
  ['something absent', z.object({ a: z.string() }), {}, 'blank', {}],
  ['no choice', z.object({ a: z.enum(['x']) }), { a: null }, 'blank', {}],
  ['a choice that is not offered', z.object({ a: z.enum(['x']) }), { a: 'y' }, 'choice', {}],
  ['a wrong address', z.object({ a: z.email() }), { a: 'x' }, 'email', {}],
  ['a wrong date', z.object({ a: z.iso.date() }), { a: '2026-02-30' }, 'date', {}],
  ['too short a text', z.object({ a: z.string().min(12) }), { a: 'x' }, 'tooShort', { count: 12 }],
  ['too long a text', z.object({ a: z.string().max(2) }), { a: 'xxx' }, 'tooLong', { count: 2 }],
  ['too few', z.object({ a: z.array(z.string()).min(1) }), { a: [] }, 'tooFew', { count: 1 }],
  ['too small a number', z.object({ a: z.int().min(1) }), { a: 0 }, 'numberTooSmall', { count: 1 }],
  ['a pattern not met', z.object({ a: z.string().regex(/x/) }), { a: 'y' }, 'format', {}],
])('%s', (_what, schema, values, key, named) => {
  expect(textsOf(schema, values)).toEqual({ a: { key, values: named } });
});

test('a message of our own schemas is the key, even where the field is empty', () => {
  const schema = z
    .object({ organisationId: z.string().nullable() })
    .refine((input) => input.organisationId, {
      path: ['organisationId'],
      error: 'role_or_organisation_needed',
    });
  expect(textsOf(schema, { organisationId: null })).toEqual({
    organisationId: { key: 'custom.role_or_organisation_needed', values: {} },
  });
});

test('blank text is needed, not merely wrong', () => {
  const schema = z.object({ a: z.string().refine((text) => text.trim(), { error: 'blank' }) });
  expect(textsOf(schema, { a: '  ' })).toEqual({ a: { key: 'blank', values: {} } });
});

test('nested fields carry their whole path', () => {
  const schema = z.object({ parties: z.array(z.object({ name: z.string().min(1) })) });
  expect(Object.keys(textsOf(schema, { parties: [{ name: 'x' }, { name: '' }] }))).toEqual([
    'parties.1.name',
  ]);
});
