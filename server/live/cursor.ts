import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keys = new Map<string, Buffer>();

function keyOf(secret: string): Buffer {
  let key = keys.get(secret);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', secret, '', 'cursor of the news', 32));
    keys.set(secret, key);
  }
  return key;
}

/**
 * A place in the trail that its holder can come back to and nobody can read: the bare `seq` would tell a guest how much
 * goes on that they are not told of.
 */
export function sealCursor(secret: string, seq: number): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(seq));
  const sealed = Buffer.concat([nonce, cipher.update(place), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** The place a cursor stands for, or undefined when it was not made here. */
export function openCursor(secret: string, cursor: string): number | undefined {
  const sealed = Buffer.from(cursor, 'base64url');
  if (sealed.length !== 36) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(20));
  try {
    const place = Buffer.concat([decipher.update(sealed.subarray(12, 20)), decipher.final()]);
    return Number(place.readBigUInt64BE());
  } catch {
    return undefined;
  }
}
