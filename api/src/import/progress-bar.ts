import type { OnProgress } from './progress.js';

const WIDTH = 30;
const REDRAW_MS = 80;

/** Draws one line that fills up, on a terminal only; a log file gets nothing. Call `end` before printing anything else. */
export function progressBar(out: NodeJS.WriteStream): { onProgress: OnProgress; end: () => void } {
  let drawnAt = 0;
  let isOpen = false;
  const onProgress: OnProgress = (phase, done, total) => {
    const isFull = done >= total;
    if (!out.isTTY || (!isFull && performance.now() - drawnAt < REDRAW_MS)) return;
    drawnAt = performance.now();
    isOpen = !isFull;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(share * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    out.write(`\r\x1b[2K${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${phase}${isFull ? '\n' : ''}`);
  };
  const end = (): void => {
    if (isOpen) out.write('\n');
    isOpen = false;
  };
  return { onProgress, end };
}
