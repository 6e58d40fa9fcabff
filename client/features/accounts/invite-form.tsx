import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inviteInput } from '../../../shared/accounts/input.ts';
import {
  type MembershipRole,
  membershipRoles,
  type StaffRole,
  staffRoles,
} from '../../../shared/actor.ts';
import { currentLocale } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { LocaleSelect } from './account-fields.tsx';
import styles from './accounts.module.css';
import { useInvite } from './use-invitations.ts';

export type OrganisationFieldProps = {
  id: string;
  label: string;
  description: string;
  error?: ReactNode;
  onChange: (organisationId: string | null) => void;
};

type InviteFormProps = {
  /** The picker of organisations comes from the feature that knows them. */
  organisationField: (props: OrganisationFieldProps) => ReactNode;
  onInvited: (email: string) => void;
  onCancel: () => void;
};

/** Invites somebody for an organisation, for work on the staff, or both. */
export function InviteForm({ organisationField, onInvited, onCancel }: InviteFormProps) {
  const { t } = useTranslation();
  const invite = useInvite();
  const form = useZodForm({
    schema: inviteInput,
    initialValues: {
      email: '',
      name: '',
      locale: currentLocale(),
      organisationId: null as string | null,
      membershipRole: null as MembershipRole | null,
      staffRoles: [] as StaffRole[],
    },
    labels: {
      email: t('signIn.email'),
      name: t('people.name'),
      locale: t('people.locale'),
      organisationId: t('people.organisation'),
      membershipRole: t('people.membershipRole'),
      staffRoles: t('people.staffRoles'),
    },
  });
  const { organisationId } = form.values;
  const organisation = form.field('organisationId');

  return (
    <form
      className="fields"
      {...form.onSubmit((values) =>
        invite.mutate(values, {
          onSuccess: () => onInvited(values.email),
          onError: (error) => form.refuseFields(fieldProblems(error, values)),
        }),
      )}
    >
      <ErrorSummary form={form} />
      <TextInput {...form.field('email')} type="email" inputMode="email" autoComplete="off" />
      <TextInput {...form.field('name')} autoComplete="off" dir="auto" />
      <LocaleSelect {...form.field('locale')} description={t('people.localeHint')} />
      {organisationField({
        id: organisation.id,
        label: organisation.label,
        description: t('people.organisationHint'),
        error: organisation.error,
        onChange: (chosen) => {
          form.setFieldValue('organisationId', chosen);
          form.setFieldValue('membershipRole', (role) => (chosen ? (role ?? 'contact') : null));
        },
      })}
      {organisationId && (
        <Radio.Group {...form.field('membershipRole')}>
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
      )}
      <Checkbox.Group {...form.field('staffRoles')} description={t('people.staffRolesHint')}>
        <div className={styles.choices}>
          {staffRoles.map((role) => (
            <Checkbox key={role} value={role} label={t(`accounts.staffRoleNames.${role}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <p className="soft">{t('people.inviteMeaning')}</p>
      <Problem>{invite.isError && refusalText(invite.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={invite.isPending}>
          {t('people.inviteVerb')}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
