import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

/** Terms move their case: status, turns and log are read anew with them. */
const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.terms.pathFilter()),
    queryClient.invalidateQueries(trpc.cases.pathFilter()),
    queryClient.invalidateQueries(trpc.introductions.pathFilter()),
    queryClient.invalidateQueries(trpc.views.pathFilter()),
  ]);
const refreshing = { onSuccess: refresh };

export const useDraftTerms = () => useMutation(trpc.terms.draft.mutationOptions(refreshing));
export const useReviseTerms = () => useMutation(trpc.terms.revise.mutationOptions(refreshing));
export const useCirculateTerms = () =>
  useMutation(trpc.terms.circulate.mutationOptions(refreshing));
export const useIntroduceParties = () =>
  useMutation(trpc.terms.introduceParties.mutationOptions(refreshing));
export const useAgree = () => useMutation(trpc.terms.agree.mutationOptions(refreshing));
export const useRequestChanges = () =>
  useMutation(trpc.terms.requestChanges.mutationOptions(refreshing));
export const useDecline = () => useMutation(trpc.terms.decline.mutationOptions(refreshing));
export const useNudgeSignatories = () => useMutation(trpc.terms.nudge.mutationOptions(refreshing));
export const useAbandonTerms = () => useMutation(trpc.terms.abandon.mutationOptions(refreshing));
export const useAmendTerms = () => useMutation(trpc.terms.amend.mutationOptions(refreshing));
export const useEndTerms = () => useMutation(trpc.terms.end.mutationOptions(refreshing));
export const useReportEngagement = () => useMutation(trpc.terms.report.mutationOptions(refreshing));
export const useRecordElsewhere = () =>
  useMutation(trpc.terms.recordElsewhere.mutationOptions(refreshing));

const refreshLink = {
  onSuccess: () => queryClient.invalidateQueries(trpc.terms.openLink.pathFilter()),
};

export const useAgreeByLink = () =>
  useMutation(trpc.terms.agreeByLink.mutationOptions(refreshLink));
export const useRequestChangesByLink = () =>
  useMutation(trpc.terms.requestChangesByLink.mutationOptions(refreshLink));
export const useDeclineByLink = () =>
  useMutation(trpc.terms.declineByLink.mutationOptions(refreshLink));
