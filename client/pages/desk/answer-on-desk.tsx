import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReplyDialog } from '../../features/log/reply-dialog.tsx';
import { trpc } from '../../trpc.ts';
import type { DeskRow } from './desk-types.ts';

type AnswerOnDeskProps = {
  row: DeskRow & { entryId: string };
  onMarkRead: () => void;
  onClose: () => void;
};

/** Reads and answers what a government wrote, without leaving the desk. */
export function AnswerOnDesk({ row, onMarkRead, onClose }: AnswerOnDeskProps) {
  const { t } = useTranslation();
  const entry = useQuery(trpc.cases.getEntry.queryOptions({ entryId: row.entryId }));
  if (!entry.data) return null;
  return (
    <ReplyDialog
      entry={entry.data}
      isAsked
      onClose={onClose}
      otherActions={
        <>
          {row.do === 'read_message' && <Button onClick={onMarkRead}>{t('log.markRead')}</Button>}
          <Button
            variant="subtle"
            renderRoot={(props) => (
              <Link {...props} to="/cases/$reference" params={{ reference: row.reference }} />
            )}
          >
            {t('desk.openCase')}
          </Button>
        </>
      }
    />
  );
}
