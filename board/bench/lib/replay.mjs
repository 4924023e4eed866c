import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('replay-process.mjs', import.meta.url));

/**
 * Writes down what the live feed brings to a page opened after this: [{ at: ms since the first, batch }], without the changes of the
 * jobs in `except`, which the returned function takes.
 */
export function recordFeed(page) {
  const messages = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const batch = JSON.parse(payload).payload?.data?.jobEvents;
      if (batch) messages.push({ at: performance.now(), batch });
    }),
  );
  return (except) => {
    const ours = new Set(except);
    const others = messages.map(({ at, batch }) => ({
      at,
      batch: { ...batch, events: batch.events.filter((event) => !ours.has(event.jobId)) },
    }));
    const told = others.filter(({ batch }) => batch.events.length > 0);
    return told.map(({ at, batch }) => ({ at: at - told[0].at, batch }));
  };
}

/**
 * The shop's pages with a recorded feed in place of its own, from one small process: neither the API nor the database has work while it
 * plays, so that what is measured is the board.
 */
/** `times`: so many times the pace at which it was recorded. */
export async function startReplay(target, messages, times = 1) {
  const child = fork(SCRIPT, [], { execArgv: [] });
  const listening = once(child, 'message');
  child.send({ target, messages, times });
  const [{ port }] = await listening;
  return {
    url: `http://localhost:${port}`,
    play: () => child.send('play'),
    /** Ends it. @returns { changes, seconds } */
    async stop() {
      const report = once(child, 'message');
      child.send('stop');
      const [result] = await report;
      return result;
    },
  };
}
