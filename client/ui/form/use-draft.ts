import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft, removeDraft, type StoredDraft, writeDraft } from './draft-storage.ts';

export type DraftState = 'none' | 'kept' | 'saving' | 'saved' | 'not_saved';

type DraftOptions<Values> = {
  /** Names the draft, among those of whoever is signed in. */
  key: string;
  /** Also saves on the server, some time after the last change. */
  save?: (values: Values) => Promise<void>;
  saveAfterMs?: number;
};

const openDrafts = new Set<() => Promise<void>>();

/** Saves now whatever waits for its timer in any open form: before signing out, after which the server takes no more. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...openDrafts].map((saveNow) => saveNow()));
}

/**
 * Nothing typed is lost: every change is kept on this device at once and, where `save` is given,
 * soon on the server, too. `stored` is what was there when the form opened; `clear` follows sending.
 */
export function useDraft<Values>({ key, save, saveAfterMs = 1500 }: DraftOptions<Values>) {
  const [stored, setStored] = useState<StoredDraft<Values> | null>(() =>
    readDraft(localStorage, key),
  );
  const [state, setState] = useState<DraftState>(stored ? 'kept' : 'none');
  const [keptAt, setKeptAt] = useState(stored?.keptAt ?? null);
  const latest = useRef<Values | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveRef = useRef(save);
  saveRef.current = save;

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current);
    const values = latest.current;
    if (values === null || !saveRef.current) return;
    setState('saving');
    try {
      await saveRef.current(values);
      // Somebody who kept typing meanwhile has a newer draft, whose own timer runs.
      if (latest.current === values) {
        latest.current = null;
        // Only what the server has not got stays on the device: what is found here later was never saved.
        removeDraft(localStorage, key);
        setState('saved');
      }
    } catch {
      setState('not_saved');
    }
  }, [key]);

  const keep = useCallback(
    (values: Values) => {
      latest.current = values;
      const now = new Date().toISOString();
      const isKept = writeDraft(localStorage, key, { values, keptAt: now });
      setKeptAt(now);
      setState(isKept ? 'kept' : 'not_saved');
      clearTimeout(timer.current);
      if (saveRef.current) timer.current = setTimeout(saveNow, saveAfterMs);
    },
    [key, saveNow, saveAfterMs],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    removeDraft(localStorage, key);
    setStored(null);
    setKeptAt(null);
    setState('none');
  }, [key]);

  // Leaving the screen does not wait for the timer. Closing the page sends nothing, for nobody would hear the answer:
  // what is on the device is found there again.
  useEffect(() => {
    openDrafts.add(saveNow);
    return () => {
      openDrafts.delete(saveNow);
      void saveNow();
    };
  }, [saveNow]);

  return { stored, state, keptAt, keep, clear, saveNow };
}
