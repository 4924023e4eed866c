import type { ReactElement } from 'react';
import { Outlet } from 'react-router';
import { DayContext } from './day-context';
import { useMyDay } from './use-my-day';

/** Around the day and its jobs: one store and one feed for both, so that opening a job loses neither. */
export function DayLayout(): ReactElement {
  return (
    <DayContext value={useMyDay()}>
      <Outlet />
    </DayContext>
  );
}
