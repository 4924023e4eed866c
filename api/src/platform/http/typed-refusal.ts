import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { DomainError } from '../../kernel/domain-error.js';
import type { ErrorCode } from '../../kernel/domain-error.js';
import { httpStatusOf } from '../graphql/refusal.js';

/** A refusal that HTTP has its own number for. */
export class HttpRefusal extends DomainError {
  constructor(
    readonly status: number,
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, message, details);
  }
}

/**
 * The error handler of doors beside GraphQL: `{ code, message, details }`, with the codes and words that GraphQL has. A request whose body was
 * not read to its end closes the connection, for what follows on it could not be told from the rest of that body.
 */
export function answerTyped(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!request.raw.complete) reply.header('connection', 'close');
  reply
    .removeHeader('etag')
    .removeHeader('content-disposition')
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8');
  if (error instanceof DomainError) {
    const { code, message, details } = error;
    if (typeof details.retryAfterSeconds === 'number') reply.header('retry-after', String(details.retryAfterSeconds));
    return reply.code(statusOf(error)).send(JSON.stringify({ code, message, details }));
  }
  const status = (error as FastifyError).statusCode;
  if (status !== undefined && status < 500)
    return reply.code(status).send(JSON.stringify({ code: 'BAD_INPUT', message: (error as FastifyError).message, details: {} }));
  const id = uuid();
  request.log.error({ err: error, id }, 'a request failed unexpectedly');
  const message = `Something went wrong on our side. If it happens again, tell us this number: ${id}`;
  return reply.code(500).send(JSON.stringify({ code: 'INTERNAL', message, details: { id } }));
}

function statusOf(error: DomainError): number {
  if (error instanceof HttpRefusal) return error.status;
  return error.code === 'NOT_FOUND' ? 404 : httpStatusOf(error.code);
}
