import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { isApiError } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import type { DraftInput, IntroductionView } from './introduction-view.ts';
import { useDraft, useOffer, useRevise } from './use-introductions.ts';

type Saving = {
  caseId: string;
  /** A draft to write anew, from this version. */
  draft?: Pick<IntroductionView, 'id' | 'version'>;
  words: Omit<DraftInput, 'caseId'>;
  offers: boolean;
  answerByOn?: string;
};

/** What a colleague saved meanwhile, as the refusal carries it. */
function savedMeanwhile(error: unknown): IntroductionView | undefined {
  if (!isApiError(error) || error.data?.reason !== 'stale_version') return undefined;
  return error.data.details?.theirs as IntroductionView | undefined;
}

/** Keeps a draft and offers it at once; where the committee must be asked first, the draft stays and says so. */
export function useOfferIntroduction() {
  const { t } = useTranslation();
  const draft = useDraft();
  const revise = useRevise();
  const offer = useOffer();
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ theirs: IntroductionView; mine: Saving } | null>(null);

  async function keep({ caseId, draft: before, words }: Saving): Promise<string> {
    if (!before) return (await draft.mutateAsync({ caseId, ...words })).id;
    await revise.mutateAsync({ introductionId: before.id, version: before.version, ...words });
    return before.id;
  }

  async function save(saving: Saving, onDone: () => void): Promise<void> {
    setProblem(null);
    setConflict(null);
    try {
      const introductionId = await keep(saving);
      if (!saving.offers) return onDone();
      try {
        await offer.mutateAsync({ introductionId, answerByOn: saving.answerByOn });
        void notify({ message: t('introductions.form.offered') });
      } catch (error) {
        // The draft is kept: sending the form again would make a second one.
        const needsCommittee = isApiError(error) && error.data?.reason === 'consultation_needed';
        void notify({
          message: needsCommittee
            ? t('introductions.form.keptForCommittee')
            : t('introductions.form.keptNotOffered', { reason: refusalText(error) }),
          isProblem: !needsCommittee,
        });
      }
      onDone();
    } catch (error) {
      const theirs = savedMeanwhile(error);
      if (theirs) setConflict({ theirs, mine: saving });
      else setProblem(refusalText(error));
    }
  }

  return {
    save,
    /** A colleague saved the draft first: what stands now, to be compared with what was typed. */
    theirs: conflict?.theirs ?? null,
    keepMine: (onDone: () => void) =>
      conflict ? save({ ...conflict.mine, draft: conflict.theirs }, onDone) : undefined,
    decideLater: () => setConflict(null),
    isBusy: draft.isPending || revise.isPending || offer.isPending,
    problem,
  };
}
