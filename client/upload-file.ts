import { textFor } from './i18n.ts';

/** 25 MB as people count them; the server takes a little more. */
export const uploadLimit = 25_000_000;

/** A file that could not be sent; nothing of it was kept. Its message says so in the reader's language. */
export class UploadError extends Error {
  readonly status: number | null;

  constructor(file: File, status: number | null) {
    const refusal = status === 413 ? textFor('refusals.too_large') : undefined;
    super(refusal ?? textFor('files.failed', { name: file.name }) ?? file.name);
    this.name = 'UploadError';
    this.status = status;
  }
}

/** Sends one file and answers with its id, for a command to attach. Throws an UploadError. */
export async function uploadFile(file: File): Promise<string> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => undefined);
  if (!response?.ok) throw new UploadError(file, response?.status ?? null);
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** Sends files one after the other, so that a slow line is not shared by all of them. */
export async function uploadFiles(files: readonly File[]): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push(await uploadFile(file));
  return ids;
}
