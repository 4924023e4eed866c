import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { SuggestTechniciansDocument } from '../graphql/graphql';
import type { MoveGiven } from '../ui/move-dialog';

/** What speaks against a technician at a time, in the API's words; nothing for nobody, and where it can't be read. */
export function AgainstMove({ jobId, given: { window, technicianId } }: { jobId: string; given: MoveGiven }): ReactElement | null {
  const span = { start: new Date(window.start).toISOString(), end: new Date(window.end).toISOString() };
  const { data, previousData } = useQuery(SuggestTechniciansDocument, {
    variables: { jobId, window: span },
    skip: technicianId === null,
    fetchPolicy: 'cache-and-network',
  });
  // Until the next answer is there the last one stays: the form does not jump while somebody types a time.
  const found = (data ?? previousData)?.suggestTechnicians.find(({ technician }) => technician.id === technicianId);
  return found?.exclusions.length ? <>{found.exclusions.map(({ text }) => text).join(' · ')}</> : null;
}
