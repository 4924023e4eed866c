import type { BoardSurface } from './board-surface';
import { withAddress } from './model/board-address';

const SETTLE_MS = 250;

/**
 * Keeps the scroll place in the address once scrolling has come to rest. Past the router on purpose: it would render the page for
 * nothing. Returns how to stop.
 */
export function writePlace(scroller: HTMLElement, surface: BoardSurface): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const place = { minute: Math.max(0, Math.round(scroller.scrollLeft / surface.pxPerMin)), top: Math.round(scroller.scrollTop) };
    const search = withAddress(new URLSearchParams(location.search), place);
    history.replaceState(history.state, '', `${location.pathname}?${search}${location.hash}`);
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
