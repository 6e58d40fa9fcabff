import { useTranslation } from 'react-i18next';
import type { TermsSection } from '../../../shared/terms/vocabulary.ts';
import { refusalText } from '../../refusals.ts';
import { notify } from '../../ui/notify.ts';
import type { TermsView } from './terms-view.ts';
import {
  useAgree,
  useAgreeByLink,
  useDecline,
  useDeclineByLink,
  useRequestChanges,
  useRequestChangesByLink,
} from './use-terms.ts';

/** How somebody answers terms: signed in, or by the personal link of a letter. */
export type TermsAnswering = {
  agree: (organisationId: string, onDone: () => void) => void;
  requestChanges: (
    answer: { organisationId: string; section: TermsSection | null; body: string },
    onDone: () => void,
  ) => void;
  decline: (answer: { organisationId: string; reason: string }, onDone: () => void) => void;
  isBusy: boolean;
  problem: string | null;
  reset: () => void;
};

type Mutation = { isPending: boolean; isError: boolean; error: unknown; reset: () => void };

function stateOf(mutations: readonly Mutation[]) {
  const failed = mutations.find((mutation) => mutation.isError);
  return {
    isBusy: mutations.some((mutation) => mutation.isPending),
    problem: failed ? refusalText(failed.error) : null,
    reset: () => {
      for (const mutation of mutations) mutation.reset();
    },
  };
}

/** What is said when an answer has arrived. */
function useThanks() {
  const { t } = useTranslation();
  return {
    agreed: (inForce: boolean) =>
      notify({ message: inForce ? t('terms.answer.nowInForce') : t('terms.answer.agreed') }),
    changesRequested: () => notify({ message: t('terms.answer.changesSent') }),
    declined: () => notify({ message: t('terms.answer.declined') }),
  };
}

type Mutate<Input, Output> = (
  input: Input,
  options: { onSuccess: (output: Output) => void },
) => void;

type AnswerMutations<Exactly> = {
  agree: Mutation & {
    mutate: Mutate<Exactly & { organisationId: string }, { inForce: boolean }>;
  };
  requestChanges: Mutation & {
    mutate: Mutate<
      Exactly & { organisationId: string; section: TermsSection | null; body: string },
      unknown
    >;
  };
  decline: Mutation & {
    mutate: Mutate<Exactly & { organisationId: string; reason: string }, unknown>;
  };
};

/** Every answer names exactly the version on the screen, and by what right it is given. */
function answeringWith<Exactly extends object>(
  exactly: Exactly,
  { agree, requestChanges, decline }: AnswerMutations<Exactly>,
  thanks: ReturnType<typeof useThanks>,
): TermsAnswering {
  return {
    agree: (organisationId, onDone) =>
      agree.mutate(
        { ...exactly, organisationId },
        {
          onSuccess: ({ inForce }) => {
            onDone();
            void thanks.agreed(inForce);
          },
        },
      ),
    requestChanges: (answer, onDone) =>
      requestChanges.mutate(
        { ...exactly, ...answer },
        {
          onSuccess: () => {
            onDone();
            void thanks.changesRequested();
          },
        },
      ),
    decline: (answer, onDone) =>
      decline.mutate(
        { ...exactly, ...answer },
        {
          onSuccess: () => {
            onDone();
            void thanks.declined();
          },
        },
      ),
    ...stateOf([agree, requestChanges, decline]),
  };
}

/** Answers of somebody who is signed in. */
export function useAnswering(terms: TermsView): TermsAnswering {
  const mutations = {
    agree: useAgree(),
    requestChanges: useRequestChanges(),
    decline: useDecline(),
  };
  const { number: version, sha256 } = terms.shown;
  return answeringWith({ termsId: terms.id, version, sha256 }, mutations, useThanks());
}

/** Answers by the personal link of a letter, once. */
export function useAnsweringByLink(terms: TermsView, token: string): TermsAnswering {
  const mutations = {
    agree: useAgreeByLink(),
    requestChanges: useRequestChangesByLink(),
    decline: useDeclineByLink(),
  };
  const { number: version, sha256 } = terms.shown;
  return answeringWith({ token, version, sha256 }, mutations, useThanks());
}
