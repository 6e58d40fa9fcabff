import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import styles from './find-dialog.module.css';
import { KeyNames } from './keys/key-names.tsx';
import { useShowsKeys } from './keys/use-shows-keys.ts';
import { Marked } from './marked.tsx';

export type Found = {
  key: string;
  name: string;
  /** Says which one it is, beneath its name. */
  more?: string;
  /** One word at the end of the row. */
  end?: string;
  /** The keys that do the same. */
  keys?: readonly string[];
  open: () => void;
};
export type FoundGroup = { name: string; found: readonly Found[] };

type FindDialogProps = {
  onClose: () => void;
  words: string;
  onWords: (words: string) => void;
  groups: readonly FoundGroup[];
  /** More may still come. */
  isSearching: boolean;
};

/** The dialog would do it a moment later, and the first letters be lost. */
const focusAtOnce = (field: HTMLInputElement | null) => field?.focus();

/** Type, choose with the arrow keys, open with Enter. What is found comes from outside. */
export function FindDialog({ onClose, words, onWords, groups, isSearching }: FindDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const showsKeys = useShowsKeys();
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const option = useRef<HTMLDivElement>(null);
  const found = groups.flatMap((group) => group.found);
  // What comes later moves nothing that was chosen.
  const at = Math.max(
    0,
    found.findIndex((one) => one.key === chosenKey),
  );
  const current = found[at];
  const idOf = (one: Found) => `${id}-${found.indexOf(one)}`;
  const isNothing = words.trim() !== '' && found.length === 0 && !isSearching;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is the current one
  useEffect(() => {
    option.current?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);

  function open(one: Found | undefined): void {
    if (!one) return;
    // The focus is back where it was before what is opened takes it.
    onClose();
    one.open();
  }

  function move(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const to = (next: number) => setChosenKey(found[next]?.key ?? null);
    if (event.key === 'Enter') open(current);
    else if (event.key === 'ArrowDown') to(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') to(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <Dialog isOpen onClose={onClose} title={t('ui.find.title')} isHigh returnsFocus={false}>
      <TextInput
        ref={focusAtOnce}
        data-autofocus
        role="combobox"
        aria-label={t('ui.find.title')}
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={current && idOf(current)}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('ui.find.hint')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        value={words}
        onChange={(event) => {
          setChosenKey(null);
          onWords(event.currentTarget.value);
        }}
        onKeyDown={move}
      />
      {found.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('ui.find.results')}
          className={styles.list}
        >
          {groups.map((group, groupAt) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
            <div key={group.name} role="group" aria-labelledby={`${id}-group-${groupAt}`}>
              <p id={`${id}-group-${groupAt}`} role="presentation" className={styles.group}>
                {group.name}
              </p>
              {group.found.map((one) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keyboard
                <div
                  key={one.key}
                  ref={one === current ? option : undefined}
                  id={idOf(one)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={one === current}
                  className={styles.option}
                  onClick={() => open(one)}
                  onPointerMove={() => setChosenKey(one.key)}
                >
                  <span className={styles.name} dir="auto">
                    <Marked text={one.name} words={words} />
                  </span>
                  {one.more && (
                    <span className={styles.more} dir="auto">
                      <Marked text={one.more} words={words} />
                    </span>
                  )}
                  {(one.end || (one.keys && showsKeys)) && (
                    <span className={`cap ${styles.end ?? ''}`}>
                      {one.end}
                      {one.keys && showsKeys && <KeyNames keys={one.keys} />}
                    </span>
                  )}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <p className={isNothing ? styles.nothing : 'vh'} role="status">
        {isNothing && t('ui.find.nothing', { words })}
        {words.trim() !== '' && found.length > 0 && t('ui.find.count', { count: found.length })}
      </p>
    </Dialog>
  );
}
