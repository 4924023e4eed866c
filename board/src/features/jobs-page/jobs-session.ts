import type { ApolloClient } from '@apollo/client';
import type { Viewer } from '../../apollo/viewer';
import { JobDesk } from './job-desk';
import { ListSession } from './list-session';
import { SelectionStore } from './selection';

/** What one person has on the Jobs page: it outlives a look at a job, so that coming back finds the list as it was left. */
export interface JobsSession {
  readonly list: ListSession;
  readonly selection: SelectionStore;
  readonly desk: JobDesk;
  /** Where the list was scrolled to. */
  scrollTop: number;
}

let kept: { viewerId: string; session: JobsSession } | null = null;

/** The signed-in person's; a new one when somebody else signs in on this tab. */
export function jobsSession(client: ApolloClient, viewer: Viewer): JobsSession {
  if (kept?.viewerId !== viewer.id) {
    const list = new ListSession(client, viewer.workspace);
    const desk = new JobDesk(client, list, viewer.workspace);
    kept = { viewerId: viewer.id, session: { list, desk, selection: new SelectionStore(), scrollTop: 0 } };
  }
  return kept.session;
}
