import { refusalText } from '../../refusals.ts';
import { type IntroductionView, ownParty } from './introduction-view.ts';
import { useRespond, useRespondByLink } from './use-introductions.ts';

export type OfferAnswer = { answer: 'yes' | 'no'; reason: string; suggestion: string };

/** How somebody answers an offer: signed in, or by the personal link of their e-mail. */
export type OfferAnswering = {
  give: (answer: OfferAnswer, onDone?: () => void) => void;
  isBusy: boolean;
  problem: string | null;
};

export function useOfferAnswering(introduction: IntroductionView): OfferAnswering {
  const respond = useRespond();
  const organisationId = ownParty(introduction)?.organisationId ?? undefined;
  return {
    give: (answer, onDone) =>
      respond.mutate(
        { introductionId: introduction.id, organisationId, ...answer },
        { onSuccess: onDone },
      ),
    isBusy: respond.isPending,
    problem: respond.isError ? refusalText(respond.error) : null,
  };
}

export function useOfferAnsweringByLink(token: string): OfferAnswering {
  const respond = useRespondByLink();
  return {
    give: (answer, onDone) => respond.mutate({ token, answer }, { onSuccess: onDone }),
    isBusy: respond.isPending,
    problem: respond.isError ? refusalText(respond.error) : null,
  };
}
