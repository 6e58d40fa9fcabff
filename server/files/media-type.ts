import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** How much is read to tell text from bytes. */
const sampleSize = 64 * 1024;

const unknown = 'application/octet-stream';

/** What a file is, told from its content alone: names and browsers claim anything. Plain text when it reads as UTF-8. */
export async function findMediaType(path: string): Promise<string> {
  // A file cut to confuse the recogniser is a file of unknown kind, not a failed upload.
  const recognised = await fileTypeFromFile(path).catch(() => undefined);
  if (recognised) return recognised.mime;
  return (await readsAsText(path)) ? 'text/plain' : unknown;
}

async function readsAsText(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
    const sample = buffer.subarray(0, bytesRead);
    if (bytesRead === 0 || sample.includes(0)) return false;
    // `stream` forgives a character cut at the end of the sample.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
