import { memo, useCallback, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Mark } from '../../../ui/mark';
import { useBoardContext, useJob } from '../board-context';
import type { BoardJob } from '../model/board-job';
import type { LaneView } from '../model/board-views';
import { CARD_INSET, minuteOf, STEP_MIN, SUB_LANE } from '../model/geometry';
import type { TravelLeg } from '../model/travel-store';
import styles from './lane-travel.module.css';
import { useSeenPart } from './seen-part';

/** Less room than this holds no word: pixels. */
const ROOM = { minutes: 22, words: 46, icon: 68 };

/** The ways between a lane's visits. Apart from the cards: a new answer renders no card. */
export const LaneTravel = memo(function LaneTravel({ lane, pxPerMin }: { lane: LaneView; pxPerMin: number }): ReactElement {
  const { travel, store } = useBoardContext();
  const { technicianId, cards } = lane;
  const subscribe = useCallback((wake: () => void) => travel.subscribe(technicianId, wake), [travel, technicianId]);
  const legs = useSyncExternalStore(subscribe, () => travel.legs(technicianId));
  const subLaneOf = (jobId: string): number => cards.find((card) => card.id === jobId)?.subLane ?? 0;
  const placeOf = (jobId: string): number => cards.findIndex((card) => card.id === jobId);
  // A job that a plan puts between them is on the way: the ways of the schedule as it is say nothing of that.
  const isBroken = ({ fromJobId, toJobId }: TravelLeg): boolean =>
    cards.slice(placeOf(fromJobId) + 1, Math.max(0, placeOf(toJobId))).some(({ id }) => store.view(id)?.isStaged);
  return (
    <>
      {legs.map((leg) =>
        isBroken(leg) ? null : <Leg key={leg.fromJobId + leg.toJobId} leg={leg} subLane={subLaneOf(leg.toJobId)} pxPerMin={pxPerMin} />,
      )}
    </>
  );
});

const Leg = memo(function Leg({ leg, subLane, pxPerMin }: { leg: TravelLeg; subLane: number; pxPerMin: number }): ReactElement | null {
  const { store, seenPart } = useBoardContext();
  const { day } = store;
  const element = useRef<HTMLDivElement>(null);
  const from = useJob(leg.fromJobId);
  const to = useJob(leg.toJobId);
  const start = minuteOf(leg.departsAt, day);
  const box = {
    left: Math.round(start * pxPerMin),
    width: Math.round((minuteOf(leg.dueAt, day) - start) * pxPerMin),
    top: CARD_INSET + subLane * SUB_LANE,
  };
  const { width } = box;
  const isImpossible = leg.fit === 'IMPOSSIBLE';
  const isDrawn = from && to && stands(leg, from, to) && (isImpossible || width >= ROOM.minutes);
  useSeenPart(seenPart, element, box, Boolean(isDrawn));
  if (!isDrawn) return null;
  const words = isImpossible || width >= ROOM.words ? `${leg.minutes} min` : String(leg.minutes);
  const label = isImpossible
    ? `Too far: ${leg.minutes} min from ${from.customerName} to ${to.customerName}, and ${(leg.dueAt - leg.departsAt) / 60_000} min between`
    : undefined;
  return (
    <div
      ref={element}
      className={styles.leg}
      data-fit={leg.fit}
      data-leg={leg.toJobId}
      style={box}
      {...(label
        ? { role: 'gridcell', 'aria-label': label, 'aria-colindex': 2 + Math.max(0, Math.floor(start / STEP_MIN)) }
        : { 'aria-hidden': true })}
    >
      <span>
        {isImpossible && <Mark name="WARNING" />}
        {!isImpossible && width >= ROOM.icon && <Mark name="DRIVE" />}
        {words}
      </span>
    </div>
  );
});

/** Both visits are where they were when the way was judged. */
function stands({ technicianId, departsAt, dueAt }: TravelLeg, from: BoardJob, to: BoardJob): boolean {
  const isTheirs = from.crew.includes(technicianId) && to.crew.includes(technicianId);
  return isTheirs && from.window?.end === departsAt && to.window?.start === dueAt;
}
