import { Signal } from '../../../lib/signal';

/** Which row the keyboard is on. Rows look only whether it is theirs, so that a step renders two of them. */
export class ListFocus {
  private id: string | null = null;
  private readonly signal = new Signal();

  subscribe = this.signal.subscribe;
  current = (): string | null => this.id;

  set(id: string | null): void {
    if (id === this.id) return;
    this.id = id;
    this.signal.tell();
  }
}
