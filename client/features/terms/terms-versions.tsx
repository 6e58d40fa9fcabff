import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { Moment } from '../../ui/time/moment.tsx';
import styles from './terms.module.css';
import type { TermsView } from './terms-view.ts';

/** Every version the reader may see, newest first; each opens, and compares with the one before it. */
export function TermsVersions({ terms }: { terms: TermsView }) {
  const { t } = useTranslation();
  const newestFirst = terms.versions.toReversed();
  const [newest, previous] = newestFirst;
  return (
    <Section
      heading={t('terms.versions.heading')}
      line="strong"
      count={terms.versions.length}
      end={
        newest &&
        previous && (
          <Button
            size="xs"
            renderRoot={(props) => (
              <Link
                {...props}
                to="/terms/$id"
                params={{ id: terms.id }}
                search={{ from: previous.number, to: newest.number }}
              />
            )}
          >
            {t('terms.versions.compare')}
          </Button>
        )
      }
    >
      <ol>
        {newestFirst.map((version) => (
          <li key={version.number} className={styles.line}>
            <p>
              <Link
                to="/terms/$id"
                params={{ id: terms.id }}
                search={{ version: version.number }}
                aria-current={version.number === terms.shown.number ? 'page' : undefined}
              >
                {t('terms.versions.version', { version: version.number })}
              </Link>{' '}
              <span className="soft">
                {version.number === terms.inForceVersion &&
                  (terms.endedAt ? t('terms.versions.wasInForce') : t('terms.versions.inForce'))}
              </span>
            </p>
            {version.remark && (
              <p className="soft" dir="auto">
                {version.remark}
              </p>
            )}
            <p className="cap">
              <Moment at={version.circulatedAt ?? version.draftedAt} shape="date" />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
