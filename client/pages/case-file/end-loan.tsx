import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/accounts/session.ts';
import { refreshCases } from '../../features/cases/refresh-cases.ts';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { notify } from '../../ui/notify.ts';
import type { CaseFile } from './case-file-types.ts';

type EndLoanProps = { file: CaseFile; standIn: CaseFile['standIns'][number] };

/** Ends a loan before its day: whoever may lend the case, or the stand-in themselves. */
export function EndLoan({ file, standIn }: EndLoanProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const end = useMutation(trpc.cases.return.mutationOptions({ onSuccess: refreshCases }));
  if (!file.abilities.lend.allowed && person?.id !== standIn.id) return null;
  return (
    <Button
      variant="subtle"
      size="xs"
      loading={end.isPending}
      onClick={() =>
        end.mutate(
          { caseId: file.id, personId: standIn.id },
          {
            onSuccess: () =>
              void notify({ message: t('caseFile.loanEnded', { name: standIn.name }) }),
            onError: (error) => void notify({ message: refusalText(error), isProblem: true }),
          },
        )
      }
    >
      {t('caseFile.endLoan')}
    </Button>
  );
}
