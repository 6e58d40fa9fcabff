import { useTranslation } from 'react-i18next';
import type { RequestContent } from '../../../shared/cases/request.ts';
import { PlainText } from '../../ui/plain-text.tsx';
import styles from './request.module.css';
import { useRequestParts } from './use-request-parts.ts';

type RequestTextProps = {
  content: RequestContent;
  /** The title stands above the page already. */
  withoutTitle?: boolean;
  files?: { id: string; name: string }[];
};

/** A request as it was written; what was left open says so once, at the end. */
export function RequestText({ content, withoutTitle = false, files = [] }: RequestTextProps) {
  const { t } = useTranslation();
  const { partsOf } = useRequestParts();
  const parts = partsOf(content).filter((part) => !(withoutTitle && part.key === 'title'));
  const open = content.notSure.map((question) => t(`cases.questions.${question}.short`));
  return (
    <div className={styles.request}>
      {parts
        .filter((part) => part.text.trim() !== '' && part.key !== 'fileIds')
        .map((part) => (
          <section key={part.key} className={styles.part}>
            <h3 className={styles.partName}>{part.name}</h3>
            <PlainText text={part.text} isVoice={part.isVoice} />
          </section>
        ))}
      {files.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.partName}>{t('cases.parts.fileIds')}</h3>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <a href={`/files/${file.id}`} dir="auto">
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.partName}>{t('cases.parts.notSure')}</h3>
          <ul>
            {open.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
