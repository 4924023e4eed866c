import { isUnreachable } from '../../apollo/retry-link';
import { announce } from '../../ui/live-region';
import { dismissNotice, notifyFailure } from '../../ui/toast';
import { waitingWords } from './waiting-words';

const WAITING_SUBJECT = 'board-waiting';
const RETRY_MS = 2_000;
const WAITING_MS = 1_000;

/** The browser sends nothing now. */
export const isOffline = (): boolean => !navigator.onLine;

let waitingTimer: ReturnType<typeof setTimeout> | undefined;
let told = '';

/** A hiccup is not worth a word; a second without an answer is. What is told already is not told again. */
export function tellWaiting(count: number, why?: unknown): void {
  const { title, detail } = waitingWords(count, why);
  const words = count === 0 ? '' : `${title}. ${detail}`;
  if (words === told) return;
  told = words;
  clearTimeout(waitingTimer);
  if (count === 0) return dismissNotice(WAITING_SUBJECT);
  waitingTimer = setTimeout(() => {
    notifyFailure({ subject: WAITING_SUBJECT, title, detail });
    announce(words);
  }, WAITING_MS);
}

/** Until the browser says that the network is back, or a few seconds have passed: it does not always say so. */
function untilRetry(): Promise<void> {
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

/** How long one tries, and when again. */
export const network = { isUnreachable, untilRetry };
