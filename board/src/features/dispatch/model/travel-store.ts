import { Listeners } from './listeners';

/** One technician's way from a visit to the next, as the API judged it. Epoch milliseconds. */
export interface TravelLeg {
  readonly technicianId: string;
  readonly fromJobId: string;
  readonly toJobId: string;
  /** Between which times it was judged: where a visit stands elsewhere by now it says nothing. */
  readonly departsAt: number;
  readonly dueAt: number;
  readonly minutes: number;
  readonly fit: 'EASY' | 'TIGHT' | 'IMPOSSIBLE';
}

const NONE: readonly TravelLeg[] = [];

/** The ways of a day by lane. A new answer wakes the lanes that it is about, and no card. */
export class TravelStore {
  private readonly lanes = new Map<string, readonly TravelLeg[]>();
  private readonly listeners = new Listeners<string>();
  /** Told of a lane that comes into view. */
  onSeen: ((technicianId: string) => void) | null = null;

  legs = (technicianId: string): readonly TravelLeg[] => this.lanes.get(technicianId) ?? NONE;
  isSeen = (technicianId: string): boolean => this.listeners.has(technicianId);

  subscribe = (technicianId: string, listener: () => void): (() => void) => {
    const stop = this.listeners.add(technicianId, listener);
    this.onSeen?.(technicianId);
    return stop;
  };

  /** @param about the lanes that were asked about; null: all */
  replace(legs: readonly TravelLeg[], about: readonly string[] | null): void {
    const next = new Map<string, TravelLeg[]>((about ?? [...this.lanes.keys()]).map((id) => [id, []]));
    for (const leg of legs) {
      const lane = next.get(leg.technicianId);
      if (lane) lane.push(leg);
      else next.set(leg.technicianId, [leg]);
    }
    for (const [id, lane] of next) {
      if (JSON.stringify(lane) === JSON.stringify(this.legs(id))) continue;
      this.lanes.set(id, lane);
      this.listeners.wake(id);
    }
  }
}
