let prefix = 'draft:';

/** Whose drafts these are from now on: on a device that several people use, nobody finds another's unsent words. */
export function setDraftOwner(owner: string | null): void {
  prefix = owner ? `draft:${owner}:` : 'draft:';
}

export type StoredDraft<Values> = { values: Values; keptAt: string };

/** What was typed and not yet sent, as kept on this device; null when there is none or it is unreadable. */
export function readDraft<Values>(storage: Storage, key: string): StoredDraft<Values> | null {
  try {
    const stored = JSON.parse(storage.getItem(prefix + key) ?? 'null');
    return typeof stored?.keptAt === 'string' && 'values' in stored ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed; false where the device has no room or allows no storage. */
export function writeDraft<Values>(
  storage: Storage,
  key: string,
  draft: StoredDraft<Values>,
): boolean {
  try {
    storage.setItem(prefix + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(prefix + key);
  } catch {
    // Nothing was kept where storage is switched off.
  }
}
