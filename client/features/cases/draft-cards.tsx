import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RelativeMoment } from '../../ui/time/moment.tsx';
import styles from './request-cards.module.css';

type ListedDraft = { id: string; title: string; updatedAt: string };

type DraftCardsProps = { drafts: ListedDraft[]; onDiscard: (draftId: string) => void };

/** Requests begun and not sent: they wait where they were left. */
export function DraftCards({ drafts, onDiscard }: DraftCardsProps) {
  const { t } = useTranslation();
  const [discarding, setDiscarding] = useState<ListedDraft | null>(null);
  if (drafts.length === 0) return null;
  return (
    <>
      <ul className={styles.drafts}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <div>
              <p dir="auto">
                <b>{draft.title || t('cases.requests.untitled')}</b>
              </p>
              <p className="small soft">
                {t('cases.requests.draftKept')} <RelativeMoment at={draft.updatedAt} />
              </p>
            </div>
            <div className="buttons">
              <Button
                renderRoot={(props) => (
                  <Link to="/requests/new" search={{ draft: draft.id }} {...props} />
                )}
              >
                {t('cases.requests.goOn')}
              </Button>
              <Button variant="subtle" onClick={() => setDiscarding(draft)}>
                {t('cases.requests.discard')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={discarding !== null}
        title={t('cases.requests.discardTitle')}
        verb={t('cases.requests.discard')}
        onClose={() => setDiscarding(null)}
        onConfirm={() => {
          if (discarding) onDiscard(discarding.id);
          setDiscarding(null);
        }}
      >
        <p>{t('cases.requests.discardMeaning')}</p>
      </ConfirmDialog>
    </>
  );
}
