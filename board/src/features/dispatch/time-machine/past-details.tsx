import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { PastOfJobDocument } from '../../../graphql/graphql';
import type { PastOfJobQuery } from '../../../graphql/graphql';
import { fieldWords, momentWords, valueWords } from '../../../lib/change-words';
import { didWords } from '../../../lib/did-words';
import { dayOf } from '../../../lib/time';
import { Skeleton } from '../../../ui/skeleton';
import type { BoardJob } from '../model/board-job';
import type { PastClock } from './past-clock';
import styles from './time-machine.module.css';

type Told = NonNullable<PastOfJobQuery['job']>['history'];

/** Said by what the actor did. */
const SAID: ReadonlySet<string> = new Set(['status', 'holdReason', 'cancelReason', 'startedAt', 'completedAt', 'enRouteAt', 'priority']);

/** Who did what to a job before the moment on the screen, the last thing first. */
export function PastDetails({ job, past }: { job: BoardJob; past: PastClock }): ReactElement {
  const told = useTold(job.id, past);
  if (told === undefined) return <p className={styles.unread}>What happened could not be read. Check the connection.</p>;
  if (told === null) return <Skeleton height={72} style={{ marginTop: 12 }} />;
  return (
    <section className={styles.told} aria-label="What had happened by then">
      <h3>By then</h3>
      <ol>
        {told.nodes.map((event) => (
          <Line key={event.cursor} event={event} at={past.now()} />
        ))}
      </ol>
      {told.pageInfo.hasNextPage && <p className={styles.faint}>More came before.</p>}
    </section>
  );
}

function Line({ event, at }: { event: Told['nodes'][number]; at: number }): ReactElement {
  const { workspace } = useViewer();
  const today = dayOf(at, workspace);
  const isBirth = event.kind === 'CREATED';
  const changes = event.changes.filter(({ field, from, to }) => !isBirth && !SAID.has(field) && from !== to);
  return (
    <li>
      <time dateTime={event.at}>{momentWords(event.at, today, workspace)}</time>
      <p>
        <b>{event.actor.name}</b> {didWords(event)}
        {event.reason && ` “${event.reason}”`}
      </p>
      {changes.map(({ field, from, to }) => (
        <p key={field} className={styles.change}>
          {fieldWords(field)}: {valueWords(field, from, today, workspace)} → {valueWords(field, to, today, workspace)}
        </p>
      ))}
    </li>
  );
}

/** Null until read, undefined when it cannot be. Read again when the board goes to another moment. */
function useTold(id: string, past: PastClock): Told | null | undefined {
  const client = useApolloClient();
  const upTo = useSyncExternalStore(past.subscribe, () => past.cursor);
  const [told, setTold] = useState<Told | null | undefined>(null);
  useEffect(() => {
    let isOver = false;
    client.query({ query: PastOfJobDocument, variables: { id, upTo }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => !isOver && setTold(data?.job?.history ?? undefined),
      () => !isOver && setTold(undefined),
    );
    return () => void (isOver = true);
  }, [client, id, upTo]);
  return told;
}
