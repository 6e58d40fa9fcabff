import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonLines } from '../../ui/skeleton-lines.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import { FileLink } from './file-link.tsx';
import styles from './log.module.css';

/** Every file of a case that the reader may open, newest first, with where it stands. */
export function CaseFiles({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const files = useQuery(trpc.views.caseFiles.queryOptions({ caseId }));
  if (files.isPending) return <SkeletonLines rows={3} rowHeight={44} />;
  if (!files.data?.length) return <EmptyState>{t('files.none')}</EmptyState>;
  return (
    <ul className={styles.fileList}>
      {files.data.map((file) => (
        <li key={file.id}>
          <FileLink file={file} />
          <span className="small soft" dir="auto">
            {t('log.by', { author: file.uploadedBy })}
          </span>
          <span className="small soft">
            <Moment at={file.createdAt} shape="date" />
          </span>
          <span className="small">
            {file.entryId ? (
              <a href={`#entry-${file.entryId}`}>{t('files.inLog')}</a>
            ) : (
              <span className="soft">{t('files.ofRequest')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
