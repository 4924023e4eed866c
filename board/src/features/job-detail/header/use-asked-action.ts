import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { JobAction } from '../../../graphql/graphql';

/** Carries out what led here ("2046 complete" in the palette), once: not again when the page is reloaded or come back to. */
export function useAskedAction(act: (action: JobAction) => void): void {
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const asked = (state as { act?: JobAction } | null)?.act;
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!asked) return;
    void navigate(pathname, { replace: true, state: null });
    latest.current(asked);
  }, [asked, pathname, navigate]);
}
