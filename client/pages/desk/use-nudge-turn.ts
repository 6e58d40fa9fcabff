import { useTranslation } from 'react-i18next';
import {
  useNudgeCommittee,
  useNudge as useNudgeInDialogue,
} from '../../features/introductions/use-introductions.ts';
import { useNudge } from '../../features/log/use-log.ts';
import { useNudgeSignatories } from '../../features/terms/use-terms.ts';

type Silent = {
  source: string;
  sourceId: string;
  holder: string;
};

/** How whoever holds a move is reminded of it; undefined where nobody outside does, or nobody writes to them. */
export function wayToNudge({
  source,
  holder,
}: Pick<Silent, 'source' | 'holder'>): 'log' | 'dialogue' | 'committee' | 'terms' | undefined {
  if (holder === 'committee') return source === 'introduction' ? 'committee' : undefined;
  if (holder !== 'organisation') return undefined;
  if (source === 'introduction') return 'dialogue';
  return source === 'terms' ? 'terms' : 'log';
}

/** Reminds whoever holds a move, each in their way. */
export function useNudgeTurn() {
  const { t } = useTranslation();
  const log = useNudge();
  const dialogue = useNudgeInDialogue();
  const committee = useNudgeCommittee();
  const terms = useNudgeSignatories();

  async function nudge(turn: Silent & { caseId: string; turnId: string }): Promise<void> {
    const way = wayToNudge(turn);
    if (way === 'dialogue') await dialogue.mutateAsync({ introductionId: turn.sourceId });
    else if (way === 'committee') await committee.mutateAsync({ introductionId: turn.sourceId });
    else if (way === 'terms') await terms.mutateAsync({ termsId: turn.sourceId });
    else await log.mutateAsync({ caseId: turn.caseId, turnId: turn.turnId });
  }

  return {
    nudge,
    /** What is said when the letter is on its way. */
    done: (name: string | null | undefined) =>
      t('desk.nudged', { name: name ?? t('desk.committee') }),
    isBusy: log.isPending || dialogue.isPending || committee.isPending || terms.isPending,
  };
}
