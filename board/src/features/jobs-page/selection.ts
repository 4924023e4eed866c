import type { JobFilter } from '../../graphql/graphql';
import { Signal } from '../../lib/signal';

/** Which jobs are meant: some by name, or all that match a filter but a few. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly filter: JobFilter; readonly except: ReadonlySet<string> };

const NONE: Selection = { kind: 'some', ids: new Set() };

/** What is ticked in the list. It lasts through any live change of the rows, and ends with the filter under which it was made. */
export class SelectionStore {
  private selection: Selection = NONE;
  private readonly signal = new Signal();
  /** From where a range reaches. */
  private anchor: string | null = null;

  subscribe = this.signal.subscribe;
  get = (): Selection => this.selection;

  isSelected = (id: string): boolean => (this.selection.kind === 'some' ? this.selection.ids.has(id) : !this.selection.except.has(id));

  /** How many are meant, with `total` jobs matching the filter. */
  count(total: number): number {
    return this.selection.kind === 'some' ? this.selection.ids.size : Math.max(0, total - this.selection.except.size);
  }

  isEmpty = (): boolean => this.selection.kind === 'some' && this.selection.ids.size === 0;

  toggle(id: string): void {
    this.anchor = id;
    this.put([id], !this.isSelected(id));
  }

  /** Ticks everything between the last one that was ticked and this one, in the order of the list. */
  extendTo(id: string, order: readonly string[]): void {
    const from = this.anchor === null ? -1 : order.indexOf(this.anchor);
    const to = order.indexOf(id);
    if (from < 0 || to < 0) return this.toggle(id);
    this.put(order.slice(Math.min(from, to), Math.max(from, to) + 1), true);
  }

  /** Every job that matches, also those that are not loaded and those that come to match later. */
  selectAll(filter: JobFilter): void {
    this.set({ kind: 'all', filter, except: new Set() });
  }

  selectSome(ids: Iterable<string>): void {
    this.set({ kind: 'some', ids: new Set(ids) });
  }

  clear(): void {
    this.anchor = null;
    if (!this.isEmpty()) this.set(NONE);
  }

  private put(ids: readonly string[], isOn: boolean): void {
    const { selection } = this;
    const named = new Set(selection.kind === 'some' ? selection.ids : selection.except);
    for (const id of ids) {
      if (isOn === (selection.kind === 'some')) named.add(id);
      else named.delete(id);
    }
    this.set(selection.kind === 'some' ? { kind: 'some', ids: named } : { ...selection, except: named });
  }

  private set(selection: Selection): void {
    this.selection = selection;
    this.signal.tell();
  }
}
