import { withAddress } from './model/board-address';
import type { AddressChange } from './model/board-address';

const SETTLE_MS = 250;

/**
 * Keeps a place in the address once it has come to rest, instead of the one that was opened. Past the router on purpose: it would render
 * the page for nothing.
 */
export class PlaceInUrl {
  private timer: ReturnType<typeof setTimeout> | undefined;

  keep(place: () => AddressChange): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const before = new URLSearchParams(location.search);
      const search = withAddress(before, place());
      if (search.toString() !== before.toString()) history.replaceState(history.state, '', `${location.pathname}?${search}`);
    }, SETTLE_MS);
  }

  /** What has not come to rest is not kept. */
  stop(): void {
    clearTimeout(this.timer);
  }
}

/** Keeps the place that one has scrolled to. Returns how to stop. */
export function writePlace(scroller: HTMLElement, placeOf: (scroller: HTMLElement) => { minute?: number; top: number }): () => void {
  const inUrl = new PlaceInUrl();
  const onScroll = () => inUrl.keep(() => placeOf(scroller));
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    inUrl.stop();
    scroller.removeEventListener('scroll', onScroll);
  };
}
