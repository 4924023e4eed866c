import { STEP } from './day.mjs';
import { must } from './table.mjs';

const AWAY = { x: 720, y: 8 };
/** What is said after each drag appears there, in pixels from below. */
const TOASTS = 260;

/** Where the board's rows and minutes lie in the window. */
async function readGrid(page) {
  return page.evaluate(async () => {
    // Cards that slide are not where they will be when the hand comes.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const board = document.querySelector('[data-board]').getBoundingClientRect();
    const header = document.querySelector('[data-board] [role=rowheader]').getBoundingClientRect();
    const rows = [...document.querySelectorAll('[data-row]')].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { technicianId: row.dataset.row, top, height };
    });
    const cards = [...document.querySelectorAll('[data-board] [data-job]')].map((element) => {
      const { left, top, width, right, bottom } = element.getBoundingClientRect();
      return { id: element.dataset.job, left, top, width, right, bottom };
    });
    return { left: header.right, top: board.top + 32, right: board.right, bottom: board.bottom, rows, cards };
  });
}

/** Jobs whose cards can be taken hold of, with a point to do it by; waits for rows that are being mounted. */
export async function graspable(page, day) {
  for (let frame = 0; frame < 300; frame++) {
    const cards = await graspableNow(page, day);
    if (cards.length > 0) return cards;
    await page.evaluate(() => new Promise((done) => bench.afterPaint(done)));
  }
  throw new Error('no card in view can be dragged: is it late in the evening there?');
}

async function graspableNow(page, day) {
  const grid = await readGrid(page);
  const movable = new Map(day.movable().map((job) => [job.id, job]));
  const inside = grid.cards.filter(
    ({ id, left, top, right, bottom }) =>
      movable.has(id) && left > grid.left + 8 && right < grid.right - 8 && top > grid.top + 8 && bottom < grid.bottom - TOASTS,
  );
  const points = inside.map(({ id, left, top, width }) => ({ id, x: left + Math.min(20, width / 2), y: top + 24 }));
  const ids = await page.evaluate(
    (all) => all.filter(({ id, x, y }) => document.elementFromPoint(x, y)?.closest('[data-job]')?.dataset.job === id).map(({ id }) => id),
    points,
  );
  const free = new Set(ids);
  const scale = (card) => (card.width + 2) / movable.get(card.id).minutes;
  return inside
    .filter(({ id }) => free.has(id))
    .map((card) => ({ job: movable.get(card.id), grip: points.find(({ id }) => id === card.id), pxPerMin: scale(card), grid }));
}

/** A place in view where the job clashes with none: { technicianId, from, point: for the pointer }. */
export function findRoom({ job, grip, pxPerMin, grid }, day, random) {
  const seen = grid.rows.filter(({ top, height }) => top > grid.top + 70 && top + height < grid.bottom - TOASTS);
  for (let attempt = 0; attempt < 400; attempt++) {
    const row = seen[Math.floor(random() * seen.length)];
    const quarters = Math.floor(random() * 33) - 16;
    const from = job.from + quarters * STEP;
    const x = grip.x + quarters * STEP * pxPerMin;
    const isInView = x > grid.left + (grid.right - grid.left) * 0.14 && x + 40 < grid.left + (grid.right - grid.left) * 0.86;
    const isElsewhere = row.technicianId !== job.technicianId || quarters !== 0;
    if (!isInView || !isElsewhere || from < 0 || from + job.minutes > 1440 || !day.isFree(job, row.technicianId, from)) continue;
    return { technicianId: row.technicianId, from, point: { x, y: row.top + 30 } };
  }
  return null;
}

/**
 * Drags by mouse as a hand would, in `steps`, and says what that showed; the card then stands there, and the API says so too. While
 * others change the board (not `isQuiet`) rows grow and shrink on the way: then it may land in another row than was meant, or the card is
 * no longer under the hand that would take it, which gives null.
 */
export async function dragTo({ page, api, day, job, grip, room, steps = 6, isQuiet = true }) {
  await page.mouse.move(grip.x, grip.y);
  const isUnder = ({ id, x, y }) => document.elementFromPoint(x, y)?.closest('[data-job]')?.dataset.job === id;
  if (!isQuiet && !(await page.evaluate(isUnder, grip))) return null;
  await page.evaluate((id) => void (globalThis.following = bench.followDrag(id)), job.id);
  await page.mouse.down();
  await page.mouse.move(grip.x + 6, grip.y, { steps: 2 });
  for (let step = 1; step <= steps; step++)
    await page.mouse.move(grip.x + ((room.point.x - grip.x) * step) / steps, grip.y + ((room.point.y - grip.y) * step) / steps);
  await page.mouse.up();
  const drag = await page.evaluate(() => globalThis.following);
  // A hand that rests on a card is shown its details, over other cards.
  await page.mouse.move(AWAY.x, AWAY.y);
  if (drag === null) {
    must(!isQuiet, `the press on ${job.id} met something else`);
    // Should it have taken another card to where somebody is, that is asked about.
    await page.keyboard.press('Escape');
    return null;
  }
  await saved(page, job);
  const stored = day.placeOf(await api.job(job.id));
  must(
    !isQuiet || (stored.technicianId === room.technicianId && stored.from === room.from),
    `${job.id} is stored at ${JSON.stringify(stored)}, not ${JSON.stringify(room)}`,
  );
  must(drag.lift > 0 && drag.lift < 5000, `the lift took ${drag.lift} ms`);
  must(drag.place === shown(stored), `the card of ${job.id} stands at ${drag.place}, not ${shown(stored)}`);
  day.place(job, stored.technicianId, stored.from);
  return drag;
}

/** Somebody else may have booked that hour meanwhile: then as a dispatcher would who knows better. */
async function saved(page, { id }) {
  const anyway = page.getByRole('button', { name: /double-book anyway/i });
  const isSaved = async () => page.evaluate((jobId) => !document.querySelector(`[data-job="${jobId}"][data-saving]`), id);
  const until = performance.now() + 15_000;
  while (!(await isSaved())) {
    must(performance.now() < until, `the move of ${id} was not saved: ${await page.getByRole('dialog').allInnerTexts()}`);
    if (await anyway.isVisible()) await anyway.click();
  }
  await anyway.waitFor({ state: 'detached' });
}

/** A place as the board's cells tell it: the technician, and the column of the quarter hour. */
export const shown = ({ technicianId, from }) => `${technicianId} ${2 + Math.floor(from / STEP)}`;
