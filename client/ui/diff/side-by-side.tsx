import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './side-by-side.module.css';
import { compareWords, type Piece } from './word-diff.ts';

export type ComparedPart = { key: string; name: string; before: string; after: string };

/** A change between words takes in no space around them; a change of spaces or lines alone is shown as such. */
function Changed({ text, as: Mark }: { text: string; as: 'del' | 'ins' }) {
  const words = text.trim();
  if (words === '') return <Mark>{text}</Mark>;
  const at = text.indexOf(words);
  return (
    <>
      {text.slice(0, at)}
      <Mark>{words}</Mark>
      {text.slice(at + words.length)}
    </>
  );
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation();
  if (pieces.length === 0) return <span className={styles.caption}>{t('ui.diff.nothing')}</span>;
  let offset = 0;
  return pieces.map((piece) => {
    const key = offset;
    offset += piece.text.length;
    if (piece.change === 'same') return <span key={key}>{piece.text}</span>;
    return <Changed key={key} text={piece.text} as={piece.change === 'removed' ? 'del' : 'ins'} />;
  });
}

function Part({
  part,
  beforeName,
  afterName,
}: {
  part: ComparedPart;
  beforeName: string;
  afterName: string;
}) {
  const { t } = useTranslation();
  const compared = useMemo(() => compareWords(part.before, part.after), [part.before, part.after]);
  if (!compared.isChanged) {
    return (
      <details className={styles.folded}>
        <summary>{t('ui.diff.unchanged', { name: part.name })}</summary>
        <p className={styles.text} dir="auto">
          {part.after}
        </p>
      </details>
    );
  }
  return (
    <section className={styles.part} aria-label={part.name}>
      <h3 className={styles.name}>{part.name}</h3>
      <div className={styles.column}>
        <p className={styles.caption}>{beforeName}</p>
        <p className={styles.text} dir="auto">
          <Pieces pieces={compared.before} />
        </p>
      </div>
      <div className={styles.column}>
        <p className={styles.caption}>{afterName}</p>
        <p className={styles.text} dir="auto">
          <Pieces pieces={compared.after} />
        </p>
      </div>
    </section>
  );
}

type SideBySideProps = { beforeName: string; afterName: string; parts: ComparedPart[] };

/**
 * Two versions of a text, part by part: removed struck through, added underlined, never by colour.
 * Parts without a change fold to one line. On the phone what was added stands below what was removed.
 */
export function SideBySide({ beforeName, afterName, parts }: SideBySideProps) {
  return (
    <div className={styles.diff}>
      {parts.map((part) => (
        <Part key={part.key} part={part} beforeName={beforeName} afterName={afterName} />
      ))}
    </div>
  );
}
