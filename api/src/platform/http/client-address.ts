import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/** Whose X-Forwarded-For is believed: nobody's, everybody's, those addresses', or who the function says. */
export type TrustProxy = boolean | string[] | ((address: string, hop: number) => boolean);

/** The visitor's address as Fastify's `request.ip` has it, also for an upgrade, which Fastify does not see. */
export function clientAddress(trustProxy: TrustProxy): (request: IncomingMessage) => string {
  if (trustProxy === false) return ({ socket }) => socket.remoteAddress ?? '';
  const trust = trustProxy === true ? () => true : typeof trustProxy === 'function' ? trustProxy : proxyAddr.compile(trustProxy);
  return (request) => proxyAddr(request, trust);
}
