import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** After a change of page, focus goes to its heading, as it would after loading one: the screen reader reads where we are. */
export function useRouteFocus(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement?.closest('main')) return; // The page has put focus where it wants it.
      const target = document.querySelector<HTMLElement>('main h1[tabindex="-1"]') ?? document.getElementById('main');
      target?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
}
