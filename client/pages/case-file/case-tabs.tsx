import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurrentInSight } from '../../ui/use-current-in-sight.ts';
import styles from './case-file.module.css';
import { type CaseFile, type CasePart, caseParts } from './case-file-types.ts';

/** The parts of the file, each with how much it holds. */
export function CaseTabs({ file, part }: { file: CaseFile; part: CasePart }) {
  const { t } = useTranslation();
  const { counts } = file;
  const tabs = useCurrentInSight<HTMLElement>(part);
  const said: Record<CasePart, string | number | null> = {
    request:
      file.revisionCount > 1 ? t('caseFile.revision', { number: file.request.number }) : null,
    shortlist: file.shortlist.length || null,
    introductions: counts.introductions || null,
    terms: counts.terms || t('caseFile.noneYet'),
    log: counts.log || null,
    people: file.people.length,
    files: counts.files || null,
    commitment: null,
  };
  return (
    <nav ref={tabs} className={styles.tabs} aria-label={t('caseFile.parts')}>
      {caseParts.map((one) => (
        <Link
          key={one}
          data-one={one}
          to="/cases/$reference"
          params={{ reference: file.reference }}
          search={{ part: one }}
          replace
          resetScroll={false}
          aria-current={one === part ? 'true' : undefined}
          activeProps={{}}
        >
          {t(`caseFile.tabs.${one}`)}
          {said[one] !== null && <span className={styles.count}> {said[one]}</span>}
        </Link>
      ))}
    </nav>
  );
}
