import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startScript } from './processes.mjs';

const PATIENCE_MS = 15_000;
const FILE = fileURLToPath(new URL('./subscriber-process.mjs', import.meta.url));

/** Many sockets in a process of their own. */
export async function startScreens() {
  const { child, stop, pid } = await startScript('screens', FILE, {});
  const ask = async (message, answer) => {
    child.send(message);
    for (;;) {
      const [said] = await once(child, 'message');
      if (said[answer] !== undefined) return said[answer];
    }
  };
  const report = () => ask({ kind: 'report' }, 'report');
  return {
    pid,
    stop,
    open: (screens) => ask({ kind: 'open', screens }, 'opened'),
    report,
    /**
     * Waits until every key of `sent` (key → ms since the epoch) has come `copies(key)` times, and no more often.
     * @returns how long each took, ms, and the last frame
     */
    async arrivals(sent, copies) {
      const seen = new Map();
      const latencies = [];
      let lastFrame = null;
      let missing = [...sent.keys()].reduce((sum, key) => sum + copies(key), 0);
      for (const until = performance.now() + PATIENCE_MS; missing > 0; await delay(50)) {
        if (performance.now() > until) throw new Error(`${missing} deliveries never came`);
        const part = await report();
        lastFrame = part.lastFrame ?? lastFrame;
        for (const [key, at] of part.arrivals) {
          if (!sent.has(key)) continue;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          if (seen.get(key) > copies(key)) throw new Error(`${key} came more often than there are screens`);
          latencies.push(at - sent.get(key));
          missing--;
        }
      }
      return { latencies, lastFrame };
    },
    close: () => ask({ kind: 'close' }, 'closed'),
  };
}
