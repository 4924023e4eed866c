import { today } from './lib/day.mjs';
import { changeDays, fullNeighbours } from './lib/day-change.mjs';
import { openWindow, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, median, printTable, quantile, round } from './lib/table.mjs';

const TIMES = 20;

/** From the press on "Day after" to the next day's cards, read from the API and drawn. */
await withShop(async ({ url, api: signIn }) => {
  const { days, jobs } = await fullNeighbours(await signIn(LARGE), today());
  await withBrowser(async (browser) => {
    const { page } = await openWindow(browser, url, LARGE);
    const took = await changeDays(page, days, TIMES);
    printTable(
      `A press → the other day, drawn; 200 technicians, ${jobs.join(' and ')} jobs, ${TIMES} times`,
      ['ms', 'p50', 'least', 'p95'],
      [['day change', round(median(took)), round(Math.min(...took)), round(quantile(took, 0.95))]],
    );
    judge('day change, p50 ms', round(median(took)), median(took) <= 300, 300);
  });
});
