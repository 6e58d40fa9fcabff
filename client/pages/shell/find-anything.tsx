import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindDialog, type Found } from '../../ui/find-dialog.tsx';
import type { NavigationLink } from './navigation.ts';
import styles from './shell.module.css';

/** The box in the bar and the dialog behind it, opened by Ctrl K from anywhere. */
export function FindAnything({ links }: { links: NavigationLink[] }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  useHotkeys([['mod+K', () => setIsOpen(true)]], []);

  const fold = (text: string) => text.toLocaleLowerCase(i18n.language);
  const screens: Found[] = links
    .filter((link) => fold(link.label).includes(fold(words.trim())))
    .map((link) => ({
      key: link.to,
      name: link.label,
      kind: t('shell.find.screen'),
      open: () => navigate({ to: link.to }),
    }));

  return (
    <>
      <button
        type="button"
        className={styles.find}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        <IconSearch className="icon" stroke={1.5} aria-hidden="true" />
        <span>{t('shell.find.open')}</span>
        <kbd>{t('shell.find.keys')}</kbd>
      </button>
      <FindDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        words={words}
        onWords={setWords}
        found={screens}
      />
    </>
  );
}
