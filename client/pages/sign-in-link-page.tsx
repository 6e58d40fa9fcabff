import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInLinkAddress } from '../features/accounts/sign-in.ts';
import { PageHeader } from '../ui/page-header.tsx';

/** Opened from the e-mail. The link is used up by the button, not by a mail scanner that opens every address. */
export function SignInLinkPage() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/open/sign-in/link' });
  if (!token) {
    return (
      <>
        <PageHeader title={t('signIn.linkPage.broken')} lead={t('signIn.linkPage.brokenText')} />
        <Button component={Link} to="/sign-in">
          {t('signIn.linkPage.again')}
        </Button>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('signIn.linkPage.title')} lead={t('signIn.linkPage.text')} />
      <Button variant="filled" fullWidth component="a" href={signInLinkAddress(token)}>
        {t('signIn.verb')}
      </Button>
    </>
  );
}
