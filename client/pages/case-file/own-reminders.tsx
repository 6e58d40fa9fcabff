import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ReminderList } from '../../features/reminders/reminder-list.tsx';
import { trpc } from '../../trpc.ts';
import { Section } from '../../ui/section.tsx';
import styles from './case-file.module.css';

/** What the reader set themselves in this case; nobody else sees it. */
export function OwnReminders({ caseId, onAdd }: { caseId: string; onAdd: () => void }) {
  const { t } = useTranslation();
  const reminders = useQuery(trpc.reminders.ofCase.queryOptions({ caseId }));
  return (
    <Section heading={t('desk.reminders')} line="strong">
      {reminders.data && reminders.data.length > 0 && <ReminderList reminders={reminders.data} />}
      <Button
        variant="subtle"
        size="xs"
        className={styles.add}
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
        onClick={onAdd}
      >
        {t('reminders.add')}
      </Button>
    </Section>
  );
}
