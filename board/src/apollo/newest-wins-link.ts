import { ApolloLink } from '@apollo/client';
import { map } from 'rxjs';
import { keepNewestJobs, type KnownJobs } from './newest-wins-response';

/**
 * The same gate as `applyJob`, for what goes into Apollo's cache. It has to stand before the cache: a type policy's merge sees single
 * fields, too late to refuse the row they came with.
 */
export function newestWinsLink(): ApolloLink {
  const known: KnownJobs = new Map();
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => ('data' in result && result.data ? { ...result, data: keepNewestJobs(known, result.data) } : result)),
    ),
  );
}
