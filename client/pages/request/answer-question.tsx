import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyDialog } from '../../features/log/reply-dialog.tsx';
import { trpc } from '../../trpc.ts';

/** Answers the case manager’s question where it stands that it is the government’s turn. */
export function AnswerQuestion({ entryId }: { entryId: string }) {
  const { t } = useTranslation();
  const [isAnswering, setIsAnswering] = useState(false);
  const entry = useQuery(trpc.cases.getEntry.queryOptions({ entryId }, { enabled: isAnswering }));
  return (
    <>
      <Button
        variant="filled"
        loading={isAnswering && entry.isPending}
        onClick={() => setIsAnswering(true)}
      >
        {t('log.answer')}
      </Button>
      {isAnswering && entry.data && (
        <ReplyDialog entry={entry.data} isAsked onClose={() => setIsAnswering(false)} />
      )}
    </>
  );
}
