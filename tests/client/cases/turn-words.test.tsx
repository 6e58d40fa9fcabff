import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { OpenTurn } from '../../../client/features/cases/case-types.ts';
import { useTurnWords } from '../../../client/features/cases/use-turn-words.ts';
import { startTranslations } from '../../../client/i18n.ts';
import { setOwnTimeZone } from '../../../client/ui/time/own-days.ts';
import { endOfDay } from '../../../shared/working-days.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

beforeAll(() => startTranslations());
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(async () => {
  await clearScreen();
  setOwnTimeZone(undefined);
  vi.useRealTimers();
});

const turn: OpenTurn = {
  id: 'a-turn',
  source: 'case',
  sourceId: 'a-case',
  holder: 'case_manager',
  organisation: null,
  move: 'follow_up',
  what: 'Send the files.',
  sinceAt: '2026-06-01T09:00:00.000Z',
  dueAt: null,
  untilOn: null,
};

function Words({ turn }: { turn: OpenTurn }) {
  const words = useTurnWords()(turn, { isStaff: true, organisationIds: [] });
  return (
    <>
      <b>{words.what}</b>
      <time className={words.isLate ? 'over' : undefined}>{words.due}</time>
    </>
  );
}

const chosen = endOfDay('2026-06-05');
const target = '2026-06-05T20:00:00.000Z';

test.each([
  ['Africa/Nairobi', chosen, '2026-06-05T21:30:00Z', '1 day over', true],
  ['Africa/Nairobi', chosen, '2026-06-05T12:00:00Z', 'by Friday 5 June', false],
  ['America/Lima', chosen, '2026-06-06T03:00:00Z', 'by Friday 5 June', false],
  ['Pacific/Auckland', target, '2026-06-05T13:00:00Z', 'by Saturday 6 June', false],
  ['America/Lima', target, '2026-06-05T13:00:00Z', 'by Friday 5 June', false],
])('in %s, due at %s and read at %s: %s', async (timeZone, dueAt, now, said, isLate) => {
  vi.setSystemTime(now);
  setOwnTimeZone(timeZone);
  const place = await draw(<Words turn={{ ...turn, dueAt }} />);
  const due = place.querySelector('time');
  expect(due?.textContent).toBe(said);
  expect(due?.className === 'over').toBe(isLate);
});

test('nobody’s move in terms is the engagement', async () => {
  const place = await draw(
    <Words turn={{ ...turn, source: 'terms', holder: 'nobody', move: 'wait', what: null }} />,
  );
  expect(place.querySelector('b')?.textContent).toBe('the work goes on under the terms');
});

test('what somebody typed stands within the line, without its full stop', async () => {
  const place = await draw(<Words turn={turn} />);
  expect(place.querySelector('b')?.textContent).toBe('Send the files');
});
