import { useQuery } from '@apollo/client/react';
import { TriangleAlert } from 'lucide-react';
import { useEffect, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { JobsPageCourseDocument } from '../../../graphql/graphql';
import { clock } from '../../../lib/time';
import { VisuallyHidden } from '../../../ui/live-region';
import { useCounts } from '../jobs-context';
import { coursePath } from '../model/course-path';
import styles from './header.module.css';

const EVERY_MS = 60_000;

/** How many jobs were under way since the shop opened; marked when nothing has moved for hours. */
export function Course(): ReactElement | null {
  const { workspace } = useViewer();
  const { data, refetch } = useQuery(JobsPageCourseDocument, { fetchPolicy: 'no-cache', pollInterval: EVERY_MS });
  const inProgress = useCounts()?.all.inProgress;
  useEffect(() => {
    if (inProgress !== undefined) refetch().catch(() => {}); // The last course stays; the live status says why it stands still.
  }, [inProgress, refetch]);
  const course = data?.inProgressCourse;
  if (!course || course.points.length < 2) return null;
  const since = course.flatSince && clock(course.flatSince, workspace);
  return (
    <span
      className={styles.course}
      title={since ? `Unchanged since ${since}: is everybody closing their work?` : 'In progress since opening'}
    >
      <svg viewBox="0 0 48 16" preserveAspectRatio="none" aria-hidden>
        <path d={coursePath(course.points.map(({ at, count }) => ({ at: Date.parse(at), count })))} />
      </svg>
      {since && (
        <span className={styles.flat}>
          <TriangleAlert aria-hidden />
          <span>flat since {since}</span>
        </span>
      )}
      {!since && <VisuallyHidden>, moving</VisuallyHidden>}
    </span>
  );
}
