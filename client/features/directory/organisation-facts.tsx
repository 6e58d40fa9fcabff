import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationKind } from '../../../shared/registry/vocabulary.ts';
import { dotted } from '../../ui/in-a-line.ts';
import { useWords } from './use-words.ts';

type OrganisationFactsProps = {
  kind: OrganisationKind;
  countryCode: string | null;
  languages?: readonly string[];
  more?: string | undefined;
  /** What is no part of the sentence, such as a status. */
  end?: ReactNode;
};

/** “NGO, Ghana · works in English and French”. */
export function OrganisationFacts(props: OrganisationFactsProps) {
  const { kind, countryCode, languages = [], more, end } = props;
  const { t } = useTranslation();
  const words = useWords();
  const kindName = t(`registry.kinds.${kind}`);
  const parts = [
    countryCode
      ? t('registry.kindIn', { kind: kindName, country: words.placeName(countryCode) })
      : kindName,
  ];
  if (languages.length > 0) {
    parts.push(t('directory.works', { languages: words.languages(languages) }));
  }
  if (more) parts.push(more);
  return (
    <p className="small soft">
      {dotted(parts)} {end && <span style={{ marginInlineStart: 'var(--s-1)' }}>{end}</span>}
    </p>
  );
}
