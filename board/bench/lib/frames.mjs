import { must, quantile } from './table.mjs';

const SECONDS = 6;
const LOOK_MS = 300;

/** ms from frame to frame while `work` goes on. */
export async function framesDuring(page, work) {
  await page.evaluate(() => (globalThis.stopFrames = bench.startFrames()));
  await work();
  return page.evaluate(() => globalThis.stopFrames());
}

export const p95 = (times) => quantile(times, 0.95);

/** By wheel, down and up again, at least `least` px. `scrolled` answers how far down the page is, in px. */
export async function scrollByWheel(page, point, scrolled, least = 500) {
  await page.mouse.move(point.x, point.y);
  const until = performance.now() + SECONDS * 1000;
  const before = await scrolled();
  let furthest = before;
  let lookedAt = performance.now();
  while (performance.now() < until) {
    await page.mouse.wheel(0, performance.now() < until - SECONDS * 500 ? 90 : -90);
    if (performance.now() - lookedAt < LOOK_MS) continue;
    lookedAt = performance.now();
    furthest = Math.max(furthest, await scrolled());
  }
  must(furthest >= before + least, `it scrolled ${furthest - before} px`);
}

/** Carries what is under `grip` around the middle of the box and lets it go by Escape; `isCarried` must hold to the end. */
export async function carryAbout(page, grip, box, isCarried) {
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 8, grip.y, { steps: 2 });
  const began = performance.now();
  for (let angle = 0; performance.now() < began + SECONDS * 1000; angle += 0.05)
    await page.mouse.move(middle.x + Math.sin(angle) * 250, middle.y + Math.cos(angle * 1.3) * 150);
  must(await isCarried(), 'the card was in the air to the end');
  await page.keyboard.press('Escape');
  await page.mouse.up();
}
