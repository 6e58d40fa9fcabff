export type UploadedFile = { id: string; name: string; size: number };

/** Why a file was not taken in; the words are under `refusals.<reason>`. */
export class UploadRefusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = 'UploadRefusal';
    this.reason = reason;
  }
}

/** Sends one file to the server, which keeps it until something holds it. */
export async function uploadFile(file: File): Promise<UploadedFile> {
  const answer = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const told = (await answer.json().catch(() => ({}))) as { id?: string; reason?: string };
  if (!answer.ok || !told.id) throw new UploadRefusal(told.reason ?? 'busy');
  return { id: told.id, name: file.name, size: file.size };
}
