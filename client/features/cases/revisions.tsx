import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { SideBySide } from '../../ui/diff/side-by-side.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { useDateWords } from '../../ui/time/use-date-words.ts';
import type { ListedRevision } from './case-types.ts';
import styles from './cases.module.css';
import { useRequestParts } from './use-request-parts.ts';

/** Any two revisions of a request side by side; at first the one that counts and the one before it. */
export function Revisions({ caseId }: { caseId: string }) {
  const revisions = useQuery(trpc.cases.listRevisions.queryOptions({ caseId }));
  if (!revisions.data) return <SkeletonLines rows={6} />;
  return <ComparedRevisions revisions={revisions.data} />;
}

function ComparedRevisions({ revisions }: { revisions: ListedRevision[] }) {
  const { t } = useTranslation();
  const { moment } = useDateWords();
  const { compare } = useRequestParts();
  const newest = revisions.at(-1)?.number ?? 1;
  const [beforeNumber, setBefore] = useState(Math.max(1, newest - 1));
  const [afterNumber, setAfter] = useState(newest);
  const revisionOf = (number: number) => revisions.find((one) => one.number === number);
  const before = revisionOf(beforeNumber);
  const after = revisionOf(afterNumber);

  /** “Revision 2, 4 June 2026: waits to be confirmed” */
  function describe(revision: ListedRevision): string {
    return t(`cases.revisions.${revision.status}`, {
      number: revision.number,
      date: moment(revision.draftedAt),
    });
  }

  const choices = revisions.map((revision) => ({
    value: String(revision.number),
    label: describe(revision),
  }));
  if (revisions.length === 1) return <p className="soft">{t('cases.revisions.onlyOne')}</p>;
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={t('cases.revisions.before')}
          data={choices}
          value={String(beforeNumber)}
          onChange={(event) => setBefore(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('cases.revisions.after')}
          data={choices}
          value={String(afterNumber)}
          onChange={(event) => setAfter(Number(event.currentTarget.value))}
        />
      </div>
      {after?.reason && (
        <p className="prose" dir="auto" style={{ marginBlock: 'var(--s-4)' }}>
          {t('cases.revisions.why', { reason: after.reason })}
        </p>
      )}
      <h2 className="vh">{t('cases.revisions.changes')}</h2>
      {before && after && (
        <SideBySide
          beforeName={t('cases.revisions.by', { number: before.number, name: before.draftedBy })}
          afterName={t('cases.revisions.by', { number: after.number, name: after.draftedBy })}
          parts={compare(before.content, after.content)}
        />
      )}
    </>
  );
}
