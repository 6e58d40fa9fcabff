import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import { useTopics } from '../../use-topics.ts';
import type { CaseSearch } from './case-filters.ts';

type CaseNarrowingProps = { search: CaseSearch; onChange: (search: CaseSearch) => void };

/** What narrows the list beside its filters, since the way here came from a picture; each taken off by a click. */
export function CaseNarrowing({ search, onChange }: CaseNarrowingProps) {
  const { t } = useTranslation();
  const { date } = useDateWords();
  const { region, challenge, since, reached, furthest } = search;
  const { labelOfCode } = useTopics();
  const narrowed = [
    region && { words: t(`regions.${region}`), without: { ...search, region: undefined } },
    challenge && { words: labelOfCode(challenge), without: { ...search, challenge: undefined } },
    since && {
      words: t('cases.list.since', { date: date(since) }),
      without: { ...search, since: undefined },
    },
    reached && {
      words: t('cases.list.reached', { step: t(`caseStatuses.${reached}`) }),
      without: { ...search, reached: undefined },
    },
    furthest && {
      words: t('cases.list.furthest', { step: t(`caseStatuses.${furthest}`) }),
      without: { ...search, furthest: undefined },
    },
  ].filter((one) => typeof one === 'object');
  return narrowed.map(({ words, without }) => (
    <Button
      key={words}
      rightSection={<IconX size={14} stroke={1.5} aria-hidden="true" />}
      onClick={() => onChange(without)}
    >
      <span className="vh">{t('cases.list.widen')} </span>
      {words}
    </Button>
  ));
}
