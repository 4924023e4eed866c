import type { BoardPresenceSubscription } from '../graphql/graphql';
import { Signal } from '../lib/signal';

/** A colleague's screen. */
export type Colleague = BoardPresenceSubscription['boardPresence'][number];

/** In whose hand a job is. */
export type Holder = Pick<Colleague, 'userId' | 'name'>;

/** Somebody who is here, whatever number of screens they have open. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  /** On their boards; empty where they are on other pages. */
  readonly days: readonly string[];
  readonly isCarrying: boolean;
}

/**
 * Who else is at work. Places in the hand change ten times a second and are for those who paint by hand; who is here, on which day, and
 * whose hand a job is in changes seldom and is for React.
 */
class Colleagues {
  private screens: readonly Colleague[] = [];
  private present: readonly Person[] = [];
  private held: ReadonlyMap<string, Holder> = new Map();
  private readonly moved = new Signal();
  private readonly tookOrPut = new Signal();
  private readonly cameOrWent = new Signal();

  all = (): readonly Colleague[] => this.screens;
  /** Told of every place of every hand. */
  subscribe = this.moved.subscribe;
  holderOf = (jobId: string): Holder | undefined => this.held.get(jobId);
  subscribeHeld = this.tookOrPut.subscribe;
  people = (): readonly Person[] => this.present;
  subscribePeople = this.cameOrWent.subscribe;

  heard(screens: readonly Colleague[], viewerId: string): void {
    this.screens = screens;
    this.moved.tell();
    this.hear(heldOf(screens));
    const people = peopleOf(screens.filter(({ userId }) => userId !== viewerId));
    if (JSON.stringify(people) === JSON.stringify(this.present)) return;
    this.present = people;
    this.cameOrWent.tell();
  }

  private hear(held: ReadonlyMap<string, Holder>): void {
    if (JSON.stringify([...held]) === JSON.stringify([...this.held])) return;
    this.held = held;
    this.tookOrPut.tell();
  }
}

const heldOf = (screens: readonly Colleague[]): Map<string, Holder> =>
  new Map(screens.flatMap(({ draggingJobId, userId, name }) => (draggingJobId ? [[draggingJobId, { userId, name }] as const] : [])));

function peopleOf(screens: readonly Colleague[]): Person[] {
  const byId = new Map<string, Person>();
  for (const { userId, name, day, draggingJobId } of screens) {
    const before = byId.get(userId) ?? { userId, name, days: [], isCarrying: false };
    const days = day && !before.days.includes(day) ? [...before.days, day].sort() : before.days;
    byId.set(userId, { ...before, days, isCarrying: before.isCarrying || Boolean(draggingJobId) });
  }
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export const colleagues = new Colleagues();
