import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../../../shared/locale.ts';
import { trailEvents, trailEventsForTheGovernment } from '../../../shared/log/trail.ts';

test.each(locales)('every event shown in the log has its sentence in %s', (locale) => {
  const url = new URL(`../../../shared/locales/${locale}/screens.json`, import.meta.url);
  const { trail } = JSON.parse(readFileSync(url, 'utf8')) as { trail: Record<string, string> };
  const missing = trailEvents.filter((event) => !trail[event.replace('.', '_')]);
  expect(missing).toEqual([]);
});

test('the government reads nothing of what staff weigh, or of what others were offered', () => {
  for (const event of trailEventsForTheGovernment) {
    expect(event).not.toMatch(/shortlist|readiness|^introduction|^terms|^log|lent|ran_out/);
  }
});
