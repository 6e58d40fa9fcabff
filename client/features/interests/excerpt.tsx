import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainText } from '../../ui/plain-text.tsx';
import styles from './interests.module.css';

/** What is read at a glance; as much as six lines hold on a desk, fewer on a phone. */
const glance = { characters: 420, lines: 6 };

function isLong(text: string): boolean {
  return text.length > glance.characters || text.split('\n').length > glance.lines;
}

/** How a text begins; the rest one click away. */
export function Excerpt({ text, of }: { text: string; of: string }) {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  if (!isLong(text)) return <PlainText text={text} isVoice />;
  return (
    <div>
      {isWhole ? (
        <PlainText text={text} isVoice />
      ) : (
        <p className={`prose said ${styles.beginning ?? ''}`} dir="auto">
          {text}
        </p>
      )}
      <Button
        size="xs"
        variant="subtle"
        className={styles.whole}
        aria-expanded={isWhole}
        onClick={() => setIsWhole(!isWhole)}
      >
        {isWhole ? t('interests.inbox.less') : t('interests.inbox.more')}
        <span className="vh"> {of}</span>
      </Button>
    </div>
  );
}
