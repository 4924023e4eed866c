import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { apiErrorOf } from './api-error';
import { isNetworkFailure, isRepeatable } from './retry-link';

const refusal = (extensions: Record<string, unknown>, message = 'Luis is booked then.') =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] });
const server = (statusCode: number, bodyText = '<html>') =>
  new ServerError('failed', { response: new Response(bodyText, { status: statusCode }), bodyText });

test('a refusal keeps its code, its sentence and its details', () => {
  expect(apiErrorOf(refusal({ code: 'SCHEDULE_CONFLICT', details: { conflicts: [1] } }))).toEqual({
    code: 'SCHEDULE_CONFLICT',
    message: 'Luis is booked then.',
    details: { conflicts: [1] },
  });
});

test('a refusal that came with an HTTP error status is read from its body', () => {
  const body = JSON.stringify({ errors: [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED' } }] });
  expect(apiErrorOf(server(429, body))).toMatchObject({ code: 'RATE_LIMITED', message: 'Slow down.' });
});

test('no answer, or a proxy without a node behind it, is a matter of the connection', () => {
  expect(apiErrorOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE');
  expect(apiErrorOf(server(502)).code).toBe('OFFLINE');
});

test('nothing that was not meant for a person is shown to one', () => {
  for (const error of [
    new Error('relation "job" does not exist'),
    refusal({}, 'syntax error at $1'),
    server(500, '{"stack":"at x"}'),
    null,
  ])
    expect(apiErrorOf(error)).toMatchObject({ code: 'UNKNOWN', message: expect.stringMatching(/^Something went wrong/) });
});

test('what is sent again: queries, and mutations that carry their clientMutationId', () => {
  expect(isRepeatable({ operationType: 'query', variables: {} } as never)).toBe(true);
  expect(isRepeatable({ operationType: 'mutation', variables: { input: { clientMutationId: 'a' } } } as never)).toBe(true);
  expect(isRepeatable({ operationType: 'mutation', variables: { input: {} } } as never)).toBe(false);
  expect(isRepeatable({ operationType: 'mutation', variables: {} } as never)).toBe(false);
});

test('only silence is a reason to send again: an answer is an answer', () => {
  expect(isNetworkFailure(new TypeError('Failed to fetch'))).toBe(true);
  expect(isNetworkFailure(server(503))).toBe(true);
  expect(isNetworkFailure(server(500))).toBe(false);
  expect(isNetworkFailure(server(429))).toBe(false);
  expect(isNetworkFailure(refusal({ code: 'STALE_VERSION' }))).toBe(false);
});
