import { useEffect, useRef } from 'react';
import { useByMinute } from '../../apollo/minute-clock';
import { useJob, useJobPage } from './job-context';

/** Nothing happens when a window begins or ends, but what is possible becomes another: the job is asked for again. */
export function useTimePassing(): void {
  const { reread } = useJobPage();
  const { window } = useJob();
  const part = useByMinute((now) => (window ? Number(now >= Date.parse(window.start)) + Number(now >= Date.parse(window.end)) : 0));
  const seen = useRef(part);
  useEffect(() => {
    if (seen.current === part) return;
    seen.current = part;
    reread().catch(() => {}); // The next change brings it.
  }, [part, reread]);
}
