import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { fieldProblems, refusalText } from '../../refusals.ts';
import { DraftNote } from '../../ui/form/draft-note.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { Problem } from '../../ui/form/problem.tsx';
import { type DraftState, useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm, type WrongField } from '../../ui/form/use-zod-form.ts';

/** As much of a mutation as a form needs. */
type Act<Input, Output> = {
  mutate: (
    input: Input,
    options: { onSuccess: (output: Output) => void; onError: (error: unknown) => void },
  ) => void;
  isPending: boolean;
  error: unknown;
};

type TriageFormOptions<In extends Record<string, unknown>, Out, Done> = {
  schema: z.ZodType<Out, In>;
  initialValues: In;
  labels: Partial<Record<keyof In & string, string>>;
  /** Names what was typed and not sent: it survives closing and reloading. */
  draftKey: string;
  act: Act<Out, Done>;
  onDone: (output: Done) => void;
  /** What is not typed, and so comes from no draft. */
  fixed?: Partial<In>;
};

/** A form for one act on an interest: checked as the server checks, kept on this device until it is done. */
export function useTriageForm<In extends Record<string, unknown>, Out, Done>(
  options: TriageFormOptions<In, Out, Done>,
) {
  const { act, onDone } = options;
  const draft = useDraft<In>({ key: options.draftKey });
  const form = useZodForm<In, Out>({
    schema: options.schema,
    initialValues: { ...options.initialValues, ...draft.stored?.values, ...options.fixed },
    labels: options.labels,
    onValuesChange: draft.keep,
  });
  const submitProps = form.onSubmit((values) =>
    act.mutate(values, {
      onSuccess: (output) => {
        draft.clear();
        onDone(output);
      },
      onError: (error) => form.refuseFields(fieldProblems(error, values)),
    }),
  );
  return { ...form, submitProps, isBusy: act.isPending, error: act.error, draft };
}

type TriageFormProps = {
  form: {
    submitProps: { noValidate: boolean; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
    wrongFields: WrongField[];
    focusField: (fieldId: string) => void;
    isBusy: boolean;
    error: unknown;
    draft: { state: DraftState; keptAt: string | null };
  };
  /** What will happen: who is told, and whether it can be undone. */
  meaning: ReactNode;
  verb: string;
  onCancel: () => void;
  children: ReactNode;
};

/** The frame of every act on an interest: its fields, what will happen, its verb. */
export function TriageForm({ form, meaning, verb, onCancel, children }: TriageFormProps) {
  const { t } = useTranslation();
  return (
    <form className="fields" {...form.submitProps}>
      <ErrorSummary form={form} />
      {children}
      <p className="soft">{meaning}</p>
      <Problem>{form.error ? refusalText(form.error) : null}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={form.isBusy}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
      <DraftNote state={form.draft.state} keptAt={form.draft.keptAt} />
    </form>
  );
}
