import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { Section } from '../../ui/section.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import styles from './accounts.module.css';
import { useEndAccess, useRestoreAccess } from './use-invitations.ts';
import { type ListedPerson, useSignOutPerson } from './use-people.ts';

type PersonAccessProps = { person: ListedPerson; isOwn: boolean; isLastAdministrator: boolean };

/** Whether somebody can sign in; sessions and access are ended here, and access given back. */
export function PersonAccess({ person, isOwn, isLastAdministrator }: PersonAccessProps) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const [asked, setAsked] = useState<'sign_out' | 'end' | 'restore' | null>(null);
  const signOut = useSignOutPerson();
  const end = useEndAccess();
  const restore = useRestoreAccess();
  const { name } = person;
  const of = { personId: person.id };
  const noSignOut = isOwn ? t('person.access.signOutOwn') : null;
  const noEnd = isLastAdministrator
    ? t('refusals.last_administrator')
    : isOwn
      ? t('person.access.notOwn')
      : null;

  function close(): void {
    setAsked(null);
    for (const mutation of [signOut, end, restore]) mutation.reset();
  }
  const done = (message: string) => ({
    onSuccess: () => {
      void notify({ message });
      close();
    },
  });

  return (
    <Section heading={t('people.access')}>
      <div className={styles.statement}>
        <div className={styles.names}>
          <p>
            {person.disabledAt
              ? t('person.access.endedOn', { name, date: moment(person.disabledAt, 'date') })
              : person.canSignIn
                ? t('person.access.signsIn', { name, email: person.email })
                : t('person.access.byMail', { name })}
          </p>
          {!person.disabledAt && person.canSignIn && noSignOut && <p>{noSignOut}</p>}
          {!person.disabledAt && noEnd && <p>{noEnd}</p>}
        </div>
        <div className="buttons">
          {person.disabledAt ? (
            <Button size="xs" onClick={() => setAsked('restore')}>
              {t('person.access.restore')}
            </Button>
          ) : (
            <>
              {person.canSignIn && (
                <ActionButton size="xs" refusal={noSignOut} onClick={() => setAsked('sign_out')}>
                  {t('person.access.signOut')}
                </ActionButton>
              )}
              <ActionButton size="xs" refusal={noEnd} onClick={() => setAsked('end')}>
                {t('people.end')}
              </ActionButton>
            </>
          )}
        </div>
      </div>
      <ConfirmDialog
        isOpen={asked === 'sign_out'}
        title={t('person.access.signOutTitle', { name })}
        verb={t('person.access.signOutVerb')}
        isBusy={signOut.isPending}
        problem={signOut.isError ? refusalText(signOut.error) : null}
        onConfirm={() => signOut.mutate(of, done(t('person.access.signedOut', { name })))}
        onClose={close}
      >
        <p>{t('person.access.signOutMeaning')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'end'}
        title={t('people.endTitle', { name })}
        verb={t('people.endVerb')}
        isBusy={end.isPending}
        problem={end.isError ? refusalText(end.error) : null}
        onConfirm={() => end.mutate(of, done(t('person.access.endedNow', { name })))}
        onClose={close}
      >
        <p>{t('people.endMeaning')}</p>
        {person.staffRoles.includes('case_manager') && <p>{t('person.roles.casesStay')}</p>}
        {person.memberships.length > 0 && <p>{t('person.access.handOverFirst')}</p>}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'restore'}
        title={t('person.access.restoreTitle', { name })}
        verb={t('people.restore')}
        isBusy={restore.isPending}
        problem={restore.isError ? refusalText(restore.error) : null}
        onConfirm={() => restore.mutate(of, done(t('person.access.restored', { name })))}
        onClose={close}
      >
        <p>{t('person.access.restoreMeaning')}</p>
      </ConfirmDialog>
    </Section>
  );
}
