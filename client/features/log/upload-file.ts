/** As many bytes as the server takes of one file. */
export const uploadLimit = 25 * 1024 * 1024;

/** A file that could not be sent; nothing of it was kept. */
export class UploadError extends Error {
  readonly fileName: string;

  constructor(fileName: string, reason: string) {
    super(reason);
    this.name = 'UploadError';
    this.fileName = fileName;
  }
}

/** Sends one file and answers with its id. Throws an UploadError that names the file. */
async function uploadFile(file: File): Promise<string> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => undefined);
  if (!response?.ok) throw new UploadError(file.name, String(response?.status ?? 'connection'));
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** Sends files one after the other, so that a slow line is not shared by all of them. */
export async function uploadFiles(files: readonly File[]): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push(await uploadFile(file));
  return ids;
}
