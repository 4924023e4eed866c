import type { FastifyReply, FastifyRequest } from 'fastify';
import { inAuthContext } from './async-context.js';
import { CLIENT_ADDRESS_HEADER } from './auth.js';
import type { Auth } from './auth.js';

/** better-auth's answer to a request of one of its paths. */
export async function askAuth(auth: Auth, request: FastifyRequest): Promise<Response> {
  return inAuthContext(() => auth.handler(toAuthRequest(request)));
}

/** The request in the shape that better-auth's fetch handler takes. */
function toAuthRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  headers.set(CLIENT_ADDRESS_HEADER, request.ip);
  const base = `${request.protocol}://${request.host}`;
  if (!URL.canParse(request.url, base)) throw Object.assign(new Error('The Host header is not one'), { statusCode: 400 });
  const url = new URL(request.url, base);
  // Every browser sends one of these with a POST. Without any of them it is a device or a script, which no foreign page can steer.
  if (!headers.has('origin') && !headers.has('referer') && !headers.has('sec-fetch-site')) headers.set('origin', url.origin);
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
  return new Request(url, { method: request.method, headers, body: request.method === 'POST' ? body : null });
}

/** Each Set-Cookie stays a header of its own. */
export async function sendAuthResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.header('cache-control', 'no-store').send(Buffer.from(await response.arrayBuffer()));
}

/** Signs in somebody whose password was just set, as if they had done it themselves. @returns the bearer token and the Set-Cookie headers */
export async function signInByPassword(
  auth: Auth,
  request: FastifyRequest,
  { email, password }: { email: string; password: string },
): Promise<{ token: string; cookies: string[] }> {
  const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: request.ip, 'user-agent': request.headers['user-agent'] ?? '' });
  const { headers: answered, response } = await inAuthContext(() =>
    auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
  );
  return { token: response.token, cookies: answered.getSetCookie() };
}
