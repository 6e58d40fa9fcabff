import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptInvitationInput } from '../../../shared/accounts/input.ts';
import type { Locale } from '../../../shared/locale.ts';
import { showLocale } from '../../i18n.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { deviceTimeZone, LocaleSelect } from './account-fields.tsx';

type JoinFormProps = {
  token: string;
  email: string;
  name: string;
  locale: Locale;
  verb: string;
  isBusy: boolean;
  problem: ReactNode;
  onJoin: (input: {
    token: string;
    name: string;
    locale: Locale;
    timeZone: string;
    password: string;
  }) => void;
};

/** What somebody invited adds to make the account theirs: name, language, password. */
export function JoinForm(props: JoinFormProps) {
  const { t } = useTranslation();
  const form = useZodForm({
    schema: acceptInvitationInput,
    initialValues: {
      token: props.token,
      name: props.name,
      locale: props.locale,
      timeZone: deviceTimeZone(),
      password: '',
    },
    labels: { name: t('join.name'), locale: t('join.locale'), password: t('join.password') },
  });
  const localeField = form.field('locale');
  return (
    <form className="fields" {...form.onSubmit(props.onJoin)}>
      <ErrorSummary form={form} />
      <TextInput
        {...form.field('name')}
        autoComplete="name"
        description={t('join.nameHint')}
        dir="auto"
      />
      <LocaleSelect
        {...localeField}
        description={t('join.localeHint')}
        onChange={(event) => {
          localeField.onChange(event);
          void showLocale(event.currentTarget.value as Locale);
        }}
      />
      {/* Password managers keep the address with the password. */}
      <input type="email" autoComplete="username" value={props.email} readOnly hidden />
      <PasswordField
        {...form.field('password')}
        autoComplete="new-password"
        description={t('join.passwordHint')}
      />
      <Problem>{props.problem}</Problem>
      <Button type="submit" variant="filled" fullWidth loading={props.isBusy}>
        {props.verb}
      </Button>
    </form>
  );
}
