import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteForm } from '../features/accounts/invite-form.tsx';
import { PendingInvitations } from '../features/accounts/pending-invitations.tsx';
import { PeopleList } from '../features/accounts/people-list.tsx';
import { OrganisationSelect } from '../features/registry/organisation-select.tsx';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { notify } from '../ui/notify.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';
import { SkeletonLines } from '../ui/skeleton-lines.tsx';

export function PeoplePage() {
  const { t } = useTranslation();
  const people = useQuery(trpc.accounts.listPeople.queryOptions());
  const invitations = useQuery(trpc.accounts.listInvitations.queryOptions());
  const [isInviting, setIsInviting] = useState(false);

  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          !isInviting && (
            <Button variant="filled" onClick={() => setIsInviting(true)}>
              {t('people.invite')}
            </Button>
          )
        }
      />
      {isInviting && (
        <Section heading={t('people.invite')}>
          <div style={{ paddingBlockStart: 'var(--s-4)' }}>
            <InviteForm
              organisationField={(field) => <OrganisationSelect {...field} />}
              onInvited={(email) => {
                setIsInviting(false);
                void notify({ message: t('people.invited', { email }) });
              }}
              onCancel={() => setIsInviting(false)}
            />
          </div>
        </Section>
      )}
      <Section heading={t('people.pending')} count={invitations.data?.length}>
        {invitations.isPending ? (
          <SkeletonLines rows={2} />
        ) : invitations.data?.length ? (
          <PendingInvitations invitations={invitations.data} />
        ) : (
          <EmptyState>{t('people.nonePending')}</EmptyState>
        )}
      </Section>
      <Section heading={t('people.everybody')} count={people.data?.length}>
        {people.data ? <PeopleList people={people.data} /> : <SkeletonLines rows={6} />}
      </Section>
    </>
  );
}
