import type { JobOrder } from '../../../graphql/graphql';
import { NO_FILTER, writeQuery } from './jobs-query';
import type { JobsQuery } from './jobs-query';

/** Ids that fit into an address with room to spare: servers take 16 KB of it. */
export const MOST_NAMED = 300;

/**
 * Where the list is to be had as a file: the page's own words for filters and order. Some jobs by id replace the filter, for they were
 * chosen one by one. Without columns it is the importer's file.
 */
export function exportAddress(
  query: JobsQuery,
  order: JobOrder | null,
  columns: readonly string[] | null,
  ids?: readonly string[],
): string {
  const params = writeQuery({ ...(ids ? NO_FILTER : query), sort: order });
  if (ids) params.set('ids', ids.join(','));
  if (columns) params.set('columns', columns.join(','));
  else params.set('format', 'import');
  return `/api/jobs.csv?${params.toString()}`;
}
