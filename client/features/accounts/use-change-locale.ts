import { useMutation } from '@tanstack/react-query';
import type { Locale } from '../../../shared/locale.ts';
import { showLocale } from '../../i18n.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { useSession } from './session.ts';

/** Changes the language of the screens at once and, for who is signed in, of their e-mails, too. */
export function useChangeLocale() {
  const { person } = useSession();
  const remember = useMutation(
    trpc.accounts.changeLocale.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.accounts.whoAmI.queryFilter()),
    }),
  );
  return async (locale: Locale) => {
    await showLocale(locale);
    if (person) await remember.mutateAsync({ locale });
  };
}
