import { today } from './lib/day.mjs';
import { changeDays, changeDaysCold, fullNeighbours } from './lib/day-change.mjs';
import { openWindow, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, median, printTable, quantile, round } from './lib/table.mjs';

const TIMES = 20;

/** From the press on "Day after" to the next day's cards, read from the API and drawn. */
await withShop(async ({ url, api: signIn }) => {
  const { days, jobs } = await fullNeighbours(await signIn(LARGE), today());
  await withBrowser(async (browser) => {
    const { page } = await openWindow(browser, url, LARGE);
    const rows = [
      ['seen lately, or read ahead', await changeDays(page, days, TIMES)],
      ['before it was read ahead', await changeDaysCold(page, days, TIMES / 2)],
    ];
    printTable(
      `A press → the other day, drawn; 200 technicians, ${jobs.join(' and ')} jobs`,
      ['ms', 'times', 'p50', 'least', 'p95'],
      rows.map(([name, took]) => [name, took.length, round(median(took)), round(Math.min(...took)), round(quantile(took, 0.95))]),
    );
    for (const [name, took] of rows) judge(`day change, ${name}, p50 ms`, round(median(took)), median(took) <= 300, 300);
  });
});
