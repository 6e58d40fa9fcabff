import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembershipInput } from '../../../shared/accounts/input.ts';
import { type MembershipRole, membershipRoles } from '../../../shared/actor.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import styles from './accounts.module.css';
import type { OrganisationFieldProps } from './invite-form.tsx';
import { type ListedPerson, useAddMembership } from './use-people.ts';

type MembershipFormProps = {
  person: ListedPerson;
  organisationField: (props: OrganisationFieldProps) => ReactNode;
  onDone: () => void;
};

/** Lets somebody act for one more organisation. */
export function MembershipForm({ person, organisationField, onDone }: MembershipFormProps) {
  const { t } = useTranslation();
  const add = useAddMembership();
  const form = useZodForm({
    schema: addMembershipInput,
    initialValues: {
      personId: person.id,
      organisationId: '',
      role: 'contact' as MembershipRole,
    },
    labels: { organisationId: t('people.organisation'), role: t('people.membershipRole') },
  });
  const { id, label, error } = form.field('organisationId');
  return (
    <form
      className={styles.dialog}
      {...form.onSubmit((values) =>
        add.mutate(values, {
          onSuccess: () => {
            void notify({ message: t('person.memberships.added', { name: person.name }) });
            onDone();
          },
          onError: (refused) => form.refuseFields(fieldProblems(refused, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      {organisationField({
        id,
        label,
        error,
        description: t('person.memberships.organisationHint'),
        onChange: (chosen) => form.setFieldValue('organisationId', chosen ?? ''),
      })}
      <Radio.Group {...form.field('role')}>
        <div className={styles.choices}>
          {membershipRoles.map((role) => (
            <Radio
              key={role}
              value={role}
              label={t(`accounts.membershipRoles.${role}`)}
              description={t(`accounts.membershipMeanings.${role}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <p className="soft">{t('person.memberships.addMeaning', { name: person.name })}</p>
      <Problem>{add.isError && refusalText(add.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={add.isPending}>
          {t('person.memberships.addVerb')}
        </Button>
        <Button onClick={onDone}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
