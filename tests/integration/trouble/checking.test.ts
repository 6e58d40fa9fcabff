import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookThrough } from '../../../server/backup/check-installation.ts';
import { type Alteration, caseAlterations } from '../../support/case-alterations.ts';
import { aCheckedStory, type CheckedStory } from '../../support/checked-story.ts';
import { directoryAlterations } from '../../support/directory-alterations.ts';
import { peopleAlterations } from '../../support/people-alterations.ts';
import { trailAlterations } from '../../support/trail-alterations.ts';

const alterations = [
  ...peopleAlterations,
  ...directoryAlterations,
  ...caseAlterations,
  ...trailAlterations,
];

let story: CheckedStory;

beforeAll(async () => {
  story = await aCheckedStory(afterAll);
});

class TakenBack extends Error {}

/** What the operator reads after an alteration, which is then taken back. */
async function faultsAfter(alter: Alteration['alter']): Promise<string[]> {
  const { db, engine } = story.connection;
  let faults: string[] = [];
  const altering = db.transaction().execute(async (tx) => {
    await alter(tx, story);
    ({ faults } = await lookThrough(tx, engine));
    throw new TakenBack();
  });
  await expect(altering).rejects.toThrow(TakenBack);
  return faults;
}

describe('a check', () => {
  it('finds nothing where nobody has altered anything', async () => {
    expect(await faultsAfter(async () => {})).toEqual([]);
  });

  it.each(alterations)('notices when somebody alters $title', async ({ alter, says }) => {
    const faults = await faultsAfter(alter);
    const expected = says(story);
    expect(faults).toEqual(expect.arrayContaining(expected));
    expect(faults).toHaveLength(expected.length);
  });
});
