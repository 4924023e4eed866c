import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import type { ApiError } from '../../apollo/api-error';
import { NewJobCreateDocument } from '../../graphql/graphql';
import type { NewJobCreateMutation } from '../../graphql/graphql';
import type { JobInput } from './model/to-input';

export type CreatedJob = NewJobCreateMutation['createJob'];

export type Outcome =
  | { kind: 'created'; created: CreatedJob; /** With what was sent before: the last changes are not in it. */ isEarlier: boolean }
  | { kind: 'refused'; error: ApiError }
  /** Nobody answered: it may have been carried out. */
  | { kind: 'unanswered'; message: string };

/**
 * Creates the job once, whatever the network does. All that is sent of one draft goes under one id. If the API knows that id with another
 * content, one of the bodies whose answers were lost has been carried out, and sending it again brings its answer.
 */
export async function createJob(client: ApolloClient, input: JobInput, inDoubt: readonly string[]): Promise<Outcome> {
  const outcome = await send(client, input);
  if (outcome.kind !== 'refused' || outcome.error.code !== 'IDEMPOTENCY_MISMATCH') return outcome;
  for (const body of inDoubt) {
    const earlier = await send(client, JSON.parse(body) as JobInput);
    if (earlier.kind === 'created') return { ...earlier, isEarlier: true };
    if (earlier.kind === 'unanswered') return earlier;
  }
  return outcome;
}

async function send(client: ApolloClient, input: JobInput): Promise<Outcome> {
  try {
    const { data } = await client.mutate({ mutation: NewJobCreateDocument, variables: { input }, fetchPolicy: 'no-cache' });
    if (!data) return { kind: 'unanswered', message: 'The answer was empty.' };
    return { kind: 'created', created: data.createJob, isEarlier: false };
  } catch (thrown) {
    const error = apiErrorOf(thrown);
    // A fault may have come after the commit: as little is known as when nobody answered.
    return ['OFFLINE', 'UNKNOWN', 'INTERNAL'].includes(error.code)
      ? { kind: 'unanswered', message: error.message }
      : { kind: 'refused', error };
  }
}
