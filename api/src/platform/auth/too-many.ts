import type { FastifyReply } from 'fastify';

/** 429 in the words that every client of ours understands. */
export function sendTooMany(reply: FastifyReply, retryAfterSeconds: number): FastifyReply {
  const wait = retryAfterSeconds < 90 ? `${retryAfterSeconds} seconds` : `${Math.ceil(retryAfterSeconds / 60)} minutes`;
  return reply
    .code(429)
    .header('retry-after', String(retryAfterSeconds))
    .send({ code: 'RATE_LIMITED', message: `Too many tries. Wait ${wait}, then try again.`, retryAfterSeconds });
}
