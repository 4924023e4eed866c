import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

export interface SecurityHeaderOptions {
  publicUrl: string;
  mapStyle: { origins: readonly string[] } | null;
}

/**
 * The headers of every answer. Scripts come from here alone and never inline; styles may be inline, because the drag engine and the
 * toasts put style elements into the page. Data and pictures come from here, and a map's from where its operator says. They are put together
 * once: the same for all.
 */
export function registerSecurityHeaders(fastify: FastifyInstance, { publicUrl, mapStyle }: SecurityHeaderOptions): void {
  const maps = mapStyle?.origins ?? [];
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...maps],
        fontSrc: ["'self'", 'data:'],
        // Before CSP 3, 'self' did not cover the socket of the same host.
        connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws'), ...maps],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    // Only where people come by https: on plain http in a shop's own network it would lock them out.
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  fastify.addHook('onRequest', (request, reply, done) => secure(request.raw, reply.raw, done as (error?: unknown) => void));
}
