import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { emptyRequest, type RequestContent } from '../../../shared/cases/request.ts';
import { isApiError, trpc } from '../../trpc.ts';
import { useDraft } from '../../ui/form/use-draft.ts';
import type { Draft } from './case-types.ts';

/** What is typed so far, as it is mirrored on this device. */
export type TypedRequest = {
  draftId: string | null;
  /** The version of the draft on the server that it was typed on. */
  version: number;
  organisationId: string | null;
  content: RequestContent;
};

type RequestDraftOptions = {
  /** Several people may use one device. */
  personId: string;
  /** The draft on the server, if the page was opened with one. */
  draft: Draft | null;
  organisationId: string | null;
  /** The server has given the draft its id. */
  onStarted: (draftId: string) => void;
};

function isSame(one: RequestContent, other: RequestContent): boolean {
  const keys = Object.keys(emptyRequest) as (keyof RequestContent)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/**
 * What the form opens with. What this device keeps goes on from the version it was typed on; where another one was
 * saved since, both stand against each other. Versions decide, not clocks: those of devices differ.
 */
function openingOf(
  kept: TypedRequest | undefined,
  draft: Draft | null,
  organisationId: string | null,
): { typed: TypedRequest; conflict: Draft | null } {
  if (kept && kept.draftId === (draft?.id ?? null)) {
    const typed = { ...kept, content: { ...emptyRequest, ...kept.content } };
    if (!draft || kept.version === draft.version) return { typed, conflict: null };
    if (!isSame(typed.content, draft.content)) return { typed, conflict: draft };
  }
  return {
    typed: {
      draftId: draft?.id ?? null,
      version: draft?.version ?? 0,
      organisationId: draft?.organisationId ?? organisationId,
      content: draft?.content ?? emptyRequest,
    },
    conflict: null,
  };
}

/**
 * A request that saves itself while it is written: on this device with every key, on the server soon after. A draft
 * saved elsewhere in between is a `conflict` that shows both sides.
 */
export function useRequestDraft({
  personId,
  draft,
  organisationId,
  onStarted,
}: RequestDraftOptions) {
  const start = useMutation(trpc.cases.startDraft.mutationOptions());
  const saveOnServer = useMutation(trpc.cases.saveDraft.mutationOptions());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const kept = useDraft<TypedRequest>({ key: `request:${personId}`, save });
  const [opening] = useState(() => openingOf(kept.stored?.values, draft, organisationId));
  const [typed, setTyped] = useState(opening.typed);
  const [conflict, setConflict] = useState(opening.conflict);
  const onServer = useRef({ draftId: draft?.id ?? null, version: opening.typed.version });

  async function saveOnce({ organisationId, content }: TypedRequest): Promise<void> {
    const { draftId, version } = onServer.current;
    if (draftId === null) {
      const started = await start.mutateAsync({ organisationId, content });
      onServer.current = { draftId: started.draftId, version: started.version };
      onStarted(started.draftId);
      return;
    }
    try {
      const saved = await saveOnServer.mutateAsync({ draftId, organisationId, content, version });
      onServer.current = { draftId, version: saved.version };
    } catch (error) {
      if (isApiError(error) && error.data?.reason === 'stale_version') {
        setConflict(error.data.details?.saved as Draft);
      }
      throw error;
    }
  }

  // One after the other: the second save needs the version the first one made.
  async function save(typed: TypedRequest): Promise<void> {
    const mine = queue.current.then(() => saveOnce(typed));
    queue.current = mine.catch(() => undefined);
    await mine;
  }

  function change(changed: Partial<TypedRequest>): void {
    const next = { ...typed, ...onServer.current, ...changed };
    setTyped(next);
    kept.keep(next);
  }

  return {
    typed,
    state: kept.state,
    keptAt: kept.keptAt,
    changeContent: (changed: Partial<RequestContent>) =>
      change({ content: { ...typed.content, ...changed } }),
    changeOrganisation: (id: string) => change({ organisationId: id }),
    /** Sends what is waiting now, and tells the draft's id. */
    settle: async (): Promise<string | null> => {
      await kept.saveNow();
      await queue.current;
      return onServer.current.draftId;
    },
    clear: kept.clear,
    conflict,
    keepMine: () => {
      if (!conflict) return;
      onServer.current = { draftId: conflict.id, version: conflict.version };
      setConflict(null);
      change({});
    },
    takeTheirs: () => {
      if (!conflict) return;
      onServer.current = { draftId: conflict.id, version: conflict.version };
      setConflict(null);
      setTyped({
        draftId: conflict.id,
        version: conflict.version,
        organisationId: conflict.organisationId,
        content: conflict.content,
      });
      kept.clear();
    },
    decideLater: () => setConflict(null),
  };
}
