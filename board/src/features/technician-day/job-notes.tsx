import type { ReactElement } from 'react';
import { useServerNow } from '../../apollo/use-server-now';
import { useViewer } from '../../apollo/viewer';
import { clock, dayName, dayOf } from '../../lib/time';
import type { Stop } from './model/stops';
import styles from './day.module.css';

/** What was said about the job, newest first; what is pinned stands above with the address. */
export function JobNotes({ stop }: { stop: Stop }): ReactElement | null {
  const { workspace } = useViewer();
  const today = dayOf(useServerNow(), workspace);
  const notes = stop.notes.filter(({ pinned }) => !pinned).sort((a, b) => b.at.localeCompare(a.at));
  if (notes.length === 0) return null;
  return (
    <section aria-label="Notes">
      <h2 className={styles.partHead}>Notes</h2>
      <ul className={styles.notes}>
        {notes.map((note) => {
          const day = dayOf(note.at, workspace);
          return (
            <li key={note.id}>
              <small>
                {note.author.name},{' '}
                {day === today ? clock(note.at, workspace) : `${dayName(day, workspace, today)}, ${clock(note.at, workspace)}`}
              </small>
              <p>{note.body}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
