import type { Page } from 'playwright-core';
import type { Journey } from './journey.ts';

/** The two whom most journeys begin with: the focal point of a government, and the case manager it will turn to. */
export async function joinGovernmentAndManager(
  journey: Journey,
  letter: string,
  on: { phone?: boolean } = {},
): Promise<{ government: Page; manager: Page }> {
  const government = await journey.join({
    name: `Focal point ${letter}`,
    email: 'government@example.org',
    organisation: { name: `Country ${letter}`, kind: 'Government', role: 'Focal point' },
    ...on,
  });
  const manager = await journey.join({
    name: 'Case manager A',
    email: 'manager@example.org',
    staffRoles: ['Case manager'],
  });
  return { government, manager };
}
