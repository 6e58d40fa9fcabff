import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../../../server/app-router.ts';
import { kinds, type MatrixWorld, openMatrixWorld } from '../../support/matrix-world.ts';
import type { Row, Rows } from './row.ts';
import { accountsRows } from './rows/accounts.ts';
import { casesRows } from './rows/cases.ts';
import { directoryRows } from './rows/directory.ts';
import { interestsRows } from './rows/interests.ts';
import { introductionsRows } from './rows/introductions.ts';
import { liveRows } from './rows/live.ts';
import { logRows } from './rows/log.ts';
import { oversightRows } from './rows/oversight.ts';
import { registryRows } from './rows/registry.ts';
import { remindersRows } from './rows/reminders.ts';
import { termsRows } from './rows/terms.ts';
import { viewsRows } from './rows/views.ts';

const rows: Rows = {
  ...accountsRows,
  ...casesRows,
  ...directoryRows,
  ...interestsRows,
  ...introductionsRows,
  ...liveRows,
  ...logRows,
  ...oversightRows,
  ...registryRows,
  ...remindersRows,
  ...termsRows,
  ...viewsRows,
};

/** The row spelled out: what each kind gets. */
function expected({ outcomes }: Row): Record<string, string> {
  return Object.fromEntries(
    kinds.map((kind) => {
      if ('everybody' in outcomes) return [kind, outcomes.everybody];
      if (kind === 'signedOut') return [kind, 'sign_in_needed'];
      if ('everybodySignedIn' in outcomes) return [kind, outcomes.everybodySignedIn];
      const { others, ...listed } = outcomes;
      const own = Object.entries(listed).find(([, who]) => who?.split(' ').includes(kind));
      return [kind, own?.[0] ?? others];
    }),
  );
}

let matrix: MatrixWorld;
let close: () => Promise<void>;
beforeAll(async () => {
  matrix = await openMatrixWorld((closing) => {
    close = closing;
  });
});
afterAll(() => close());

describe('every procedure', () => {
  it('has a row in the matrix, and no row is left over', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
  });

  it('names only kinds there are', () => {
    const listed = Object.values(rows)
      .flatMap(({ outcomes }) => Object.entries(outcomes))
      .filter(([outcome]) => !['everybody', 'everybodySignedIn', 'others'].includes(outcome))
      .flatMap(([, who]) => who.split(' '));
    expect(listed.filter((kind) => !(kinds as readonly string[]).includes(kind))).toEqual([]);
  });
});

describe.each(Object.keys(rows))('%s', (procedure) => {
  it('is done for those who may, and refused to the others with their reason', async () => {
    const row = rows[procedure] as Row;
    const got: Record<string, string> = {};
    for (const kind of kinds)
      got[kind] = await matrix.attempt(kind, procedure, row.input(matrix.fixtures));
    expect(got).toEqual(expected(row));
  });
});
