import { z } from 'zod';
import { storable } from '../../shared/text.ts';
import { defineCommand } from '../run-command.ts';
import { personBehind } from './attach-files.ts';
import { insertFile } from './store.ts';

/** Names of files that are longer than this are of no use to anybody. */
const nameLimit = 200;

/** A name as people may see it: no path, no control characters, never empty. It decides nothing. */
export function tidyFileName(given: string): string {
  const base = storable(given).split(/[\\/]/u).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get into a header.
  const visible = base.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return [...visible].slice(0, nameLimit).join('') || 'file';
}

/**
 * Notes a file whose content is stored already. Until something holds it, only its uploader sees it.
 * Refuses whoever is not signed in (`sign_in_needed`).
 */
export const addFile = defineCommand({
  name: 'files.add',
  input: z.object({
    name: z.string().transform(tidyFileName),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.string().max(200),
    size: z.int().min(0),
  }),
  async run(ctx, input): Promise<{ id: string; name: string; mediaType: string; size: number }> {
    const uploadedBy = personBehind(ctx);
    const id = ctx.newId();
    await insertFile(ctx.tx, {
      id,
      sha256: input.sha256,
      name: input.name,
      media_type: input.mediaType,
      size: input.size,
      uploaded_by: uploadedBy,
      created_at: ctx.at,
      case_id: null,
      redacted_at: null,
    });
    await ctx.record({
      name: 'file.added',
      subjectId: id,
      facts: { sha256: input.sha256, mediaType: input.mediaType, size: input.size },
    });
    return { id, name: input.name, mediaType: input.mediaType, size: input.size };
  },
});
