import type { ReactNode } from 'react';
import styles from './picture.module.css';

type PictureTableProps = {
  caption: string;
  head: readonly string[];
  /** The first cell of each names the row. */
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
};

/** The table behind a picture. */
export function PictureTable({ caption, head, rows }: PictureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so by keyboard, too
    <section className={styles.scroller} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...others] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {others.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
