import { useTranslation } from 'react-i18next';
import type { ListingContent } from '../../../shared/directory/input.ts';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import { useTopics } from '../../use-topics.ts';
import type { Listing } from './use-listing.ts';
import { useWords } from './use-words.ts';

type ListingConflictProps = {
  theirs: Listing;
  mine: ListingContent;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
};

/** Somebody else saved the listing first: both versions, part by part. */
export function ListingConflict({ theirs, mine, ...choices }: ListingConflictProps) {
  const { t } = useTranslation();
  const { labelOf } = useTopics();
  const words = useWords();
  const part = (key: string, name: string, text: (content: ListingContent) => string) => ({
    key,
    name,
    before: text(theirs),
    after: text(mine),
  });
  const topicLine = ({ topicId, evidence }: ListingContent['topics'][number]): string =>
    [labelOf(topicId), evidence].filter(Boolean).join('\n');
  return (
    <ConflictDialog
      isOpen
      explanation={t('listing.form.conflict')}
      parts={[
        part('summary', t('listing.form.summary'), (content) => content.summary),
        part('topics', t('listing.form.topics'), (content) =>
          content.topics.map(topicLine).join('\n\n'),
        ),
        part('ways', t('listing.form.ways'), (content) => words.ways(content.waysOfHelping)),
        part('languages', t('listing.form.languages'), (content) =>
          words.languages(content.languages),
        ),
        part('regions', t('listing.form.regions'), (content) => words.places(content.regions)),
        part('availability', t('listing.form.availability'), (content) =>
          words.availability(content.availability, content.availableFromOn),
        ),
      ]}
      {...choices}
    />
  );
}
