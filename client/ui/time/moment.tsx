import { useTranslation } from 'react-i18next';
import { type DateShape, daysBetween, formatDate, formatMoment, formatUtc } from './formats.ts';
import { useOwnToday } from './own-days.ts';
import { relativeTime } from './relative-time.ts';
import { useNow } from './use-now.ts';

/** A moment (`…_at`) in the reader's language and time zone, with the exact UTC time on hover. */
export function Moment({ at, shape = 'date-time' }: { at: string; shape?: DateShape }) {
  const { i18n } = useTranslation();
  return (
    <time className="num" dateTime={at} title={formatUtc(at, i18n.language)}>
      {formatMoment(at, shape, i18n.language)}
    </time>
  );
}

/** How long ago, or in how long; the words follow the clock. */
export function RelativeMoment({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  return (
    <time className="num" dateTime={at} title={formatUtc(at, i18n.language)}>
      {relativeTime(new Date(at), now, i18n.language)}
    </time>
  );
}

/** A calendar date (`…_on`): no time zone, nothing on hover. */
export function CalendarDate({ on, shape = 'day' }: { on: string; shape?: DateShape }) {
  const { i18n } = useTranslation();
  return (
    <time className="num" dateTime={on}>
      {formatDate(on, shape, i18n.language)}
    </time>
  );
}

/** By when: “2 days over” in the colour of what is late, “Today”, “Tomorrow”, then the day itself. */
export function DueDate({ on }: { on: string }) {
  const { t, i18n } = useTranslation();
  const days = daysBetween(useOwnToday(), on);
  const words =
    days < 0
      ? t('time.daysOver', { count: -days })
      : days === 0
        ? t('time.today')
        : days === 1
          ? t('time.tomorrow')
          : formatDate(on, 'day', i18n.language);
  return (
    <time
      className={days < 0 ? 'num over' : 'num'}
      dateTime={on}
      title={formatDate(on, 'date', i18n.language)}
    >
      {words}
    </time>
  );
}
