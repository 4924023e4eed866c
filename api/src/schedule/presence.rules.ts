/** One person's screen: which day is on it, and what it has in hand, over whose lane, for when. Instants as ISO strings, days as YYYY-MM-DD. */
export interface Screen {
  sessionId: string;
  userId: string;
  name: string;
  color: string;
  day: string | null;
  draggingJobId: string | null;
  overTechnicianId: string | null;
  overWindow: { start: string; end: string } | null;
}

/** Silent for so long, somebody counts as gone. */
export const GONE_AFTER_MS = 10_000;
export const MOST_SCREENS = 200;
export const MOST_SCREENS_OF_ONE = 8;

interface Heard {
  screen: Screen;
  at: number;
}

/** Who is at work in one workspace, as far as one node has heard. Nothing is kept of them longer than their last sign of life counts. */
export class PresenceRoom {
  private readonly heard = new Map<string, Heard>();

  get size(): number {
    return this.heard.size;
  }

  /** A sign of life. False when nothing is news about it, or where there is no more room. */
  hear(screen: Screen, at: number): boolean {
    const key = keyOf(screen);
    const before = this.heard.get(key);
    if (!before && !this.makeRoom(screen.userId)) return false;
    // The last heard stands last.
    this.heard.delete(key);
    this.heard.set(key, { screen, at });
    return JSON.stringify(before?.screen) !== JSON.stringify(screen);
  }

  leave(screen: Pick<Screen, 'userId' | 'sessionId'>): boolean {
    return this.heard.delete(keyOf(screen));
  }

  screen(who: Pick<Screen, 'userId' | 'sessionId'>): Screen | undefined {
    return this.heard.get(keyOf(who))?.screen;
  }

  /** Forgets who has been silent for too long. Whether there was anybody. */
  forgetSilent(now: number): boolean {
    const size = this.heard.size;
    for (const [key, { at }] of this.heard) if (now - at >= GONE_AFTER_MS) this.heard.delete(key);
    return this.heard.size < size;
  }

  /** Everybody but the screen that asks, in an order that stays. */
  others(own: Pick<Screen, 'userId' | 'sessionId'>): Screen[] {
    const screens = [...this.heard.values()].map(({ screen }) => screen);
    return screens.filter((screen) => keyOf(screen) !== keyOf(own)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** A person's oldest screen gives way to their newest; nobody gives way to somebody else. */
  private makeRoom(userId: string): boolean {
    const own = [...this.heard].filter(([, { screen }]) => screen.userId === userId);
    if (own.length >= MOST_SCREENS_OF_ONE) return this.heard.delete(own[0]![0]);
    return this.heard.size < MOST_SCREENS;
  }
}

/** Screens name themselves: only together with who is signed in there is the name theirs alone. */
export const keyOf = ({ userId, sessionId }: Pick<Screen, 'userId' | 'sessionId'>): string => `${userId} ${sessionId}`;
