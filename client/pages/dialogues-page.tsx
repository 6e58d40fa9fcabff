import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DialogueRows } from '../features/introductions/introduction-rows.tsx';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';

/** The dialogues of the organisations one acts for: whose turn it is in each, one's own first. */
export function DialoguesPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(trpc.introductions.listMine.queryOptions());
  const open = data.dialogues.filter((dialogue) => dialogue.status === 'open');
  const over = data.dialogues.filter((dialogue) => dialogue.status !== 'open');
  return (
    <>
      <PageHeader title={t('introductions.dialogues.title')} />
      {open.length > 0 ? (
        <DialogueRows introductions={open} />
      ) : (
        <EmptyState>{t('introductions.dialogues.empty')}</EmptyState>
      )}
      {over.length > 0 && (
        <Section heading={t('introductions.dialogues.over')} count={over.length}>
          <DialogueRows introductions={over} />
        </Section>
      )}
    </>
  );
}
