import type { ReactElement } from 'react';
import { useBoardContext } from '../board-context';
import { onDay } from '../model/geometry';
import { useTraces } from './plan-context';
import styles from './plan-traces.module.css';

/** Faint, where the jobs of a lane stand that the plan shows elsewhere. */
export function PlanTraces({ technicianId, pxPerMin }: { technicianId: string; pxPerMin: number }): ReactElement {
  const { store } = useBoardContext();
  const traces = useTraces(technicianId);
  return (
    <>
      {traces.map(({ jobId, window }) => {
        const { start, end } = onDay(window, store.day);
        const place = { left: Math.round(start * pxPerMin) + 1, width: Math.max(10, Math.round((end - start) * pxPerMin) - 2) };
        return <i key={jobId} className={styles.trace} data-trace={jobId} style={place} aria-hidden />;
      })}
    </>
  );
}
