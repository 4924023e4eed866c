import { Day, today } from './lib/day.mjs';
import { changeDaysCold, fullNeighbours } from './lib/day-change.mjs';
import { dragTo, findRoom, graspable } from './lib/drags.mjs';
import { carryAbout, framesDuring, p95, scrollByWheel } from './lib/frames.mjs';
import { dragPeer, openPeer } from './lib/peers.mjs';
import { recordChanges } from './lib/record.mjs';
import { startReplay } from './lib/replay.mjs';
import { openBoard, openWindow, showBoard, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { median, must, printTable, round } from './lib/table.mjs';
import { installedPeers } from './peers/installed.mjs';

const OPENINGS = 5;
const DRAGS = 12;
const DAYS = 8;
const UPDATES = 100;
const RECORD_MS = 8_000;
const SCALE = 2.5;
/** A peer that has not done in this time what takes the board a third of it answers nothing any more. */
const STUCK_MS = 90_000;

/** What the board and public schedule components do with the same jobs in a box of the same size, and how many times the board’s time they take. */
await withShop(async ({ url, api: signIn }) => {
  const peers = installedPeers();
  if (peers.length === 0) return console.log('The peers are not installed: npm run bench:board fetches them.');
  const api = await signIn(LARGE);
  await withBrowser(async (browser) => {
    const work = await lookAtBoard(browser, url);
    const feed = await recordChanges(browser, url, api, { perSecond: UPDATES, ms: RECORD_MS });
    const { days, jobs } = await fullNeighbours(api, today());
    const results = [{ name: 'board', ...(await measureBoard(browser, url, api, { feed, days })) }];
    for (const peer of peers)
      results.push({
        name: peer.name,
        ...(await measurePeer(browser, url, peer, { ...work, day: today(), other: days.find((day) => day !== today()) }, feed)),
      });
    print(results, jobs);
  });
});

/** Where the board’s grid lies, and how it asks for its day. */
async function lookAtBoard(browser, url) {
  const { context, page } = await openWindow(browser, url, LARGE);
  let asked = null;
  page.on('request', (request) => {
    if (request.postData()?.includes('query ScheduleBoard')) asked ??= request.postData();
  });
  await showBoard(page, `/schedule?day=${today()}`);
  const box = await page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('[data-board]').getBoundingClientRect();
    return { left, top, width, height };
  });
  await context.close();
  return { box, request: asked, headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' }, scale: SCALE };
}

async function measureBoard(browser, url, api, { feed, days }) {
  const usable = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const { page } = await openBoard(browser, url, LARGE);
    usable.push(await page.evaluate(() => bench.usableAt));
    await page.context().close();
  }
  const quiet = await openBoard(browser, url, LARGE);
  const still = await handBoard(quiet.page, api, feed.held, true);
  const dayChange = median(await changeDaysCold(quiet.page, days, DAYS));
  await quiet.context.close();

  const replay = await startReplay(url, feed.messages);
  const busy = await openBoard(browser, replay.url, LARGE);
  replay.play();
  const busyHand = await handBoard(busy.page, api, feed.held, false);
  const { changes, seconds } = await replay.stop();
  await busy.context.close();
  return { usable: median(usable), dayChange, still, busy: busyHand, rate: changes / seconds };
}

async function handBoard(page, api, held, isQuiet) {
  const day = await Day.read(api);
  const box = await page.locator('[data-board]').boundingBox();
  const frame = { left: box.x, top: box.y, width: box.width, height: box.height };
  const scrolled = () => page.evaluate(() => document.querySelector('[data-board]').scrollTop);
  const scroll = p95(await framesDuring(page, () => scrollByWheel(page, middleOf(frame), scrolled)));
  await page.evaluate(() => document.querySelector('[data-board]').scrollTo({ top: 0 }));
  const [{ grip }] = await graspable(page, day);
  const carry = p95(await framesDuring(page, () => carryAbout(page, grip, frame, () => page.locator('[data-target]').isVisible())));
  await page.locator('[data-target]').waitFor({ state: 'detached' });
  await page.mouse.move(frame.left + frame.width / 2, 8);
  const drags = [];
  for (let index = 0; drags.length < DRAGS && index < DRAGS * 10; index++) {
    const cards = (await graspable(page, day)).filter(({ job }) => held.includes(job.id));
    const card = cards[(index * 7) % cards.length];
    const room = card && findRoom(card, day, Math.random);
    const drag = room && (await dragTo({ page, api, day, ...card, room, isQuiet }));
    if (drag) drags.push(drag);
  }
  must(drags.length === DRAGS, `${drags.length} drags of the board`);
  return { scroll, carry, lift: median(drags.map(({ lift }) => lift)), drop: median(drags.map(({ drop }) => drop)) };
}

async function measurePeer(browser, url, peer, work, feed) {
  const usable = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const { context, page } = await openPeer(browser, url, peer, work);
    usable.push(await page.evaluate(() => bench.usableAt));
    await context.close();
  }
  const { context, page } = await openPeer(browser, url, peer, work);
  const still = await handPeer(page, work.box, new Set());
  const changed = [];
  for (let turn = 0; turn < DAYS; turn++) changed.push(await page.evaluate((at) => peer.changeDay(at), turn));
  await context.close();

  const busy = await openPeer(browser, url, peer, work);
  const messages = feed.messages.map(({ at, batch }) => ({ at, text: JSON.stringify(batch) }));
  await busy.page.evaluate((all) => void (globalThis.stopPlaying = peer.play(all)), messages);
  // The board's hands are kept to what the recording leaves alone by `held`; a peer takes any card, done or not.
  const moving = new Set(feed.messages.flatMap(({ batch }) => batch.events.map(({ jobId }) => jobId)));
  // What a peer that gets stuck did before stays told.
  const hand = {};
  const play = async () => {
    await handPeer(busy.page, work.box, moving, hand);
    const { changes, seconds } = await busy.page.evaluate(() => globalThis.stopPlaying());
    return changes / seconds;
  };
  const stuck = new Promise((resolve) => setTimeout(resolve, STUCK_MS, NaN).unref());
  const rate = await Promise.race([play(), stuck]);
  await busy.context.close();
  return { usable: median(usable), dayChange: median(changed.map(({ ms }) => ms)), still, busy: hand, rate };
}

/** Tells `hand` each figure when it has it. */
async function handPeer(page, box, moving, hand = {}) {
  const isBusy = moving.size > 0;
  // A peer that hardly keeps up with the changes is scrolled by less, and its frames say so.
  const wheel = () => scrollByWheel(page, middleOf(box), () => page.evaluate(() => peer.scrolled()), isBusy ? 0 : undefined);
  hand.scroll = p95(await framesDuring(page, wheel));
  const [grip] = await page.evaluate(() => peer.grips(40));
  must(grip, 'a card can be taken hold of');
  hand.carry = p95(await framesDuring(page, () => carryAbout(page, grip, box, async () => true)));
  try {
    const drags = await dragPeer(page, moving, DRAGS, Math.random);
    for (const key of ['lift', 'drop']) hand[key] = median(drags.map((drag) => drag[key]));
  } catch (error) {
    // Some lose a drag among the changes, or do not get to it.
    if (!isBusy) throw error;
    console.log(`under updates: ${error.message}`);
  }
  return hand;
}

function middleOf({ left, top, width, height }) {
  return { x: left + width / 2, y: top + height / 2 };
}

function print(results, jobs) {
  const [board, ...peers] = results;
  const suffix = `, ${UPDATES} updates/s`;
  const hands = { 'scrolling, p95 frame': 'scroll', 'dragging, p95 frame': 'carry', lift: 'lift', drop: 'drop' };
  const rows = [
    ['navigation → usable', ({ usable }) => usable],
    ['day change', ({ dayChange }) => dayChange],
    ...Object.entries(hands).map(([name, key]) => [name, ({ still }) => still[key]]),
    ...Object.entries(hands).map(([name, key]) => [name + suffix, ({ busy }) => busy[key]]),
  ];
  const cell = (value) => (value === undefined ? 'stuck' : round(value, 1));
  printTable(
    `The same hands on the same jobs: 200 technicians × 2,000 jobs (day change: ${jobs.join(' and ')}); medians in ms, and how many times the board’s`,
    ['', 'board', ...peers.flatMap(({ name }) => [name, '×'])],
    rows.map(([name, read]) => [
      name,
      round(read(board), 1),
      ...peers.flatMap((peer) => [cell(read(peer)), cell(read(peer) && read(peer) / read(board))]),
    ]),
  );
  const rates = results.map(({ name, rate }) => `${name} ${rate ? round(rate) : 'stuck'}`);
  console.log(`updates that reached the page a second: ${rates.join(', ')}`);
}
