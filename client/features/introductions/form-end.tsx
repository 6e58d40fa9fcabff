import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { Problem } from '../../ui/form/problem.tsx';

type FormEndProps = {
  verb: string;
  mutation: { isPending: boolean; isError: boolean; error: unknown };
  onCancel: () => void;
};

/** What went wrong, the verb, and the way back: the end of every form here. */
export function FormEnd({ verb, mutation, onCancel }: FormEndProps) {
  const { t } = useTranslation();
  return (
    <>
      <Problem>{mutation.isError && refusalText(mutation.error)}</Problem>
      <div className="buttons">
        <Button type="submit" variant="filled" loading={mutation.isPending}>
          {verb}
        </Button>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </>
  );
}
