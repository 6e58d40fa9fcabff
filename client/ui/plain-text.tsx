import { Unbroken } from './unbroken.tsx';

type PlainTextProps = {
  text: string;
  /** In somebody's own words, and so in the serif. */
  isVoice?: boolean;
};

/** Text as it was typed: line breaks kept, each paragraph in its own direction, nothing interpreted. */
export function PlainText({ text, isVoice = false }: PlainTextProps) {
  let offset = 0;
  return (
    <div className={isVoice ? 'prose said' : 'prose'}>
      {/* At the first two line breaks only: further ones are blank lines somebody typed. */}
      {text.split(/(?<!\n)\n\n/).map((paragraph) => {
        const key = offset;
        offset += paragraph.length + 2;
        return (
          <p
            key={key}
            dir="auto"
            style={{ whiteSpace: 'pre-wrap', marginBlockStart: key === 0 ? 0 : 'var(--s-3)' }}
          >
            <Unbroken text={paragraph} />
          </p>
        );
      })}
    </div>
  );
}
