import { Signal } from '../../../lib/signal';
import type { TimeOff } from '../model/board-job';

/** What is open of somebody's hours: the menu at their name, or one of its forms. */
export type HoursAsk = { readonly technicianId: string } & (
  | { readonly kind: 'menu'; readonly anchor: Element }
  /** `off`: that which is to be changed; absent: another one. */
  | { readonly kind: 'timeOff'; readonly off?: TimeOff }
  | { readonly kind: 'week' }
);

/** One at a time; outside React, so that opening a menu renders no row. */
export class HoursAsks {
  private ask: HoursAsk | null = null;
  private readonly signal = new Signal();

  current = (): HoursAsk | null => this.ask;
  subscribe = this.signal.subscribe;

  put(ask: HoursAsk | null): void {
    this.ask = ask;
    this.signal.tell();
  }
}
