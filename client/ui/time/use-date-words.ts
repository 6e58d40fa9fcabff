import { useTranslation } from 'react-i18next';
import { type DateShape, formatDate, formatMoment } from './formats.ts';

/** Dates as words within a sentence, in the reader's language; alone they are a `Moment` or a `CalendarDate`. */
export function useDateWords() {
  const { i18n } = useTranslation();
  return {
    moment: (at: string, shape: DateShape = 'date') => formatMoment(at, shape, i18n.language),
    date: (on: string, shape: DateShape = 'date') => formatDate(on, shape, i18n.language),
  };
}
