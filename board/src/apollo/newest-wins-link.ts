import { ApolloLink } from '@apollo/client';
import { map } from 'rxjs';
import { keepNewestJobs, type KnownJobs } from './newest-wins-response';

/**
 * The same gate as `applyJob`, for what goes into Apollo's cache. It has to stand before the cache: a type policy's merge sees single
 * fields, too late to refuse the row they came with. A query of the past says so (`isPast` in its context) and passes by.
 */
export function newestWinsLink(): ApolloLink {
  const known: KnownJobs = new Map();
  return new ApolloLink((operation, forward) => {
    const answers = forward(operation);
    if (operation.getContext()['isPast']) return answers;
    return answers.pipe(
      map((result) => ('data' in result && result.data ? { ...result, data: keepNewestJobs(known, result.data) } : result)),
    );
  });
}
