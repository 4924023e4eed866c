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
  await show(page, first);
  const took = [];
  // The first time there it has to be read.
  for (let turn = 0; turn <= times; turn++)
    took.push(turn % 2 ? await change(page, 'Day before', first) : await change(page, 'Day after', second));
  return took.slice(1);
}

/** The same from a page that has just opened, on which nothing is read ahead yet. */
export async function changeDaysCold(page, [first, second], times) {
  const took = [];
  for (let turn = 0; turn < times; turn++) {
    await show(page, first);
    took.push(await change(page, 'Day after', second));
  }
  return took;
}

async function show(page, day) {
  await page.goto(`/schedule?day=${day}`);
  await page.waitForFunction(() => bench.usableAt !== null);
  await page.getByText('Live', { exact: true }).waitFor();
}

async function change(page, name, day) {
  await page.evaluate(() => void (globalThis.changing = bench.followDayChange()));
  await page.getByRole('button', { name }).click();
  const { ms, cards } = await page.evaluate(() => globalThis.changing);
  must(cards > 20, `${cards} cards of ${day} were drawn`);
  await page.getByText('Live', { exact: true }).waitFor();
  return ms;
}
