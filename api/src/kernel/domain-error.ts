/** Every refusal that a client can switch on. Anything else leaves as INTERNAL with a log id. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'ILLEGAL_TRANSITION',
  'STALE_VERSION',
  'SCHEDULE_CONFLICT',
  'NO_CREW',
  'NOT_IN_CREW',
  'JOB_NOT_OPEN',
  'OTHERS_CLOCKED_IN',
  'ALREADY_CLOCKED_IN',
  'TIME_OVERLAP',
  'REASON_REQUIRED',
  'INVOICE_EXISTS',
  'UNDO_CONFLICT',
  'NO_SUCH_LOCAL_TIME',
  'PLAN_CLOSED',
  'PLAN_CONFLICT',
  'IDEMPOTENCY_MISMATCH',
  'RATE_LIMITED',
  'QUERY_TOO_COSTLY',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal: nothing was written. The message says what to do, in the shop's words; details are for programs. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
