import { apiErrorOf } from '../../apollo/api-error';
import { isNetworkFailure } from '../../apollo/retry-link';
import { announce } from '../../ui/live-region';
import { dismissNotice, notifyFailure } from '../../ui/toast';
import { waitingWords } from './waiting-words';

const WAITING_SUBJECT = 'board-waiting';
const RETRY_MS = 2_000;
const WAITING_MS = 1_000;

/** Nothing that is sent now can arrive. */
export const isOffline = (): boolean => !navigator.onLine;

/** Nobody answered, or had the time to: the same has to be sent again. */
export const isUnreachable = (error: unknown): boolean => isNetworkFailure(error) || apiErrorOf(error).code === 'RATE_LIMITED';

let waitingTimer: ReturnType<typeof setTimeout> | undefined;

/** A hiccup is not worth a word; a second without an answer is. */
export function tellWaiting(count: number, why?: unknown): void {
  clearTimeout(waitingTimer);
  if (count === 0) return dismissNotice(WAITING_SUBJECT);
  const { title, detail } = waitingWords(count, why);
  waitingTimer = setTimeout(() => {
    notifyFailure({ subject: WAITING_SUBJECT, title, detail });
    announce(`${title}. ${detail}`);
  }, WAITING_MS);
}

/** Until the browser says that the network is back, or a few seconds have passed: it does not always say so. */
export function untilRetry(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, RETRY_MS);
    window.addEventListener('online', go);
  });
}
