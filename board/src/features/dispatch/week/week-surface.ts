import { serverNow } from '../../../apollo/live-status';
import type { Zone } from '../../../lib/time';
import { BoardSurface } from '../board-surface';
import type { Outline, Point } from '../board-surface';
import type { BoardStore } from '../model/board-store';
import { isBooked } from '../model/board-job';
import { dayAt } from '../model/placement';
import type { Carried, LaneSlot, StepKey } from '../model/slot';
import { homeWeekSlot, stepWeekSlot, weekSlotAt } from '../model/week';
import type { Room, WeekMeasure } from '../model/week';

/** Height of the week's head: the day and its totals. */
export const WEEK_HEAD = 48;

/** The week's grid on the screen: a slot is a cell of it. */
export class WeekSurface extends BoardSurface {
  override head = WEEK_HEAD;
  /** What the grid last drew. */
  grid: Pick<WeekMeasure, 'columnWidth' | 'tops' | 'technicianIds'> & { readonly heights: readonly number[] } = {
    columnWidth: 1,
    tops: [0],
    heights: [],
    technicianIds: [],
  };

  constructor(
    private readonly store: BoardStore,
    private readonly zone: Zone,
    private readonly opening: string,
  ) {
    super(store.day, () => ({ technicianIds: [], tops: [0] }));
  }

  override rowTops(): readonly number[] {
    return this.grid.tops;
  }

  override rowOf(technicianId: string | null): number {
    return this.grid.technicianIds.indexOf(technicianId);
  }

  override slotUnder(point: Point, _grab: Point, carried: Carried): LaneSlot | null {
    const at = this.toLanes(point);
    return at && weekSlotAt(at.x, at.y, carried, this.week());
  }

  override homeSlot(carried: Carried): LaneSlot | null {
    return homeWeekSlot(carried, this.week());
  }

  override step(slot: LaneSlot, key: StepKey, carried: Carried): LaneSlot {
    return stepWeekSlot(slot, key, carried, this.week());
  }

  override outline({ technicianId, window }: LaneSlot): Outline {
    return this.cell(this.rowOf(technicianId), dayAt(window.start, this.store.days));
  }

  override reveal({ technicianId, window }: LaneSlot): void {
    this.revealCell(this.rowOf(technicianId), dayAt(window.start, this.store.days));
  }

  override flyingWidth(): number {
    return Math.max(168, this.grid.columnWidth);
  }

  cell(row: number, column: number): Required<Outline> {
    const { columnWidth, tops, heights } = this.grid;
    return { left: column * columnWidth + 1, top: (tops[row] ?? 0) + 1, width: columnWidth - 2, height: (heights[row] ?? 0) - 2 };
  }

  revealCell(row: number, column: number): void {
    this.revealAcross(this.cell(row, column));
    this.revealRow(row);
  }

  private week(): WeekMeasure {
    return { ...this.grid, days: this.store.days, zone: this.zone, opening: this.opening, roomOf: this.roomOf };
  }

  private readonly roomOf = (technicianId: string | null): Room => {
    const nowMs = serverNow();
    if (technicianId === null) return { shifts: [], booked: [], nowMs };
    const booked = this.store.laneJobsOf(technicianId).flatMap((job) => (isBooked(job) && job.window ? [job.window] : []));
    return { shifts: this.store.technician(technicianId)?.shifts ?? [], booked, nowMs };
  };
}
