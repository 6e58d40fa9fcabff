/** What came of asking to sign in; the words for each stand under `signIn.problems`. */
export type SignInOutcome =
  | 'done'
  | 'second_factor'
  | 'wrong'
  | 'too_often'
  | 'not_reached'
  | 'not_answered';

type Answer = { outcome: SignInOutcome; body: unknown };

async function post(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response) return { outcome: 'not_reached', body: null };
  if (response.status === 429) return { outcome: 'too_often', body: null };
  if (response.status >= 500) return { outcome: 'not_answered', body: null };
  if (!response.ok) return { outcome: 'wrong', body: null };
  return { outcome: 'done', body: await response.json().catch(() => null) };
}

/** Signs in with a password; `second_factor` asks for a code before the session opens. */
export async function signInWithPassword(email: string, password: string): Promise<SignInOutcome> {
  const { outcome, body } = await post('sign-in/email', { email, password });
  const isHalfway =
    typeof body === 'object' &&
    body !== null &&
    'twoFactorRedirect' in body &&
    body.twoFactorRedirect === true;
  return outcome === 'done' && isHalfway ? 'second_factor' : outcome;
}

/** Has a link sent; the answer is the same whether or not anybody has this address. */
export async function requestSignInLink(email: string): Promise<SignInOutcome> {
  return (await post('sign-in/magic-link', { email })).outcome;
}

/** Where the link's own page leads when its button is pressed: opening it uses it up. */
export function signInLinkAddress(token: string): string {
  const query = new URLSearchParams({
    token,
    callbackURL: '/',
    errorCallbackURL: '/sign-in?link=expired',
  });
  return `/api/auth/magic-link/verify?${query}`;
}

export async function changePassword(
  currentPassword: string,
  newPassword: string,
): Promise<SignInOutcome> {
  return (await post('change-password', { currentPassword, newPassword })).outcome;
}

export async function signOut(): Promise<void> {
  const { outcome } = await post('sign-out', {});
  if (outcome !== 'done') throw new Error(outcome);
}

/**
 * Where to go after signing in: a place of ours, or nothing. An address elsewhere, or one that a
 * browser would read as elsewhere, is refused.
 */
export function safeNext(next: string | undefined): string | undefined {
  if (!next || !/^\/(?!\/)[^\\\p{Cc}]*$/u.test(next)) return undefined;
  return next.startsWith('/sign-in') ? undefined : next;
}
