import { useTranslation } from 'react-i18next';
import type { SuggestionReason } from '../../../shared/directory/suggestion.ts';
import { formatLocaleOf } from '../../ui/time/formats.ts';
import { useTopics } from '../../use-topics.ts';
import { useWords } from './use-words.ts';

/** A reason for a suggestion as words. */
export function useReasonWords(): (reason: SuggestionReason) => string {
  const { t, i18n } = useTranslation();
  const { labelOf } = useTopics();
  const words = useWords();
  return (reason) => {
    switch (reason.code) {
      case 'same_topic':
      case 'within_topic':
      case 'near_topic':
        return t(`suggestions.${reason.code}`, {
          topics: words.list(reason.topicIds.map(labelOf)),
        });
      case 'track_record':
        return t('suggestions.track_record', { count: reason.count });
      case 'same_language':
        return t('suggestions.same_language', { languages: words.languages(reason.languages) });
      case 'works_in_region':
      case 'same_region':
        return t(`suggestions.${reason.code}`, { region: words.placeName(reason.region) });
      case 'preferred_kind':
        return t('suggestions.preferred_kind', { kind: t(`registry.kinds.${reason.kind}`) });
      case 'helped_before': {
        const { count, usefulness } = reason;
        if (usefulness === null) return t('suggestions.helped_before', { count });
        const rating = new Intl.NumberFormat(formatLocaleOf(i18n.language), {
          maximumFractionDigits: 1,
        }).format(usefulness);
        return t('suggestions.helpedUseful', { count, usefulness: rating });
      }
      case 'available_later':
        return t('suggestions.available_later', { date: words.date(reason.fromOn) });
      case 'same_country':
      case 'same_continent':
      case 'peer_government':
      case 'limited':
      case 'unavailable':
        return t(`suggestions.${reason.code}`);
    }
  };
}
