import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { isApiError } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import type { DraftInput, IntroductionView } from './introduction-view.ts';
import { useDraft, useOffer, useRevise } from './use-introductions.ts';

type Saving = {
  caseId: string;
  /** A draft to write anew. */
  draft?: IntroductionView;
  words: Omit<DraftInput, 'caseId'>;
  offers: boolean;
  answerByOn?: string;
};

/** Keeps a draft and offers it at once; where the committee must be asked first, the draft stays and says so. */
export function useOfferIntroduction() {
  const { t } = useTranslation();
  const draft = useDraft();
  const revise = useRevise();
  const offer = useOffer();
  const [problem, setProblem] = useState<string | null>(null);

  async function keep({ caseId, draft: before, words }: Saving): Promise<string> {
    if (!before) return (await draft.mutateAsync({ caseId, ...words })).id;
    await revise.mutateAsync({ introductionId: before.id, version: before.version, ...words });
    return before.id;
  }

  async function save(saving: Saving, onDone: () => void): Promise<void> {
    setProblem(null);
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
      setProblem(refusalText(error));
    }
  }

  return {
    save,
    isBusy: draft.isPending || revise.isPending || offer.isPending,
    problem,
  };
}
