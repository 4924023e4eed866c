import { withAddress } from './model/board-address';

interface Place {
  readonly minute?: number;
  readonly top: number;
}

const SETTLE_MS = 250;

/**
 * Keeps the scroll place in the address once scrolling has come to rest, instead of the row that it opened at. Past the router on
 * purpose: it would render the page for nothing. Returns how to stop.
 */
export function writePlace(scroller: HTMLElement, placeOf: (scroller: HTMLElement) => Place): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const search = withAddress(new URLSearchParams(location.search), placeOf(scroller));
    history.replaceState(history.state, '', `${location.pathname}?${search}`);
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE_MS);
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    scroller.removeEventListener('scroll', onScroll);
  };
}
