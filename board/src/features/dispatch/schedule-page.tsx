import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { serverNow } from '../../apollo/live-status';
import { useViewer } from '../../apollo/viewer';
import { addDays, dayOf } from '../../lib/time';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { BoardContext } from './board-context';
import { BoardSkeleton } from './board-skeleton';
import { BoardStage } from './board-stage';
import { BoardDialogs } from './dialogs/board-dialogs';
import { subscribeMinute } from '../../apollo/minute-clock';
import { readAddress, withAddress } from './model/board-address';
import { PlanBar } from './plan/plan-bar';
import { PlanContext } from './plan/plan-context';
import { PlanMenu } from './plan/plan-menu';
import { usePlan } from './plan/use-plan';
import { DayFigures, Toolbar } from './toolbar';
import { useBoard } from './use-board';
import { useBoardShortcuts } from './use-board-shortcuts';
import styles from './schedule-page.module.css';

/** The schedule board, one day at a time; day, scale and place are in the address. */
export function SchedulePage(): ReactElement {
  usePageTitle('Schedule');
  const { workspace } = useViewer();
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const { day, zoom, minute, top } = readAddress(params);
  const date = day ?? today;
  const { state, session, retry } = useBoard(date);

  const go = useCallback(
    (change: Parameters<typeof withAddress>[1]) => setParams(withAddress(new URLSearchParams(location.search), change)),
    [setParams],
  );
  const goToDay = useCallback((next: string) => go({ day: next === dayOf(serverNow(), workspace) ? null : next }), [go, workspace]);
  const onStep = useCallback((days: number) => goToDay(addDays(date, days)), [goToDay, date]);
  const onToday = useCallback(() => goToDay(dayOf(serverNow(), workspace)), [goToDay, workspace]);
  const onZoom = useCallback((next: typeof zoom) => go({ zoom: next }), [go]);
  useBoardShortcuts({ session, onToday });
  useRetryOnline(state.kind === 'failed', retry);

  const board = state.kind === 'ready' ? state.board : null;
  const { layer, go: goToPlan } = usePlan(board, session);
  const toolbar = (
    <Toolbar
      date={date}
      today={today}
      zoom={zoom}
      onStep={onStep}
      onToday={onToday}
      onZoom={onZoom}
      figures={board ? <DayFigures /> : null}
      tools={board && <PlanMenu day={date} zone={board.zone} shownId={layer?.planId ?? null} onOpen={goToPlan} />}
    />
  );
  return (
    <div className={styles.page}>
      <BoardContext value={board}>
        {toolbar}
        {state.kind === 'loading' && <BoardSkeleton />}
        {state.kind === 'failed' && (
          <ErrorState title={state.error.code === 'OFFLINE' ? 'No connection' : 'The schedule could not be loaded'} onRetry={retry}>
            {state.error.message}
          </ErrorState>
        )}
        {board && (
          <PlanContext value={layer}>
            <BoardStage key={date} board={board} zoom={zoom} minute={minute} top={top} />
          </PlanContext>
        )}
        {board && layer && <PlanBar key={layer.planId} layer={layer} board={board} session={session} onLeave={() => goToPlan(null)} />}
        <BoardDialogs asks={session.asks} board={board} />
      </BoardContext>
    </div>
  );
}

/** What failed for want of a network is tried again when there is one, without a press. */
function useRetryOnline(isFailed: boolean, retry: () => void): void {
  useEffect(() => {
    if (!isFailed) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [isFailed, retry]);
}

/** The workspace's day by the server's clock; at midnight the board of "today" turns over by itself. */
function useToday(): string {
  const { workspace } = useViewer();
  const [today, setToday] = useState(() => dayOf(serverNow(), workspace));
  useEffect(() => subscribeMinute(() => setToday(dayOf(serverNow(), workspace))), [workspace]);
  return today;
}
