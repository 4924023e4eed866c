import { Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { NavigateOptions } from 'react-router';
import { serverNow } from '../../apollo/live-status';
import { voice } from '../../apollo/presence';
import { useViewer } from '../../apollo/viewer';
import { beginNewJobsOn } from '../../lib/office-commands';
import { dayOf } from '../../lib/time';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { BoardContext } from './board-context';
import type { Board } from './board-context';
import { BoardSkeleton } from './board-skeleton';
import { BoardStage } from './board-stage';
import { BoardDialogs } from './dialogs/board-dialogs';
import { ClockContext, serverMinutes, subscribeMinute } from '../../apollo/minute-clock';
import { ArrangeMenu } from './frame/arrange-menu';
import { DayFigures, FigureLine } from './frame/day-figures';
import { FilterMenu } from './frame/filter-menu';
import type { FilterChoices } from './frame/filter-parts';
import { FilterStrip, Strip } from './frame/filter-strip';
import { FrameContext } from './frame/frame-context';
import { ListStage } from './list/list-stage';
import { isArranged, readAddress, withAddress } from './model/board-address';
import { PlanBar } from './plan/plan-bar';
import { PlanContext } from './plan/plan-context';
import { PlanMenu } from './plan/plan-menu';
import { readPlanId, usePlan } from './plan/use-plan';
import type { BoardView } from './model/board-address';
import { UNITS, daysOf, stepped } from './model/view-days';
import { MonthStage } from './month/month-stage';
import { technicianOf, useMonth } from './month/use-month';
import type { Month } from './month/use-month';
import { readAsOf, withAsOf } from './time-machine/as-of-address';
import { HistoryButton } from './time-machine/history-button';
import { PastBoard } from './time-machine/past-board';
import { useTimeMachine } from './time-machine/use-time-machine';
import { Toolbar } from './toolbar';
import { useBoard } from './use-board';
import { useBoardShortcuts } from './use-board-shortcuts';
import { useAddressControls, useFrame } from './use-frame';
import type { DayHref } from './week/week-grid';
import { WeekStage } from './week/week-stage';
import styles from './schedule-page.module.css';

const MapStage = lazy(() => import('./map/map-stage'));

/** The schedule: a day's board, a week, a month, a list; view, day, scale and place are in the address. */
export function SchedulePage(): ReactElement {
  usePageTitle('Schedule');
  const { workspace } = useViewer();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const controls = useAddressControls();
  const { address, go } = controls;
  const { view, day, zoom, minute, top } = address;
  const asOf = view === 'day' ? readAsOf(params) : null;
  const date = day ?? today;
  const days = daysOf(view, date, workspace);
  const { state, session, retry } = useBoard(days[0]!, view === 'month' ? 0 : days.length);

  const goTo = useCallback(
    (moment: number | null, options?: NavigateOptions) => setParams(withAsOf(new URLSearchParams(location.search), moment), options),
    [setParams],
  );
  const machine = useTimeMachine(session, date, asOf);
  const goToDay = useCallback(
    (next: string) => {
      if (view !== 'month' && next !== date) session.readEarly(daysOf(view, next, workspace));
      go({ day: next === dayOf(serverNow(), workspace) ? null : next });
    },
    [go, session, view, date, workspace],
  );
  // From the address bar: presses may come faster than what they show.
  const onStep = useCallback(
    (by: 1 | -1) => goToDay(stepped(view, readAddress(new URLSearchParams(location.search)).day ?? dayOf(serverNow(), workspace), by)),
    [goToDay, view, workspace],
  );
  const onToday = useCallback(() => goToDay(dayOf(serverNow(), workspace)), [goToDay, workspace]);
  const onZoom = useCallback((next: typeof zoom) => go({ zoom: next }), [go]);
  const onView = useCallback(
    (next: BoardView) => {
      // The past is looked at in the day alone.
      if (next !== 'day' && readAsOf(new URLSearchParams(location.search)) !== null) goTo(null, { replace: true });
      go({ view: next });
    },
    [go, goTo],
  );
  const dayHref = useDayHref(today);
  useBoardShortcuts({ session, view, onStep, onToday, onView, isPast: machine !== null });
  useEffect(() => voice.show(date), [date]);
  useEffect(() => () => voice.show(null), []);
  useEffect(() => {
    // Nothing is planned for the past.
    beginNewJobsOn(UNITS[view] === 'day' && date > today ? date : null);
    return () => beginNewJobsOn(null);
  }, [view, date, today]);
  useRetryOnline(state.kind === 'failed', retry);

  const live = state.kind === 'ready' ? state.board : null;
  const board = machine?.board ?? live;
  useFrame(board, controls);
  const planId = readPlanId(params);
  const month = useMonth(view === 'month' ? days : null, planId, address.filter);
  const { layer, go: goToPlan } = usePlan(live, session);
  const toolbar = (
    <Toolbar
      view={view}
      date={date}
      today={today}
      zoom={zoom}
      onStep={onStep}
      onToday={onToday}
      onZoom={onZoom}
      onView={onView}
      figures={month ? <FigureLine figures={month.figures} /> : board ? <DayFigures /> : null}
      tools={
        <>
          {(board || month?.loads) && <FilterMenu choices={() => (board ? choicesOf(board) : monthChoices(month))} />}
          {board && isArranged(view) && <ArrangeMenu board={board} />}
          {live && !machine && <PlanMenu day={date} zone={live.zone} shownId={layer?.planId ?? null} onOpen={goToPlan} />}
          {view === 'day' && <HistoryButton date={date} asOf={asOf} onGo={goTo} />}
        </>
      }
    />
  );
  const key = `${view}/${days[0]}`;
  return (
    <div className={styles.page}>
      <ClockContext value={machine?.clock ?? serverMinutes}>
        <FrameContext value={controls}>
          <BoardContext value={board}>
            {toolbar}
            {board && <FilterStrip board={board} />}
            {month?.loads && <Strip {...monthChoices(month)} />}
            {machine ? (
              <PastBoard key={key} machine={machine} asOf={asOf!} onGo={goTo}>
                <BoardStage board={machine.board} zoom={zoom} minute={minute} top={top} />
              </PastBoard>
            ) : (
              <>
                {month && <MonthStage {...{ key, month, top, dayHref, planId }} onDay={goToDay} onLeavePlan={() => goToPlan(null)} />}
                {view !== 'month' && state.kind === 'loading' && <BoardSkeleton />}
                {state.kind === 'failed' && (
                  <ErrorState title={state.error.code === 'OFFLINE' ? 'No connection' : 'The schedule could not be loaded'} onRetry={retry}>
                    {state.error.message}
                  </ErrorState>
                )}
                {live && (
                  <PlanContext value={layer}>
                    {view === 'day' && <BoardStage key={key} board={live} zoom={zoom} minute={minute} top={top} />}
                    {view === 'week' && <WeekStage key={key} board={live} top={top} dayHref={dayHref} />}
                    {view === 'list' && <ListStage key={key} board={live} top={top} />}
                    {view === 'map' && (
                      <Suspense fallback={<BoardSkeleton />}>
                        <MapStage key={key} board={live} />
                      </Suspense>
                    )}
                  </PlanContext>
                )}
                {live && layer && (
                  <PlanBar
                    key={layer.planId}
                    layer={layer}
                    board={live}
                    session={session}
                    day={date}
                    onDay={goToDay}
                    onLeave={() => goToPlan(null)}
                  />
                )}
              </>
            )}
            <BoardDialogs asks={session.asks} board={live} />
          </BoardContext>
        </FrameContext>
      </ClockContext>
    </div>
  );
}

/** The address of a day's board, and of a technician's row on it; whatever else the address says stays. */
function useDayHref(today: string): DayHref {
  const { search } = useLocation();
  return useCallback(
    (date, technicianId) => {
      const next = withAddress(new URLSearchParams(search), { view: 'day', day: date === today ? null : date });
      return `?${next}${technicianId ? `#${technicianId}` : ''}`;
    },
    [search, today],
  );
}
const choicesOf = ({ store }: Board): FilterChoices => ({
  technicians: store.technicians(),
  areas: [...store.jobs()].map(({ area }) => area),
});

const monthChoices = (month: Month | null): FilterChoices => ({ technicians: (month?.loads ?? []).map(technicianOf), areas: null });

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
