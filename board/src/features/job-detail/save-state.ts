import { Signal } from '../../lib/signal';

export interface Saved {
  readonly word: 'idle' | 'saving' | 'saved' | 'failed';
  /** Takes the last save back; null where it cannot be. */
  readonly undo: (() => void) | null;
}

const IDLE: Saved = { word: 'idle', undo: null };
const SAID_MS = 8_000;

/** The quiet word beside the title: saving, saved, or not. */
export class SaveState {
  private readonly listeners = new Signal();
  private said = IDLE;
  private running = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  subscribe = this.listeners.subscribe;
  now = (): Saved => this.said;

  /** Follows one save; it resolves with how to take it back, or false when it failed. */
  async follow(save: Promise<(() => void) | null | false>): Promise<void> {
    this.running += 1;
    this.say({ word: 'saving', undo: null });
    const undo = await save;
    this.running -= 1;
    if (this.running > 0) return;
    this.say(undo === false ? { word: 'failed', undo: null } : { word: 'saved', undo: undo && this.once(undo) });
  }

  private once(undo: () => void): () => void {
    return () => {
      this.say(IDLE);
      undo();
    };
  }

  private say(said: Saved): void {
    clearTimeout(this.timer);
    this.said = said;
    if (said.word === 'saved') this.timer = setTimeout(() => this.say(IDLE), SAID_MS);
    this.listeners.tell();
  }
}
