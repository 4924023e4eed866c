import { recordChanges } from './lib/record.mjs';
import { startReplay } from './lib/replay.mjs';
import { openBoard, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, round } from './lib/table.mjs';
import { weigh } from './lib/weight.mjs';

const UPDATES = 100;
/** An hour is played in three minutes. */
const TIMES = 20;
const PARTS = 6;
const PART_MS = 3_600_000 / TIMES / PARTS;
const MEGABYTE = 2 ** 20;
const GROWTH_MB = 5;

/** What a board keeps of an hour of 100 changes a second, recorded from the API and replayed to it faster than the clock. */
await withShop(async ({ url, api: signIn }) => {
  await withBrowser(async (browser) => {
    const { messages } = await recordChanges(browser, url, await signIn(LARGE), { perSecond: UPDATES, ms: 10_000 });
    const replay = await startReplay(url, messages, TIMES);
    const { page } = await openBoard(browser, replay.url, LARGE);
    const session = await page.context().newCDPSession(page);
    replay.play();
    const samples = [];
    // The first part warms it up: what grows after that would grow all day.
    for (let part = 1; part <= PARTS; part++) {
      await new Promise((resolve) => setTimeout(resolve, PART_MS));
      samples.push({ minutes: (part * 60) / PARTS, ...(await weigh(session)) });
    }
    const { changes, seconds } = await replay.stop();
    must(changes >= UPDATES * seconds * TIMES * 0.8, `${changes} changes in ${round(seconds)} s`);
    must(await page.getByText('Live', { exact: true }).isVisible(), 'the board followed to the end');
    printTable(
      `Memory after garbage collection in a simulated hour: ${changes.toLocaleString('en')} changes, ${round(changes / seconds)} a second`,
      ['after', 'heap MB', 'DOM nodes', 'listeners'],
      samples.map(({ minutes, heap, nodes, listeners }) => [`${minutes} min`, round(heap / MEGABYTE, 1), nodes, listeners]),
    );
    const growth = (samples.at(-1).heap - samples[0].heap) / MEGABYTE;
    judge('heap growth after the first ten minutes, MB', round(growth, 1), growth <= GROWTH_MB, GROWTH_MB);
  });
});
