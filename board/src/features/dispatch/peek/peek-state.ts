export interface Peeked {
  readonly jobId: string;
  readonly technicianId: string | null;
  readonly anchor: HTMLElement;
  /** Opened by Enter or a tap: focus goes in. */
  readonly takesFocus: boolean;
}

/** Which card shows its details; outside React so that hovering over the board renders nothing but the details. */
export class PeekState {
  private shown: Peeked | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  current = (): Peeked | null => this.shown;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(next: Peeked, delayMs = 0): void {
    clearTimeout(this.timer);
    if (delayMs) this.timer = setTimeout(() => this.set(next), delayMs);
    else this.set(next);
  }

  /** Time to reach the details with the pointer. */
  closeSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.set(null), 160);
  }

  stay(): void {
    clearTimeout(this.timer);
  }

  close(): void {
    clearTimeout(this.timer);
    this.set(null);
  }

  private set(next: Peeked | null): void {
    if (next === this.shown) return;
    this.shown = next;
    for (const listener of [...this.listeners]) listener();
  }
}
