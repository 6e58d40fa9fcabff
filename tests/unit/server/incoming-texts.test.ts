import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { appRouter } from '../../../server/app-router.ts';

type Schema = z.core.$ZodType;
type Definition = {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  in?: Schema;
  options?: Schema[];
  valueType?: Schema;
};

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;

/** Whether what goes into a schema is text. */
function takesText(schema: Schema): boolean {
  const { type, in: first } = definitionOf(schema);
  return type === 'string' || (type === 'pipe' && first !== undefined && takesText(first));
}

type Field = { path: string; schema: Schema };

/** Every text a schema takes in, by its path. */
function textsIn(schema: Schema, path: string): Field[] {
  const { shape, element, innerType, in: first, options, valueType } = definitionOf(schema);
  if (takesText(schema)) return [{ path, schema }];
  const parts = [
    ...Object.entries(shape ?? {}).map(([name, part]) => [`${path}.${name}`, part] as const),
    ...(options ?? []).map((part) => [path, part] as const),
    ...[innerType, first].flatMap((part) => (part ? [[path, part] as const] : [])),
    ...[element, valueType].flatMap((part) => (part ? [[`${path}[]`, part] as const] : [])),
  ];
  return parts.flatMap(([where, part]) => textsIn(part, where));
}

type Procedure = { _def: { inputs: Schema[] } };
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Procedure>,
);
const fields = procedures.flatMap(([name, { _def }]) =>
  _def.inputs.flatMap((schema) => textsIn(schema, name)),
);

function outcomeOf(schema: Schema, typed: string): string | undefined {
  const parsed = (schema as z.ZodType).safeParse(typed);
  return parsed.success ? String(parsed.data) : undefined;
}

describe('every text that comes in', () => {
  it('is looked at', () => {
    expect(fields.length).toBeGreaterThan(150);
  });

  it('has a longest length', () => {
    const endless = fields.filter(
      ({ schema }) => outcomeOf(schema, 'x'.repeat(2_000_000)) !== undefined,
    );
    expect(endless.map(({ path }) => path)).toEqual([]);
  });

  it('is refused or stored without what no database keeps: NUL and halves of surrogate pairs', () => {
    const unstorable = fields.filter(({ schema }) =>
      ['a\u0000b', '\u0000', 'a\ud83d', '\udc4d'].some((typed) => {
        const kept = outcomeOf(schema, typed);
        return kept !== undefined && (kept.includes('\u0000') || !kept.isWellFormed());
      }),
    );
    expect(unstorable.map(({ path }) => path)).toEqual([]);
  });
});
