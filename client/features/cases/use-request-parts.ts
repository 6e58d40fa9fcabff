import { useTranslation } from 'react-i18next';
import type { RequestContent } from '../../../shared/cases/request.ts';
import type { ComparedPart } from '../../ui/diff/side-by-side.tsx';
import { capitalised, useLanguageName, useNameList } from '../../ui/names.ts';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useTopics } from '../../use-topics.ts';

/** One thing a request says, as words. */
export type RequestPart = {
  key: keyof RequestContent;
  name: string;
  text: string;
  /** In the government's own words. */
  isVoice: boolean;
};

/** What a request says, part by part, in the reader's language; parts left open have no text. */
export function useRequestParts() {
  const { t, i18n } = useTranslation();
  const languageName = useLanguageName();
  const { date } = useDateWords();
  const { labelOf } = useTopics();
  const nameList = useNameList();
  const list = (words: string[]) => capitalised(nameList(words), i18n.language);

  function partsOf(content: RequestContent): RequestPart[] {
    const texts: [keyof RequestContent, string, boolean][] = [
      ['title', content.title, true],
      ['goal', content.goal, true],
      ['situation', content.situation, true],
      ['helpSought', content.helpSought, true],
      ['topicIds', list(content.topicIds.map(labelOf)), false],
      ['grandChallengeIds', list(content.grandChallengeIds.map(labelOf)), false],
      ['principles', list(content.principles.map((one) => t(`principles.${one}`))), false],
      ['commitment', content.commitment, true],
      ['stage', content.stage ? t(`commitmentStages.${content.stage}`) : '', false],
      ['level', content.level ? t(`requestLevels.${content.level}`) : '', false],
      ['where', content.where, true],
      ['languages', list(content.languages.map(languageName)), false],
      [
        'providerKindsPreferred',
        list(content.providerKindsPreferred.map((kind) => t(`registry.kinds.${kind}`))),
        false,
      ],
      [
        'providerKindsUnwanted',
        list(content.providerKindsUnwanted.map((kind) => t(`registry.kinds.${kind}`))),
        false,
      ],
      ['neededByOn', content.neededByOn ? date(content.neededByOn) : '', false],
      [
        'fileIds',
        content.fileIds.length > 0 ? t('cases.files.count', { count: content.fileIds.length }) : '',
        false,
      ],
    ];
    return texts.map(([key, text, isVoice]) => ({
      key,
      name: t(`cases.parts.${key as 'title'}`),
      text,
      isVoice,
    }));
  }

  /** Two versions of a request, for standing side by side; parts empty in both are left out. */
  function compare(before: RequestContent, after: RequestContent): ComparedPart[] {
    const afterParts = partsOf(after);
    return partsOf(before)
      .map((part, index) => ({
        key: part.key,
        name: part.name,
        before: part.text,
        after: afterParts[index]?.text ?? '',
      }))
      .filter((part) => part.before !== '' || part.after !== '');
  }

  return { partsOf, compare };
}
