import { Day } from './lib/day.mjs';
import { startMover } from './lib/mover.mjs';
import { openBoard, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, round } from './lib/table.mjs';
import { weigh } from './lib/weight.mjs';

const WARM_UP = 1_000;
const UPDATES = 20_000;
const MEGABYTE = 2 ** 20;
const GROWTH_MB = 5;

/** What a page keeps of 20,000 remote changes, more than a busy shop makes in a day, once garbage is collected. */
await withShop(async ({ url, api: signIn }) => {
  const day = await Day.read(await signIn(LARGE));
  await withBrowser(async (browser) => {
    const { page } = await openBoard(browser, url, LARGE);
    const session = await page.context().newCDPSession(page);
    const samples = [];
    const sample = async (name) => samples.push({ name, ...(await weigh(session)) });
    await sample('board opened');
    let stored = await receive(page, signIn, day, WARM_UP);
    await sample(`${WARM_UP} updates`);
    const base = samples.at(-1);
    for (let part = 1; part <= 4; part++) {
      stored += await receive(page, signIn, day, UPDATES / 4);
      await sample(`${stored} updates`);
    }
    printTable(
      'Memory of the page after garbage collection, 200 technicians × 2,000 jobs',
      ['', 'heap MB', 'DOM nodes', 'listeners'],
      samples.map(({ name, heap, nodes, listeners }) => [name, round(heap / MEGABYTE, 1), nodes, listeners]),
    );
    const growth = (samples.at(-1).heap - base.heap) / MEGABYTE;
    judge(`heap growth over ${UPDATES} updates, MB`, round(growth, 1), growth <= GROWTH_MB, GROWTH_MB);
  });
});

/** As fast as two clients may send them; the screen has taken all of them when it says what the API says. */
async function receive(page, signIn, day, count) {
  const movable = day.movable();
  const halves = [0, 1].map((half) => movable.filter((_, index) => index % 2 === half));
  const movers = await Promise.all(
    halves.map(async (jobs) => startMover({ api: await signIn(LARGE), day, jobs, perSecond: 180, count: count / 2 })),
  );
  await Promise.all(movers.map(({ report }) => report));
  const results = await Promise.all(movers.map((mover) => mover.stop()));
  const stored = results.reduce((sum, one) => sum + one.stored, 0);
  must(stored === count, `${stored} of ${count} were stored; refused: ${results.flatMap(({ refused }) => refused).slice(0, 3)}`);
  const now = await Day.read(await signIn(LARGE));
  const places = Object.fromEntries([...now.jobs].map(([id, job]) => [id, `${job.technicianId} ${2 + Math.floor(job.from / 15)}`]));
  await page.waitForFunction((all) => bench.mounted().every(([id, place]) => !(id in all) || all[id] === place), places);
  return stored;
}
