import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemindForm } from '../../features/reminders/remind-form.tsx';
import { ReminderList } from '../../features/reminders/reminder-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './desk.module.css';
import type { Desk } from './desk-types.ts';

/** The cases on a desk, each once, by their references. */
function casesOn(desk: Desk): { caseId: string; name: string }[] {
  const rows = [
    ...desk.needsMyMove.flatMap((group) => group.rows),
    ...desk.snoozed,
    ...desk.waiting,
    ...desk.quiet,
  ];
  const names = new Map(
    rows.map((row) => [row.caseId, `${row.reference} · ${row.government} · ${row.title}`]),
  );
  return [...names]
    .map(([caseId, name]) => ({ caseId, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** What one set oneself for days to come; on its day it stands among the moves. */
export function Reminders({ desk }: { desk: Desk }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const cases = casesOn(desk);
  return (
    <>
      {desk.reminders.length === 0 ? (
        <p className={styles.hint}>{t('desk.remindersNone')}</p>
      ) : (
        <ReminderList
          reminders={desk.reminders}
          caseOf={({ reference }) => (
            <Link to="/cases/$reference" params={{ reference }} className="num">
              {reference}
            </Link>
          )}
        />
      )}
      {cases.length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          className={styles.more}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => setIsAdding(true)}
        >
          {t('reminders.add')}
        </Button>
      )}
      {isAdding && (
        <Dialog isOpen title={t('reminders.add')} onClose={() => setIsAdding(false)}>
          <RemindForm cases={cases} onDone={() => setIsAdding(false)} />
        </Dialog>
      )}
    </>
  );
}
