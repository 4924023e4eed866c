import { Signal } from '../../../lib/signal';
import type { Selection } from '../selection';
import type { BulkChange, BulkKind } from './model/bulk-change';

/** A change of many jobs that somebody began: what, to which, and what is settled already. */
export interface BulkRequest {
  readonly kind: BulkKind;
  readonly selection: Selection;
  readonly count: number;
  readonly given?: BulkChange;
}

/** Which bulk dialog is open. Menu, bar, keys and the rail all open it here. */
export class BulkStore {
  private request: BulkRequest | null = null;
  private readonly signal = new Signal();

  subscribe = this.signal.subscribe;
  get = (): BulkRequest | null => this.request;

  open(request: BulkRequest): void {
    this.request = request;
    this.signal.tell();
  }

  close = (): void => {
    this.request = null;
    this.signal.tell();
  };
}
