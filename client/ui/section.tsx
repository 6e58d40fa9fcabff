import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type SectionProps = {
  heading: string;
  count?: number;
  /** At the end of the heading's line: a link, a caption, a quiet button. */
  end?: ReactNode;
  /** An ink line opens a main section, a fainter one an aside's. */
  line?: 'ink' | 'strong';
  children: ReactNode;
};

/** A part of a page, opened by a line. */
export function Section({ heading, count, end, line = 'ink', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={`${styles.opening ?? ''} ${line === 'strong' ? (styles.strong ?? '') : ''}`}>
        <h2 className="h-sec" id={id}>
          {heading}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h2>
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {children}
    </section>
  );
}
