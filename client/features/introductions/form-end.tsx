import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Problem } from '../../ui/form/problem.tsx';

type FormEndProps = {
  verb: string;
  mutation: { isPending: boolean; isError: boolean; error: unknown };
  onCancel: () => void;
  /** Said at the field that is wrong already. */
  isToldAtField?: boolean;
};

/** What went wrong, the verb, and the way back: the end of every form here. */
export function FormEnd({ verb, mutation, onCancel, isToldAtField = false }: FormEndProps) {
  const { t } = useTranslation();
  return (
    <>
      <Problem>{mutation.isError && !isToldAtField && refusalText(mutation.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={mutation.isPending}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </>
  );
}
