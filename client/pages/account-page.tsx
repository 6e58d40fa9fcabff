import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysSetting } from '../features/accounts/keys-setting.tsx';
import { PasswordForm } from '../features/accounts/password-form.tsx';
import { PersonConflicts } from '../features/accounts/person-conflicts.tsx';
import { ProfileForm } from '../features/accounts/profile-form.tsx';
import { useSession } from '../features/accounts/session.ts';
import { OrganisationField } from '../features/registry/organisation-field.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import styles from './account-page.module.css';
import { SignOutEverywhereDialog } from './shell/sign-out-everywhere-dialog.tsx';

export function AccountPage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const [isLeaving, setIsLeaving] = useState(false);
  if (!person) return null;
  return (
    <div className={styles.account}>
      <PageHeader title={t('account.title')} lead={t('account.lead', { email: person.email })} />
      <Section heading={t('account.you')}>
        <ProfileForm key={person.id} person={person} />
      </Section>
      <Section heading={t('account.password')}>
        <PasswordForm email={person.email} />
      </Section>
      {person.staffRoles.length > 0 && (
        <>
          <PersonConflicts
            person={person}
            isOwn
            organisationField={(field) => <OrganisationField {...field} />}
          />
          <Section heading={t('account.keys.title')}>
            <div className={styles.meaning}>
              <KeysSetting />
            </div>
          </Section>
        </>
      )}
      <Section heading={t('account.sessions')}>
        <p className={styles.meaning}>{t('shell.signOutEverywhereMeaning')}</p>
        <div className="buttons">
          <Button onClick={() => setIsLeaving(true)}>{t('shell.signOutEverywhere')}</Button>
        </div>
      </Section>
      <SignOutEverywhereDialog isOpen={isLeaving} onClose={() => setIsLeaving(false)} />
    </div>
  );
}
