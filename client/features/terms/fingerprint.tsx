import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonicalText } from '../../../shared/terms/canonical-text.ts';
import paper from './paper.module.css';
import styles from './terms.module.css';
import type { TermsView } from './terms-view.ts';

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The version and its SHA-256, computed again in the reader's own browser from the text on the screen:
 * nobody has to take the server's word for what is agreed to.
 */
export function Fingerprint({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const { sha256, number: version, content } = terms.shown;
  const [matches, setMatches] = useState<boolean | null>(null);
  const { caseReference: reference, number } = terms;

  useEffect(() => {
    let isCurrent = true;
    // Browsers compute hashes on secure pages only.
    if (!globalThis.crypto?.subtle) return;
    void sha256Of(canonicalText({ reference, number, version }, content)).then((computed) => {
      if (isCurrent) setMatches(computed === sha256);
    });
    return () => {
      isCurrent = false;
    };
  }, [reference, number, version, content, sha256]);

  return (
    <div>
      <p>
        {t('terms.paper.foot', { version, reference, number })}{' '}
        <span className={paper.hash}>{sha256}</span>
      </p>
      {matches === true && (
        <p className={styles.verified}>
          <IconCheck size={14} stroke={1.5} aria-hidden="true" />
          {t('terms.paper.verified')}
        </p>
      )}
      {matches === false && (
        <p className={`${styles.verified ?? ''} over`} role="alert">
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden="true" />
          {t('terms.paper.notVerified')}
        </p>
      )}
    </div>
  );
}
