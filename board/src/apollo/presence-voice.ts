/** A card in hand: over whose lane, and when it would be there. Instants in ms. */
export interface Hand {
  readonly jobId: string;
  readonly technicianId: string | null;
  readonly window: { readonly start: number; readonly end: number } | null;
}

/** What a screen tells of itself. */
export interface Whereabouts {
  readonly day: string | null;
  readonly hand: Hand | null;
}

/** The API forgets after ten seconds. */
const AGAIN_MS = 4_000;
const EVERY_MS = 100;

/** Says where this screen is: a change at once, but no more than ten a second, and the last one always; and again while nothing changes. */
export class PresenceVoice {
  private now: Whereabouts = { day: null, hand: null };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saidAt = -Infinity;
  private isWaiting = false;

  constructor(private readonly say: (whereabouts: Whereabouts) => void) {}

  show = (day: string | null): void => this.change({ ...this.now, day });
  hold = (hand: Hand | null): void => this.change({ ...this.now, hand });

  /** Says it now, whatever was said when: somebody new is listening. */
  speak = (): void => {
    clearTimeout(this.timer);
    this.isWaiting = false;
    this.saidAt = performance.now();
    this.say(this.now);
    this.timer = setTimeout(this.speak, AGAIN_MS);
  };

  stop(): void {
    clearTimeout(this.timer);
    this.isWaiting = false;
  }

  private change(next: Whereabouts): void {
    if (JSON.stringify(next) === JSON.stringify(this.now)) return;
    this.now = next;
    if (this.isWaiting) return;
    const wait = this.saidAt + EVERY_MS - performance.now();
    if (wait <= 0) return this.speak();
    clearTimeout(this.timer);
    this.isWaiting = true;
    this.timer = setTimeout(this.speak, wait);
  }
}
