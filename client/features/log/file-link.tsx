import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../ui/format-bytes.ts';
import { fileTypeOf } from './file-type.ts';
import styles from './log.module.css';
import type { LoggedFile } from './log-types.ts';

/** A file to take away; one that was redacted says so in its place. */
export function FileLink({ file }: { file: LoggedFile }) {
  const { t, i18n } = useTranslation();
  if (file.isRedacted) {
    return <span className={`soft ${styles.file ?? ''}`}>{t('files.redacted')}</span>;
  }
  return (
    <a className={styles.file} href={`/files/${file.id}`} download>
      <IconFile className="icon" stroke={1.5} aria-hidden="true" />
      <span dir="auto">{file.name}</span>
      <span className="cap">
        {t('files.described', {
          type: t(`files.types.${fileTypeOf(file.mediaType)}`),
          size: formatBytes(file.size, i18n.language),
        })}
      </span>
    </a>
  );
}
