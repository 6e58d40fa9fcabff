import { useTranslation } from 'react-i18next';
import { useSignOutEverywhere } from '../../features/accounts/use-sign-out.ts';
import { refusalText } from '../../refusals.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

export function SignOutEverywhereDialog({
  isOpen,
  onClose,
}: {
  isOpen: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const signOutEverywhere = useSignOutEverywhere();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('shell.signOutEverywhereTitle')}
      verb={t('shell.signOutEverywhere')}
      isBusy={signOutEverywhere.isPending}
      problem={signOutEverywhere.isError ? refusalText(signOutEverywhere.error) : null}
      onConfirm={() => signOutEverywhere.mutate({})}
      onClose={onClose}
    >
      <p>{t('shell.signOutEverywhereMeaning')}</p>
    </ConfirmDialog>
  );
}
