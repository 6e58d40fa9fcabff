import { useForm } from '@mantine/form';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { config, type z } from 'zod';
import { textFor } from '../../i18n.ts';
import { issueTexts } from './issue-text.ts';

// The content security policy forbids compiling code in the page; zod would try.
config({ jitless: true });

type Values = Record<string, unknown>;
type Path<In> = (keyof In & string) | `${keyof In & string}.${string}`;

type ZodFormOptions<In extends Values, Out> = {
  /** The same schema the server checks with. */
  schema: z.ZodType<Out, In>;
  initialValues: In;
  /** What each field is called, in the order of the screen; the error summary follows it. */
  labels: Partial<Record<keyof In & string, string>>;
  /** Pair it with `useDraft`: what is typed is kept. */
  onValuesChange?: (values: In) => void;
};

export type WrongField = { path: string; fieldId: string; label: string; problem: string };

function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const control = field?.matches('input, textarea, select, button')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus();
}

/**
 * A form over a zod schema. Errors are told in the reader's language; a failed submission moves to
 * the first wrong field. `field('email')` gives an input everything it needs, label included.
 */
export function useZodForm<In extends Values, Out>(options: ZodFormOptions<In, Out>) {
  const { schema, labels } = options;
  const { t } = useTranslation();
  const formId = useId();
  const [hasFailed, setHasFailed] = useState(false);

  const form = useForm<In, Out>({
    mode: 'controlled',
    initialValues: options.initialValues,
    onValuesChange: options.onValuesChange,
    transformValues: (values) => schema.parse(values),
    validate: (values) => {
      const result = schema.safeParse(values);
      if (result.success) return {};
      const texts = [...issueTexts(result.error.issues, values)];
      return Object.fromEntries(
        texts.map(([path, { key, values: named }]) => [
          path,
          textFor(`errors.${key}`, named) ?? t('errors.format'),
        ]),
      );
    },
  });

  const fieldId = (path: string) => `${formId}${path}`;
  const fields = Object.keys(labels);
  const inOrder = (one: string, other: string) =>
    fields.indexOf(one.split('.')[0] ?? '') - fields.indexOf(other.split('.')[0] ?? '');
  const labelOf = (path: string) => labels[path.split('.')[0] ?? path] ?? path;

  function goToFirst(paths: string[]): void {
    setHasFailed(true);
    const first = paths.sort(inOrder)[0];
    if (first !== undefined) focusField(fieldId(first));
  }

  /** Says what is wrong with single fields, e.g. what only the server could know, and moves there. */
  function refuseFields(problems: Record<string, string>): void {
    form.setErrors(problems);
    goToFirst(Object.keys(problems));
  }

  const wrongFields: WrongField[] = hasFailed
    ? Object.keys(form.errors)
        .sort(inOrder)
        .map((path) => ({
          path,
          fieldId: fieldId(path),
          label: labelOf(path),
          problem: String(form.errors[path]),
        }))
    : [];

  return {
    values: form.values,
    setFieldValue: form.setFieldValue,
    setValues: form.setValues,
    reset: form.reset,
    isDirty: form.isDirty,
    refuseFields,
    /** Takes back what was said about one field, where something beside it has put it right. */
    clearProblem: form.clearFieldError,
    wrongFields,
    focusField,
    /** Props for one input: id, label, value and handlers, error. */
    field: (path: Path<In>, type: 'input' | 'checkbox' = 'input') => ({
      ...form.getInputProps(path, { type }),
      id: fieldId(path),
      name: path,
      label: labelOf(path),
    }),
    /** Props for the `<form>`. */
    onSubmit: (submit: (values: Out) => void | Promise<void>) => {
      const handle = form.onSubmit(
        (values) => {
          setHasFailed(false);
          return submit(values);
        },
        (errors) => goToFirst(Object.keys(errors)),
      );
      return {
        noValidate: true,
        onSubmit: (event: FormEvent<HTMLFormElement>) => {
          // A dialog opened from a form is its child in React's tree: its form sends itself alone.
          event.stopPropagation();
          handle(event);
        },
      };
    },
  };
}
