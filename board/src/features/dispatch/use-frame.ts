import { useCallback, useLayoutEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { usePreference } from '../../apollo/use-preference';
import type { Board } from './board-context';
import type { FrameControls } from './frame/frame-context';
import { inItsView, readAddress, withAddress } from './model/board-address';

/** As many ids as a preference holds. */
const MOST_KEPT = 400;

/** The address as the schedule reads it, and the ways to change it. */
export function useAddressControls(): FrameControls {
  const [params, setParams] = useSearchParams();
  const address = useMemo(() => inItsView(readAddress(params)), [params]);
  const [kept, keep] = usePreference('schedule.technicians');
  const own = useMemo(() => (Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []), [kept]);
  // Of the address bar, not of the router: the board writes its place past it.
  const go = useCallback<FrameControls['go']>(
    (change, replace = false) => setParams(withAddress(new URLSearchParams(location.search), change), { replace }),
    [setParams],
  );
  return useMemo(() => {
    const { closed } = address;
    return {
      address,
      go,
      own,
      setOwn: (ids) => keep(ids.slice(0, MOST_KEPT)),
      toggleGroup: (key) => go({ closed: closed.includes(key) ? closed.filter((other) => other !== key) : [...closed, key] }, true),
    };
  }, [address, go, own, keep]);
}

/** Lays what the address says over a day: before anything of it is drawn, and to what was drawn before. */
export function useFrame(board: Board | null, { address, own }: FrameControls): void {
  board?.frame.take(address, own);
  useLayoutEffect(() => board?.frame.tell(), [board, address, own]);
}
