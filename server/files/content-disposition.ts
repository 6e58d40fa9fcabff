/** Characters that may stand unescaped in an RFC 5987 value; `encodeURIComponent` leaves a few more. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `attachment` with the name twice: plain ASCII for old clients, RFC 5987 for every script. Nothing in it can end the header. */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(name.toWellFormed())}`;
}
