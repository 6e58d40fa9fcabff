import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ResumeForm } from '../../features/cases/hold-form.tsx';
import { trpc } from '../../trpc.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { DeskRow } from './desk-types.ts';

/** Takes a case off hold from its row. */
export function ResumeOnDesk({ row, onClose }: { row: DeskRow; onClose: () => void }) {
  const { t } = useTranslation();
  const found = useQuery(trpc.cases.get.queryOptions({ reference: row.reference }));
  if (!found.data) return null;
  return (
    <Dialog
      isOpen
      title={t('desk.caseTitle', { government: row.government, title: row.title })}
      onClose={onClose}
    >
      <ResumeForm caseView={found.data} onDone={onClose} onCancel={onClose} />
    </Dialog>
  );
}
