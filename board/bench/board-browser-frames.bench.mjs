import { Day } from './lib/day.mjs';
import { dragTo, findRoom, graspable } from './lib/drags.mjs';
import { startMover } from './lib/mover.mjs';
import { openBoard, openCpuClock, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, quantile, round } from './lib/table.mjs';

const SECONDS = 6;
const DRAGS = 20;
const UPDATES = 100;
const FRAME_MS = 1000 / 60;
const FIGURES = ['frames', 'p50 ms', 'p95 ms', 'worst ms', 'dropped', 'main thread ms/s', 'updates/s'];

/** Frames and answers to the hand, at rest and while another client moves 100 jobs a second, 30 % of them to another technician. */
await withShop(async ({ url, api: signIn }) => {
  const api = await signIn(LARGE);
  const day = await Day.read(api);
  await withBrowser(async (browser) => {
    const { page } = await openBoard(browser, url, LARGE);
    const empty = await page.context().newPage();
    const cpu = { page: await openCpuClock(page), empty: await openCpuClock(empty) };
    const rows = [];
    const hands = [];
    for (const perSecond of [0, UPDATES]) {
      const held = (await graspable(page, day)).map(({ job }) => job.id);
      const mover =
        perSecond > 0 ? await startMover({ api, day, jobs: day.movable().filter(({ id }) => !held.includes(id)), perSecond }) : null;
      const began = performance.now();
      const suffix = perSecond > 0 ? `, ${perSecond} updates/s` : '';
      const take = async (name, target, clock, work) => {
        rows.push({ name: name + suffix, ...(await frames(target, clock, work)) });
        if (process.stderr.isTTY) process.stderr.write(`${name + suffix} done\n`);
      };
      await empty.bringToFront();
      await take('empty page', empty, cpu.empty, () => wait(SECONDS));
      await page.bringToFront();
      await take('board left alone', page, cpu.page, () => wait(SECONDS));
      await take('scrolling', page, cpu.page, () => scroll(page));
      await take('dragging', page, cpu.page, () => dragAbout(page, day));
      hands.push({ name: `short drags${suffix}`, drags: await shortDrags(page, api, day, held, perSecond === 0) });
      if (!mover) continue;
      const { stored, laneChanges, refused, seconds } = await mover.stop();
      must(refused.length === 0, `moves were refused: ${refused.slice(0, 3)}`);
      must(
        stored / seconds >= UPDATES * 0.9,
        `${round(stored / seconds)} updates a second were stored in ${round((performance.now() - began) / 1000)} s`,
      );
      must(laneChanges / stored > 0.2, `${laneChanges} of ${stored} changed the technician`);
      for (const row of rows) if (row.name.endsWith(suffix)) row.updates = stored / seconds;
      await converged(page, api);
    }
    print(rows, hands);
  });
});

async function frames(page, clock, work) {
  await page.evaluate(() => (globalThis.stopFrames = bench.startFrames()));
  const [cpuBefore, began] = [await clock(), performance.now()];
  await work();
  const cpu = ((await clock()) - cpuBefore) / ((performance.now() - began) / 1000);
  return { times: await page.evaluate(() => globalThis.stopFrames()), cpu };
}

function wait(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** By wheel, down and up again. */
async function scroll(page) {
  await page.mouse.move(800, 500);
  const until = performance.now() + SECONDS * 1000;
  const before = await scrollTop(page);
  let furthest = before;
  for (let turn = 0; performance.now() < until; turn++) {
    await page.mouse.wheel(0, performance.now() < until - SECONDS * 500 ? 90 : -90);
    if (turn % 20 === 0) furthest = Math.max(furthest, await scrollTop(page));
  }
  must(furthest > before + 500, `it scrolled ${furthest - before} px; in front: ${await page.getByRole('dialog').allInnerTexts()}`);
}

/** Carries a card around, then waits at the lower edge, where the board scrolls by itself, and lets it go by Escape. */
async function dragAbout(page, day) {
  await page.evaluate(() => document.querySelector('[data-board]').scrollTo({ top: 0 }));
  const [{ grip, grid }] = await graspable(page, day);
  const middle = { x: (grid.left + grid.right) / 2, y: (grid.top + grid.bottom) / 2 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, grip.y, { steps: 2 });
  await page.locator('[data-target]').waitFor();
  const began = performance.now();
  for (let angle = 0; performance.now() < began + SECONDS * 500; angle += 0.05)
    await page.mouse.move(middle.x + Math.sin(angle) * 250, middle.y + Math.cos(angle * 1.3) * 150);
  const before = await scrollTop(page);
  for (let turn = 0; performance.now() < began + SECONDS * 1000; turn++) await page.mouse.move(middle.x + (turn % 40), grid.bottom - 12);
  const after = await scrollTop(page);
  must(after > before + 500, `the drag scrolled the board by ${after - before} px`);
  must(await page.locator('[data-target]').isVisible(), 'the card was in the air to the end');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.locator('[data-target]').waitFor({ state: 'detached' });
  await page.evaluate(() => document.querySelector('[data-board]').scrollTo({ top: 0 }));
}

/** Of jobs that the other client leaves alone. */
async function shortDrags(page, api, day, held, isQuiet) {
  const drags = [];
  for (let index = 0; drags.length < DRAGS && index < DRAGS * 3; index++) {
    const cards = (await graspable(page, day)).filter(({ job }) => held.includes(job.id));
    if (cards.length === 0) continue;
    const card = cards[(index * 7) % cards.length];
    const room = findRoom(card, day, Math.random);
    const drag = room && (await dragTo({ page, api, day, ...card, room, isQuiet }));
    if (drag) drags.push(drag);
  }
  must(drags.length === DRAGS, `${drags.length} short drags`);
  return drags;
}

/** What stands on the screen is what the API says, whatever came over it meanwhile. */
async function converged(page, api) {
  const now = await Day.read(api);
  const places = Object.fromEntries([...now.jobs].map(([id, job]) => [id, `${job.technicianId} ${2 + Math.floor(job.from / 15)}`]));
  await page.waitForFunction((all) => bench.mounted().every(([id, place]) => !(id in all) || all[id] === place), places, {
    timeout: 10_000,
  });
}

function scrollTop(page) {
  return page.evaluate(() => document.querySelector('[data-board]').scrollTop);
}

function print(rows, hands) {
  const dropped = (times) => times.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0);
  printTable(
    'Frames, 200 technicians × 2,000 jobs',
    ['', ...FIGURES],
    rows.map(({ name, times, cpu, updates }) => [
      name,
      times.length,
      round(quantile(times, 0.5), 1),
      round(quantile(times, 0.95), 1),
      round(Math.max(...times), 1),
      dropped(times),
      round(cpu),
      updates ? round(updates) : '',
    ]),
  );
  const both = (values) => [round(quantile(values, 0.5)), round(quantile(values, 0.95))];
  printTable(
    `The hand's events → what they show, drawn, ${DRAGS} drags`,
    ['ms', 'lift p50', 'lift p95', 'drop p50', 'drop p95'],
    hands.map(({ name, drags }) => [name, ...both(drags.map(({ lift }) => lift)), ...both(drags.map(({ drop }) => drop))]),
  );
  for (const { name, times } of rows.filter(({ name: one }) => /scrolling|dragging/.test(one))) {
    const p95 = quantile(times, 0.95);
    judge(`${name}, p95 frame ms`, round(p95, 1), p95 <= 17, 17);
  }
}
