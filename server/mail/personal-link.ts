import { createHmac, timingSafeEqual } from 'node:crypto';

/** The words a signed token can be for; a token for one never opens another. */
export type LinkKind = 'action' | 'invitation' | 'interest';

/**
 * The token of a personal link: the link's id and its signature. The database holds only ids,
 * so that whoever reads the database cannot open anybody's link without SECRET.
 */
export function signLink(secret: string, kind: LinkKind, id: string): string {
  return `${id}.${createHmac('sha256', secret).update(`${kind}:${id}`).digest('base64url')}`;
}

/** The id a token was signed for, or undefined when it was not signed here for this kind. */
export function readLink(secret: string, kind: LinkKind, token: string): string | undefined {
  const id = token.slice(0, token.indexOf('.'));
  const expected = Buffer.from(signLink(secret, kind, id));
  const given = Buffer.from(token);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : undefined;
}
