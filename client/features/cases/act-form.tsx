import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import type { WrongField } from '../../ui/form/use-zod-form.ts';

type ActFormProps = {
  form: {
    submitProps: { noValidate: boolean; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
    wrongFields: WrongField[];
    focusField: (fieldId: string) => void;
    isBusy: boolean;
    error: unknown;
  };
  /** What will happen: who is told, what it commits to, whether it can be undone. */
  meaning: ReactNode;
  /** The verb of the act. */
  verb: string;
  onCancel: () => void;
  children?: ReactNode;
};

/** The frame every act on a case has: what will happen, its fields, its verb. */
export function ActForm({ form, meaning, verb, onCancel, children }: ActFormProps) {
  const { t } = useTranslation();
  return (
    <form className="fields" {...form.submitProps}>
      <ErrorSummary form={form} />
      <p className="soft">{meaning}</p>
      {children}
      <Problem>{form.error ? refusalText(form.error) : null}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={form.isBusy}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
