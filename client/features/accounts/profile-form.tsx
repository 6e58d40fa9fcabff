import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changeProfileInput } from '../../../shared/accounts/input.ts';
import { showLocale } from '../../i18n.ts';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { queryClient, trpc } from '../../trpc.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { useZodForm } from '../../ui/form/use-zod-form.ts';
import { notify } from '../../ui/notify.ts';
import { LocaleSelect } from './account-fields.tsx';
import type { SignedInPerson } from './session.ts';

/** One's own name, language, time zone and telephone number. */
export function ProfileForm({ person }: { person: SignedInPerson }) {
  const { t } = useTranslation();
  const timeZones = useMemo(
    () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), person.timeZone])],
    [person.timeZone],
  );
  const change = useMutation(
    trpc.accounts.changeProfile.mutationOptions({
      onSuccess: async (_changed, { locale }) => {
        await queryClient.invalidateQueries(trpc.accounts.whoAmI.queryFilter());
        await showLocale(locale);
      },
    }),
  );
  const form = useZodForm({
    schema: changeProfileInput,
    initialValues: {
      name: person.name,
      locale: person.locale,
      timeZone: person.timeZone,
      phone: person.phone ?? '',
    },
    labels: {
      name: t('join.name'),
      locale: t('join.locale'),
      timeZone: t('account.timeZone'),
      phone: t('account.phone'),
    },
  });

  return (
    <form
      className="fields"
      {...form.onSubmit((values) =>
        change.mutate(
          { ...values, phone: values.phone || null },
          {
            onSuccess: () => notify({ message: t('account.saved') }),
            onError: (error) => form.refuseFields(fieldProblems(error, values)),
          },
        ),
      )}
    >
      <ErrorSummary form={form} />
      <TextInput
        {...form.field('name')}
        autoComplete="name"
        description={t('join.nameHint')}
        dir="auto"
      />
      <LocaleSelect {...form.field('locale')} description={t('join.localeHint')} />
      <Select
        {...form.field('timeZone')}
        description={t('account.timeZoneHint')}
        searchable
        allowDeselect={false}
        data={timeZones}
      />
      <TextInput
        {...form.field('phone')}
        type="tel"
        autoComplete="tel"
        description={t('account.phoneHint')}
      />
      <Problem>{change.isError && refusalText(change.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={change.isPending}>
          {t('account.save')}
        </Button>
      </div>
    </form>
  );
}
