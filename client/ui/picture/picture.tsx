import { type ReactNode, useId, useState } from 'react';
import { ListSwitch } from './list-switch.tsx';
import styles from './picture.module.css';

type PictureProps = {
  heading: string;
  /** What it shows, in one sentence. */
  caption: ReactNode;
  /** What its marks are, below it. */
  legend?: ReactNode;
  /** The same as a table; without it there is nothing to read. */
  asList?: () => ReactNode;
  children?: ReactNode;
};

/** Figures drawn: a heading, what one sees in a sentence, the drawing, and the table behind it. */
export function Picture({ heading, caption, legend, asList, children }: PictureProps) {
  const id = useId();
  const [isList, setIsList] = useState(false);
  return (
    <figure className={styles.picture} aria-labelledby={id}>
      <figcaption>
        <h2 className="h-sec" id={id}>
          {heading}
        </h2>
        <p className="soft small">{caption}</p>
      </figcaption>
      {isList && asList ? asList() : children}
      {asList && (
        <div className={styles.foot}>
          {!isList && legend}
          <ListSwitch isList={isList} onChange={setIsList} of={heading} />
        </div>
      )}
    </figure>
  );
}
