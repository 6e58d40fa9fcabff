import type { z } from 'zod';
import { fieldProblems } from '../../refusals.ts';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useZodForm } from '../../ui/form/use-zod-form.ts';

/** As much of a mutation as a form of an act needs. */
type Act<Input> = {
  mutate: (
    input: Input,
    options: { onSuccess: () => void; onError: (error: unknown) => void },
  ) => void;
  isPending: boolean;
  error: unknown;
};

type ActFormOptions<In extends Record<string, unknown>, Out> = {
  schema: z.ZodType<Out, In>;
  initialValues: In;
  labels: Partial<Record<keyof In & string, string>>;
  /** Names what was typed and not sent, so that it survives closing and reloading. */
  draftKey: string;
  act: Act<Out>;
  onDone: () => void;
};

/** A form for one act on a case: checked as the server checks, kept on this device until it is done. */
export function useActForm<In extends Record<string, unknown>, Out>(
  options: ActFormOptions<In, Out>,
) {
  const { act, onDone } = options;
  const draft = useDraft<In>({ key: options.draftKey });
  const form = useZodForm<In, Out>({
    schema: options.schema,
    initialValues: { ...options.initialValues, ...draft.stored?.values },
    labels: options.labels,
    onValuesChange: draft.keep,
  });
  const onSubmit = form.onSubmit((values) =>
    act.mutate(values, {
      onSuccess: () => {
        draft.clear();
        onDone();
      },
      onError: (error) => form.refuseFields(fieldProblems(error, values)),
    }),
  );
  return { ...form, submitProps: onSubmit, isBusy: act.isPending, error: act.error };
}
