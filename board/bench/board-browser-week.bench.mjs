import { carryAbout, framesDuring, p95, scrollByWheel } from './lib/frames.mjs';
import { recordChanges } from './lib/record.mjs';
import { startReplay } from './lib/replay.mjs';
import { openBoard, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, quantile, round } from './lib/table.mjs';

const UPDATES = 100;
const RECORDED_MS = 20_000;
const TARGET_MS = 17;

/** Frames of the week, 200 technicians × seven days, at rest and while 100 changes a second are replayed to it. */
await withShop(async ({ url, api: signIn }) => {
  const rows = [];
  await withBrowser(async (browser) => {
    const { messages } = await recordChanges(browser, url, await signIn(LARGE), { perSecond: UPDATES, ms: RECORDED_MS });
    // The hand takes none that moves away meanwhile.
    const moved = messages.flatMap(({ batch }) => batch.events.map(({ jobId }) => jobId));
    await measure(browser, url, { suffix: '', moved, rows });
    const replay = await startReplay(url, messages);
    await measure(browser, replay.url, { suffix: `, ${UPDATES} updates/s replayed`, moved, rows, begin: replay.play });
    const { changes, seconds } = await replay.stop();
    must(changes >= UPDATES * seconds * 0.8, `${changes} changes in ${round(seconds)} s`);
  });
  printTable(
    'Frames of the week, 200 technicians',
    ['', 'frames', 'p50 ms', 'p95 ms', 'worst ms'],
    rows.map(({ name, times }) => [name, times.length, round(quantile(times, 0.5), 1), round(p95(times), 1), round(Math.max(...times), 1)]),
  );
  for (const { name, times } of rows) judge(`${name}, p95 frame ms`, round(p95(times), 1), p95(times) <= TARGET_MS, TARGET_MS);
});

async function measure(browser, url, { suffix, moved, rows, begin = () => {} }) {
  const { page } = await openBoard(browser, url, LARGE, '/schedule?view=week');
  begin();
  const box = await page.locator('[data-board]').evaluate((board) => board.getBoundingClientRect().toJSON());
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const scrolled = () => page.locator('[data-board]').evaluate((board) => board.scrollTop);
  rows.push({ name: `scrolling${suffix}`, times: await framesDuring(page, () => scrollByWheel(page, middle, scrolled)) });
  const isCarried = () => page.locator('[data-target]').isVisible();
  const grip = await page.evaluate(firstGrip, moved);
  rows.push({ name: `dragging${suffix}`, times: await framesDuring(page, () => carryAbout(page, grip, box, isCarried)) });
  await page.context().close();
}

/** Where the first card in view that can be moved, and is by nobody else, is taken. */
function firstGrip(moved) {
  const others = new Set(moved);
  const board = document.querySelector('[data-board]').getBoundingClientRect();
  for (const card of document.querySelectorAll('[data-board] [data-job][data-movable]')) {
    if (others.has(card.dataset.job)) continue;
    const { left, top, bottom } = card.getBoundingClientRect();
    const grip = { x: left + 10, y: top + 8 };
    if (top > board.top + 80 && bottom < board.bottom && document.elementFromPoint(grip.x, grip.y)?.closest('[data-job]') === card)
      return grip;
  }
  throw new Error('no card in view can be moved');
}
