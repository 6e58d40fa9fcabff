import { expect, test } from 'vitest';
import { renderLetter } from '../../../server/mail/render-letter.ts';
import { endOfDay } from '../../../shared/working-days.ts';

function subjectIn(timeZone: string, answerByAt: string): string {
  const letter = {
    template: 'introductionExtended',
    params: JSON.stringify({ answerByAt }),
    locale: 'en' as const,
    to_name: 'Director',
  };
  return renderLetter(letter, { baseUrl: 'https://desk.example', secret: 'a secret', timeZone })
    .subject;
}

test.each(['Africa/Nairobi', 'UTC', 'America/Lima'])(
  'a day chosen to answer by is that day in a letter to %s',
  (timeZone) => {
    const subject = subjectIn(timeZone, endOfDay('2026-06-05'));
    expect(subject).toBe('More time to answer: until 5 June 2026');
  },
);

test('any other moment is told by the day of whoever reads', () => {
  const at = '2026-06-05T22:00:00.000Z';
  expect(subjectIn('Africa/Nairobi', at)).toContain('6 June 2026');
  expect(subjectIn('America/Lima', at)).toContain('5 June 2026');
});
