import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a request or a socket shows for itself: its two headers as they came. */
export interface Credentials {
  cookie?: string | undefined;
  authorization?: string | undefined;
}

export interface SessionTokenRules {
  secret: string;
  cookieName: string;
  /** Set by better-auth on a sign-in that should end with the browser. */
  dontRememberCookieName: string;
}

/** The session token that better-auth would take from these headers, and whether using it prolongs the session; null when there is none. */
export function readSessionToken(rules: SessionTokenRules, credentials: Credentials): { token: string; prolongs: boolean } | null {
  const cookies = parseCookies(credentials.cookie ?? '');
  const token = bearerToken(rules, credentials.authorization ?? '') ?? signedValue(rules.secret, cookies.get(rules.cookieName));
  if (token === null) return null;
  return { token, prolongs: signedValue(rules.secret, cookies.get(rules.dontRememberCookieName)) === null };
}

/** Bare, as the sign-in answers it, or signed, as the set-auth-token header carries it. A bad signature counts as no bearer at all. */
function bearerToken({ secret }: SessionTokenRules, authorization: string): string | null {
  if (authorization.slice(0, 7).toLowerCase() !== 'bearer ') return null;
  const value = authorization.slice(7).trim();
  if (value === '') return null;
  if (!value.includes('.')) return value;
  return signedValue(secret, value.includes('%') ? decode(value) : value);
}

/** `value.signature`: HMAC-SHA-256 in base64. */
function signedValue(secret: string, signed: string | undefined): string | null {
  const dot = signed?.lastIndexOf('.') ?? -1;
  if (signed === undefined || dot < 1) return null;
  const value = signed.slice(0, dot);
  const signature = Buffer.from(signed.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(value).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? value : null;
}

/** The first of two cookies with one name counts. */
function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    if (equals > 0 && !cookies.has(name))
      cookies.set(
        name,
        decode(
          pair
            .slice(equals + 1)
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ),
      );
  }
  return cookies;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
