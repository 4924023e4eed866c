import { Day } from './lib/day.mjs';
import { dragTo, findRoom, graspable } from './lib/drags.mjs';
import { scrollByWheel } from './lib/frames.mjs';
import { startMover } from './lib/mover.mjs';
import { recordFeed, startReplay } from './lib/replay.mjs';
import { openBoard, openCpuClock, openWindow, showBoard, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, quantile, round } from './lib/table.mjs';

const SECONDS = 6;
const DRAGS = 20;
const UPDATES = 100;
const FRAME_MS = 1000 / 60;
const FIGURES = ['frames', 'p50 ms', 'p95 ms', 'worst ms', 'dropped', 'main thread ms/s', 'ms/frame', 'updates/s'];

/**
 * Frames and answers to the hand, at rest and while another client moves 100 jobs a second, 30 % of them to another technician: first
 * through the API, which needs the same machine as the browser, then replayed to the board alone.
 */
await withShop(async ({ url, api: signIn }) => {
  const api = await signIn(LARGE);
  const rows = [];
  const hands = [];
  await withBrowser(async (browser) => {
    await quiet(browser, url, api, { rows, hands });
    const recorded = await served(browser, url, api, { rows, hands });
    await replayed(browser, url, api, recorded, { rows, hands });
  });
  print(rows, hands);
});

async function quiet(browser, url, api, results) {
  const day = await Day.read(api);
  const { page } = await openBoard(browser, url, LARGE);
  const held = await idsInReach(page, day);
  await measure(page, api, day, { suffix: '', held, isQuiet: true, results });
  await page.context().close();
}

async function served(browser, url, api, results) {
  const day = await Day.read(api);
  const { page } = await openWindow(browser, url, LARGE);
  const feed = recordFeed(page);
  await showBoard(page);
  const held = await idsInReach(page, day);
  const mover = await startMover({ api, day, jobs: day.movable().filter(({ id }) => !held.includes(id)), perSecond: UPDATES });
  const suffix = `, ${UPDATES} updates/s`;
  await measure(page, api, day, { suffix, held, isQuiet: false, results });
  const { stored, laneChanges, refused, seconds } = await mover.stop();
  must(refused.length === 0, `moves were refused: ${refused.slice(0, 3)}`);
  must(laneChanges / stored > 0.2, `${laneChanges} of ${stored} changed the technician`);
  tellRate(results, suffix, stored / seconds);
  await converged(page, api);
  await page.context().close();
  return { messages: feed(held), held };
}

async function replayed(browser, url, api, { messages, held }, results) {
  const day = await Day.read(api);
  const replay = await startReplay(url, messages);
  const { page } = await openBoard(browser, replay.url, LARGE);
  replay.play();
  const suffix = `, ${UPDATES} updates/s replayed`;
  await measure(page, api, day, { suffix, held, isQuiet: false, results });
  const { changes, seconds } = await replay.stop();
  tellRate(results, suffix, changes / seconds);
  await page.context().close();
}

async function measure(page, api, day, { suffix, held, isQuiet, results }) {
  const empty = await page.context().newPage();
  const cpu = { page: await openCpuClock(page), empty: await openCpuClock(empty) };
  const take = async (name, target, clock, work) => {
    results.rows.push({ name: name + suffix, suffix, ...(await frames(target, clock, work)) });
    if (process.stderr.isTTY) process.stderr.write(`${name + suffix} done\n`);
  };
  await empty.bringToFront();
  await take('empty page', empty, cpu.empty, () => wait(SECONDS));
  await page.bringToFront();
  await take('board left alone', page, cpu.page, () => wait(SECONDS));
  await take('scrolling', page, cpu.page, () => scrollByWheel(page, { x: 800, y: 500 }, () => scrollTop(page)));
  const middle = await lift(page, day);
  await take('dragging', page, cpu.page, () => carryAbout(page, middle));
  await take('dragging at the edge', page, cpu.page, () => carryToTheEdge(page, middle));
  await letGo(page);
  results.hands.push({ name: `short drags${suffix}`, drags: await shortDrags(page, api, day, held, isQuiet) });
}

function tellRate({ rows }, suffix, rate) {
  must(rate >= UPDATES * 0.9, `${round(rate)} updates a second${suffix}`);
  for (const row of rows) if (row.suffix === suffix) row.updates = rate;
}

async function idsInReach(page, day) {
  return (await graspable(page, day)).map(({ job }) => job.id);
}

async function frames(page, clock, work) {
  await page.evaluate(() => (globalThis.stopFrames = bench.startFrames()));
  const [cpuBefore, began] = [await clock(), performance.now()];
  await work();
  const seconds = (performance.now() - began) / 1000;
  const cpu = ((await clock()) - cpuBefore) / seconds;
  return { times: await page.evaluate(() => globalThis.stopFrames()), cpu, seconds };
}

function wait(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Takes a card in the hand. @returns the middle of the board, and its lower end */
async function lift(page, day) {
  await page.evaluate(() => document.querySelector('[data-board]').scrollTo({ top: 0 }));
  const [{ grip, grid }] = await graspable(page, day);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, grip.y, { steps: 2 });
  await page.locator('[data-target]').waitFor();
  return { x: (grid.left + grid.right) / 2, y: (grid.top + grid.bottom) / 2, bottom: grid.bottom };
}

async function carryAbout(page, middle) {
  const began = performance.now();
  for (let angle = 0; performance.now() < began + SECONDS * 1000; angle += 0.05)
    await page.mouse.move(middle.x + Math.sin(angle) * 250, middle.y + Math.cos(angle * 1.3) * 150);
}

/** Waits at the lower edge, where the board scrolls by itself as fast as it can. */
async function carryToTheEdge(page, middle) {
  const [began, before] = [performance.now(), await scrollTop(page)];
  for (let turn = 0; performance.now() < began + SECONDS * 500; turn++) await page.mouse.move(middle.x + (turn % 40), middle.bottom - 12);
  const after = await scrollTop(page);
  must(after > before + 500, `the drag scrolled the board by ${after - before} px`);
}

async function letGo(page) {
  must(await page.locator('[data-target]').isVisible(), 'the card was in the air to the end');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.locator('[data-target]').waitFor({ state: 'detached' });
  await page.evaluate(() => document.querySelector('[data-board]').scrollTo({ top: 0 }));
}

/** Of jobs that the other client leaves alone. */
async function shortDrags(page, api, day, held, isQuiet) {
  const drags = [];
  for (let index = 0; drags.length < DRAGS && index < DRAGS * 10; index++) {
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
    rows.map(({ name, times, cpu, seconds, updates }) => [
      name,
      times.length,
      round(quantile(times, 0.5), 1),
      round(quantile(times, 0.95), 1),
      round(Math.max(...times), 1),
      dropped(times),
      round(cpu),
      round((cpu * seconds) / times.length, 1),
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
