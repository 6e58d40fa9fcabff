import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../../trpc.ts';

/** Introductions move their case: status, turns, log and desk are read anew with them. */
const refreshing = {
  onSuccess: () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.introductions.pathFilter()),
      queryClient.invalidateQueries(trpc.cases.pathFilter()),
      queryClient.invalidateQueries(trpc.views.pathFilter()),
    ]),
};
const api = trpc.introductions;

export const useDraft = () => useMutation(api.draft.mutationOptions(refreshing));
export const useRevise = () => useMutation(api.revise.mutationOptions(refreshing));
export const useConsult = () => useMutation(api.consult.mutationOptions(refreshing));
export const useGiveOpinion = () => useMutation(api.giveOpinion.mutationOptions(refreshing));
export const useRecordFallback = () => useMutation(api.recordFallback.mutationOptions(refreshing));
export const useOffer = () => useMutation(api.offer.mutationOptions(refreshing));
export const useRecordMade = () => useMutation(api.recordMade.mutationOptions(refreshing));
export const useRespond = () => useMutation(api.respond.mutationOptions(refreshing));
export const useAddParty = () => useMutation(api.addParty.mutationOptions(refreshing));
export const useDropParty = () => useMutation(api.dropParty.mutationOptions(refreshing));
export const useExtend = () => useMutation(api.extend.mutationOptions(refreshing));
export const useOpen = () => useMutation(api.open.mutationOptions(refreshing));
export const useResend = () => useMutation(api.resend.mutationOptions(refreshing));
export const useWithdraw = () => useMutation(api.withdraw.mutationOptions(refreshing));
export const useWrite = () => useMutation(api.write.mutationOptions(refreshing));
export const useSetTurn = () => useMutation(api.setTurn.mutationOptions(refreshing));
export const useNudge = () => useMutation(api.nudge.mutationOptions(refreshing));
export const useNudgeCommittee = () => useMutation(api.nudgeCommittee.mutationOptions(refreshing));
export const useConclude = () => useMutation(api.conclude.mutationOptions(refreshing));
export const useRate = () => useMutation(api.rate.mutationOptions(refreshing));

const refreshingLink = {
  onSuccess: () => queryClient.invalidateQueries(api.openLink.pathFilter()),
};
export const useRespondByLink = () =>
  useMutation(api.respondByLink.mutationOptions(refreshingLink));
export const useWriteByLink = () => useMutation(api.writeByLink.mutationOptions(refreshingLink));
export const useRateByLink = () => useMutation(api.rateByLink.mutationOptions(refreshingLink));
