import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { v7 as uuid } from 'uuid';
import { DomainError, ERROR_CODES } from '../../kernel/domain-error.js';
import type { ErrorCode } from '../../kernel/domain-error.js';

/** Writes an unexpected error to the log under an id. */
export type ReportError = (error: unknown, id: string) => void;

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);
/** What the libraries call a request that they cannot read. */
const LIBRARY_BAD_INPUT: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The one place where errors become what a client sees: a typed refusal, or INTERNAL with an id and nothing else. */
export function formatError(error: unknown, report: ReportError): GraphQLFormattedError {
  const outer = error instanceof GraphQLError ? error : null;
  const where = { ...(outer?.locations && { locations: outer.locations }), ...(outer?.path && { path: outer.path }) };
  const cause = innermost(error);
  if (cause instanceof DomainError) return { message: cause.message, ...where, extensions: { code: cause.code, details: cause.details } };
  if (outer && cause instanceof GraphQLError) {
    const code = codeOf(outer, cause);
    if (code) return { message: outer.message, ...where, extensions: { code, details: detailsOf(cause) } };
  }
  const id = uuid();
  report(cause, id);
  return {
    message: `Something went wrong on our side. If it happens again, tell us this number: ${id}`,
    ...where,
    extensions: { code: 'INTERNAL', details: { id } },
  };
}

function innermost(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function codeOf(outer: GraphQLError, cause: GraphQLError): ErrorCode | null {
  const code = cause.extensions.code ?? outer.extensions.code;
  if (code !== 'INTERNAL' && CODES.has(code)) return code as ErrorCode;
  if (LIBRARY_BAD_INPUT.has(code)) return 'BAD_INPUT';
  // Without a path nothing ran yet: variables that do not fit, an operation that is not there. With one, only an argument is the asker's.
  return code === undefined && ((outer.path ?? cause.path) === undefined || outer.message.startsWith('Argument "')) ? 'BAD_INPUT' : null;
}

interface Violation {
  property: string;
  constraints?: Record<string, string>;
  children?: Violation[];
}

/** Our own details, or which inputs class-validator refused and why; never the refused object, which may hold anything. */
function detailsOf({ extensions }: GraphQLError): unknown {
  if (Array.isArray(extensions.validationErrors)) return { problems: problems(extensions.validationErrors as Violation[], '') };
  return extensions.details ?? {};
}

function problems(violations: readonly Violation[], path: string): { field: string; problem: string }[] {
  return violations.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path ? `${path}.${property}` : property;
    return [...Object.values(constraints).map((problem) => ({ field, problem })), ...problems(children, field)];
  });
}
