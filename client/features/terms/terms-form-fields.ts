import type { WordingInput } from '../../../shared/terms/input.ts';
import type { useZodForm } from '../../ui/form/use-zod-form.ts';

/** The form of terms, for the parts it is made of. */
export type TermsFormFields = ReturnType<typeof useZodForm<WordingInput, WordingInput>>;
