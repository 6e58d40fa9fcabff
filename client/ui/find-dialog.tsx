import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import styles from './find-dialog.module.css';

export type Found = { key: string; name: string; kind: string; open: () => void };

type FindDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  words: string;
  onWords: (words: string) => void;
  found: Found[];
};

/** Type, choose with the arrow keys, open with Enter. What is found comes from outside. */
export function FindDialog({ isOpen, onClose, words, onWords, found }: FindDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [at, setAt] = useState(0);
  const current = Math.min(at, found.length - 1);

  function open(one: Found | undefined): void {
    if (!one) return;
    onClose();
    one.open();
  }

  function move(event: KeyboardEvent): void {
    if (event.key === 'Enter') open(found[current]);
    else if (event.key === 'ArrowDown') setAt(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('ui.find.title')} isHigh>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('ui.find.title')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[current] ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder={t('ui.find.hint')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        value={words}
        onChange={(event) => {
          setAt(0);
          onWords(event.currentTarget.value);
        }}
        onKeyDown={move}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('ui.find.results')}
        className={styles.list}
      >
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keyboard
          <div
            key={one.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.option}
            onClick={() => open(one)}
            onPointerMove={() => setAt(index)}
          >
            <span>{one.name}</span>
            <span className="cap">{one.kind}</span>
          </div>
        ))}
      </div>
      <p className="faint" role="status">
        {words && found.length === 0 ? t('ui.find.nothing', { words }) : null}
      </p>
    </Dialog>
  );
}
