import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedInPerson } from '../../features/accounts/session.ts';
import { FindDialog } from '../../ui/find-dialog.tsx';
import { actGroups } from '../../ui/keys/acts.ts';
import { KeysDialog } from '../../ui/keys/keys-dialog.tsx';
import { useAreKeysOn } from '../../ui/keys/keys-switch.ts';
import { createKeyReader, isDialogOpen } from '../../ui/keys/read-keys.ts';
import { useIsTouched } from '../../ui/use-is-touched.ts';
import { findAmong, indexFindable } from './find-among.ts';
import { type NavigationLink, worksOnCases } from './navigation.ts';
import styles from './shell.module.css';
import { useFindable, useFoundOnServer } from './use-findable.ts';
import { useFindKeys, useShellActs } from './use-shell-acts.ts';

type FindAnythingProps = { person: SignedInPerson; links: NavigationLink[] };

/** The box in the bar and the dialog behind it, opened by Ctrl K from anywhere; and the keys of staff. */
export function FindAnything({ person, links }: FindAnythingProps) {
  const { t } = useTranslation();
  const keys = useFindKeys();
  const isTouched = useIsTouched();
  const [shown, setShown] = useState<'find' | 'keys' | null>(null);
  const before = useRef<Element | null>(null);

  function find(): void {
    if (isDialogOpen()) return;
    before.current = document.activeElement;
    setShown('find');
  }
  function close(): void {
    setShown(null);
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  }
  useHotkeys([['mod+K', find]], []);
  useShellActs({ person, links, onFind: find, onShowKeys: () => setShown('keys') });
  useKeyReader();

  return (
    <>
      <button
        type="button"
        className={styles.find}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={find}
      >
        <IconSearch className="icon" stroke={1.5} aria-hidden="true" />
        <span>{t('shell.find.open')}</span>
        {!isTouched && <kbd>{keys}</kbd>}
      </button>
      {shown === 'find' && <FindPanel person={person} onClose={close} />}
      <KeysDialog isOpen={shown === 'keys'} onClose={() => setShown(null)} />
    </>
  );
}

/** Single keys work as long as the bar is there and the person has them on. */
function useKeyReader(): void {
  const areKeysOn = useAreKeysOn();
  useLayoutEffect(() => {
    if (!areKeysOn) return;
    const read = createKeyReader(() => actGroups().flatMap((group) => group.acts));
    document.addEventListener('keydown', read);
    return () => document.removeEventListener('keydown', read);
  }, [areKeysOn]);
}

const mostOfGroup = 6;
const newestCases = 5;

function FindPanel({ person, onClose }: { person: SignedInPerson; onClose: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { findable, isCut, isLoading } = useFindable(worksOnCases(person));
  const index = useMemo(() => indexFindable(findable), [findable]);
  const asked = useFoundOnServer(words, isCut);
  const cases = t('shell.find.cases');
  const topics = t('shell.find.topics');

  // Before anything is typed: what can be done here, where one can go, and what came in last.
  const firstGroups = [...Map.groupBy(findable, (one) => one.group)]
    .filter(([name]) => name !== topics)
    .map(([name, found]) =>
      name === cases
        ? { name: t('shell.find.newest'), found: found.slice(0, newestCases) }
        : { name, found },
    );
  const groups = words.trim() === '' ? firstGroups : findAmong(index, words, mostOfGroup);
  // What the server adds comes last: it must not move what the hand is about to choose.
  const known = new Set(groups.flatMap(({ found }) => found.map((one) => one.key)));
  const added = [
    { name: t('shell.find.older'), found: asked.cases.filter((one) => !known.has(one.key)) },
    { name: t('shell.find.organisations'), found: asked.organisations },
  ].filter(({ found }) => found.length > 0);

  return (
    <FindDialog
      onClose={onClose}
      words={words}
      onWords={setWords}
      groups={[...groups, ...added]}
      isSearching={isLoading || asked.isSearching}
    />
  );
}
