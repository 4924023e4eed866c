import type { Conflict, Elsewhere } from '../../../lib/meanwhile';
import type { BoardJob, Span } from '../model/board-job';
import type { BoardAction } from '../model/command';

export type Ask =
  | {
      readonly kind: 'conflict';
      readonly job: BoardJob | undefined;
      readonly conflicts: readonly Conflict[];
      readonly answer: (go: boolean) => void;
    }
  | {
      readonly kind: 'stale';
      readonly job: BoardJob | undefined;
      readonly elsewhere: readonly Elsewhere[];
      readonly theirs: string;
      readonly mine: string;
      /** The job's number. */
      readonly number: string;
      readonly answer: (go: boolean) => void;
    }
  | { readonly kind: 'clocks'; readonly job: BoardJob | undefined; readonly message: string; readonly answer: (go: boolean) => void }
  | { readonly kind: 'reason'; readonly job: BoardJob; readonly action: BoardAction & ('HOLD' | 'CANCEL') }
  | { readonly kind: 'move'; readonly job: BoardJob; readonly fromTechnicianId: string | null }
  | { readonly kind: 'give'; readonly jobs: readonly BoardJob[] }
  /** Without a window: at the first free hour of whoever is chosen. */
  | { readonly kind: 'assign'; readonly job: BoardJob; readonly window: Span | null; readonly fromTechnicianId: string | null };

/** Questions to the viewer, one at a time, in the order they came up. */
export class Asks {
  private queue: readonly Ask[] = [];
  private readonly listeners = new Set<() => void>();

  current = (): Ask | null => this.queue[0] ?? null;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  put(ask: Ask): void {
    this.set([...this.queue, ask]);
  }

  close(ask: Ask): void {
    this.set(this.queue.filter((other) => other !== ask));
  }

  /** A question that a command waits for. */
  question(make: (answer: (go: boolean) => void) => Ask): Promise<boolean> {
    return new Promise((resolve) => {
      const ask: Ask = make((go) => {
        this.close(ask);
        resolve(go);
      });
      this.put(ask);
    });
  }

  private set(queue: readonly Ask[]): void {
    this.queue = queue;
    for (const listener of [...this.listeners]) listener();
  }
}
