import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../../refusals.ts';
import { trpc } from '../../trpc.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './log.module.css';
import type { RedactionRequest } from './log-types.ts';
import { useRedact } from './use-log.ts';

/** What case managers asked to be taken out, for the administrator: where and why, and nothing of the content. */
export function RedactionRequests() {
  const { t } = useTranslation();
  const requests = useQuery(trpc.cases.listRedactionRequests.queryOptions());
  const redact = useRedact();
  const [chosen, setChosen] = useState<RedactionRequest | null>(null);
  const problem = redact.entry.error ?? redact.file.error;
  const done = { onSuccess: () => setChosen(null) };

  return (
    <Section heading={t('log.redaction.waiting')} count={requests.data?.length}>
      {requests.data?.length === 0 && <EmptyState>{t('log.redaction.none')}</EmptyState>}
      <ul>
        {requests.data?.map((request) => (
          <li key={request.subjectId} className={styles.request}>
            <div>
              <p>
                {request.of === 'entry'
                  ? t('log.redaction.entryIn', { reference: request.reference })
                  : t('log.redaction.fileIn', { reference: request.reference })}
              </p>
              <p className="small soft">
                {t(`log.redaction.reasons.${request.reason}`)};{' '}
                {t('log.redaction.askedBy', { name: request.requestedBy })},{' '}
                <Moment at={request.requestedAt} shape="date" />
              </p>
            </div>
            <Button size="xs" onClick={() => setChosen(request)}>
              {t('log.redaction.doVerb')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <ConfirmDialog
          isOpen
          title={t('log.redaction.doTitle')}
          verb={t('log.redaction.doVerb')}
          isBusy={redact.entry.isPending || redact.file.isPending}
          problem={problem ? refusalText(problem) : null}
          onClose={() => setChosen(null)}
          onConfirm={() =>
            chosen.of === 'entry'
              ? redact.entry.mutate({ entryId: chosen.subjectId }, done)
              : redact.file.mutate({ fileId: chosen.subjectId }, done)
          }
        >
          <p>{t('log.redaction.meaning')}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
