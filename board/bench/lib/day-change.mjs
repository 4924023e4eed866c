import { must } from './table.mjs';
import { STEP_DAY } from './day.mjs';

/** Two days after one another on which the shop is as full as it gets in the coming week: [first, second, jobs of the second]. */
export async function fullNeighbours(api, today) {
  const days = Array.from({ length: 8 }, (_, ahead) =>
    new Date(Date.parse(`${today}T12:00:00Z`) + ahead * STEP_DAY).toISOString().slice(0, 10),
  );
  const counts = [];
  for (const day of days) counts.push((await api.board(day)).jobs.length);
  const sums = counts.slice(1).map((count, index) => Math.min(count, counts[index]));
  const best = sums.indexOf(Math.max(...sums));
  return { days: [days[best], days[best + 1]], jobs: [counts[best], counts[best + 1]] };
}

/** Presses "Day after" and "Day before" in turn. @returns ms from each press to the other day’s cards, drawn */
export async function changeDays(page, [first, second], times) {
  await page.goto(`/schedule?day=${first}`);
  await page.waitForFunction(() => bench.usableAt !== null);
  await page.getByText('Live', { exact: true }).waitFor();
  const took = [];
  for (let turn = 0; turn < times; turn++) {
    const button = page.getByRole('button', { name: turn % 2 ? 'Day before' : 'Day after' });
    await page.evaluate(() => void (globalThis.changing = bench.followDayChange()));
    await button.click();
    const { ms, cards } = await page.evaluate(() => globalThis.changing);
    must(cards > 20, `${cards} cards of ${turn % 2 ? first : second} were drawn`);
    took.push(ms);
    await page.getByText('Live', { exact: true }).waitFor();
  }
  return took;
}
