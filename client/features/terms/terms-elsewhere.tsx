import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './terms.module.css';
import type { TermsView } from './terms-view.ts';

/** Where an agreement is held that the parties keep themselves. */
export function TermsElsewhere({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const { elsewhere } = terms;
  if (!elsewhere) return null;
  return (
    <Section heading={t('terms.elsewhere.heading')} line="strong">
      <p className={styles.line}>{t(`terms.elsewhereKinds.${elsewhere.kind}`)}</p>
      {elsewhere.reference && (
        <p className={styles.line} dir="auto">
          {elsewhere.reference}
        </p>
      )}
      {terms.inForceAt && (
        <p className={styles.line}>
          {t('terms.elsewhere.signedOn')} <Moment at={terms.inForceAt} shape="date" />
        </p>
      )}
      {elsewhere.fileId && (
        <p className={styles.line}>
          <a href={`/files/${elsewhere.fileId}`}>{t('terms.elsewhere.file')}</a>
        </p>
      )}
    </Section>
  );
}
