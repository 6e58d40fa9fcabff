import { createHmac, timingSafeEqual } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { hashPassword } from 'better-auth/crypto';
import { magicLink } from 'better-auth/plugins';
import { v7 } from 'uuid';
import type { Connection } from '../../db/connect.ts';
import type { Config } from '../config.ts';
import { getPerson } from './queries.ts';

/** Days a session lives without use, and how often use prolongs it. */
const sessionDays = 30;
const daySeconds = 86_400;

/** Where http.ts puts the client's address; a header of that name from outside is dropped there. */
export const clientAddressHeader = 'x-mechanism-client-address';

export type SignInLinkSender = (link: { email: string; token: string }) => Promise<void>;

/**
 * Sign-in by better-auth on our own tables: password and e-mail link, sessions in the database, no sign-up.
 * Its calls never run inside one of our transactions, and its clock is the machine's.
 */
export function createSignIn(
  connection: Connection,
  config: Pick<Config, 'baseUrl' | 'port' | 'secret'>,
  sendLink: SignInLinkSender,
) {
  return betterAuth({
    appName: 'Networking Mechanism',
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret: config.secret,
    trustedOrigins: [`http://127.0.0.1:${config.port}`, `http://localhost:${config.port}`],
    // `sqlite` on both engines: our columns are text and integer, which its PostgreSQL types do not fit.
    database: { db: connection.db, type: 'sqlite' },
    telemetry: { enabled: false },
    // Names change by our own command, which tells the trail.
    disabledPaths: ['/update-user'],
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      // Ours alone; named so that its check of the schema knows who writes them.
      additionalFields: {
        locale: { type: 'string', required: true, input: false, defaultValue: 'en' },
        timeZone: {
          type: 'string',
          required: true,
          input: false,
          defaultValue: 'UTC',
          fieldName: 'time_zone',
        },
        version: { type: 'number', required: true, input: false, defaultValue: 1 },
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: sessionDays * daySeconds,
      updateAge: daySeconds,
      // "Sign out everywhere" must be immediate on every server.
      cookieCache: { enabled: false },
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'sign_in_accounts',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limits',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 300,
      // Ministries share one address: enough for an office, far too little for guessing.
      customRules: {
        '/sign-in/email': { window: 60, max: 30 },
        '/sign-in/magic-link': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'mechanism',
      useSecureCookies: config.baseUrl.startsWith('https://'),
      database: { generateId: () => v7() },
      // Left to itself the library asks nothing about the origin where NODE_ENV is `test`.
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    databaseHooks: {
      session: {
        create: {
          // Whose access was ended signs in no more, whatever they know.
          before: async (session) => {
            const person = await getPerson(connection.readDb, session.userId);
            return person && !person.disabled_at ? undefined : false;
          },
        },
      },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: 15 * 60,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => sendLink({ email, token }),
      }),
    ],
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

/** Hashes a password as better-auth checks it. Slow on purpose: never inside a transaction. */
export async function hashPasswordForSignIn(password: string): Promise<string> {
  return hashPassword(password);
}

const keptCookies = 1000;
/**
 * Cookies that were found to be signed by us, for the secret of each configuration: what is signed stays so, and checking
 * it takes as long as finding the person. Whether the session stands is asked of the database each time.
 */
const tokensOf = new WeakMap<Config, Map<string, string>>();

/** What a cookie says; nothing where it is no text at all, as nobody but a meddler sends it. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** The session token in a request's cookies, when this server signed it; undefined otherwise. */
export function readSessionToken(
  cookieHeader: string | undefined,
  config: Config,
): string | undefined {
  const isSecure = config.baseUrl.startsWith('https://');
  const name = `${isSecure ? '__Secure-' : ''}mechanism.session_token=`;
  const cookie = cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  if (!cookie) return undefined;
  let known = tokensOf.get(config);
  if (!known) {
    known = new Map();
    tokensOf.set(config, known);
  }
  const before = known.get(cookie);
  if (before) return before;
  const value = decoded(cookie.slice(name.length));
  const dot = value.lastIndexOf('.');
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', config.secret).update(token).digest();
  const isOurs = signature.length === expected.length && timingSafeEqual(signature, expected);
  if (dot <= 0 || !isOurs) return undefined;
  known.set(cookie, token);
  if (known.size > keptCookies) known.delete(known.keys().next().value as string);
  return token;
}
