import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedCase } from '../../../shared/oversight/caseload.ts';
import styles from './pictures.module.css';

type CaseMarkProps = {
  named: NamedCase;
  /** What the mark tells of the case beside its name. */
  saying: string;
  className?: string | undefined;
  style?: CSSProperties;
  children?: ReactNode;
};

/** A mark of a picture, which leads to its case; in conflict it says why it leads nowhere. */
export function CaseMark({ named, saying, className, style, children }: CaseMarkProps) {
  const { t } = useTranslation();
  const mark = `${styles.mark ?? ''} ${className ?? ''}`;
  if (named.reference === null) {
    const words = t('oversight.pictures.closedMark', { saying });
    return (
      <span className={mark} style={style} title={words}>
        {children}
        <span className="vh">{words}</span>
      </span>
    );
  }
  const { reference, title } = named;
  const words = t('oversight.pictures.mark', { reference, title, saying });
  return (
    // For the pointer; the keyboard has the links of the list.
    <Link
      to="/cases/$reference"
      params={{ reference }}
      className={mark}
      style={style}
      title={words}
      tabIndex={-1}
    >
      {children}
      <span className="vh">{words}</span>
    </Link>
  );
}

/** A case in the table behind a picture. */
export function CaseName({ named }: { named: NamedCase }) {
  const { t } = useTranslation();
  if (named.reference === null) {
    return <span className="conflict">{t('oversight.pictures.closed')}</span>;
  }
  return (
    <Link to="/cases/$reference" params={{ reference: named.reference }} dir="auto">
      {t('oversight.pictures.case', { reference: named.reference, title: named.title })}
    </Link>
  );
}
