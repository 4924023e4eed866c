import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

const HOUR = 3_600_000;

/** The two days a year that are not 24 hours long, as a dispatcher in Austin sees them. */
describe('the schedule when the clocks change', () => {
  let browser: Browser;
  let api: Api;
  let board: BoardScreen;
  let ana: string;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, board] = await Promise.all([Api.signIn(url, 'owner@demo.test'), BoardScreen.open(browser, url, 'dispatcher@demo.test')]);
    ana = await api.technicianId('Ana Beltrán');
  });
  afterAll(() => browser?.close());

  const hours = (): Promise<string[]> =>
    board.page
      .getByRole('columnheader', { name: 'Time of day' })
      .evaluate((scale) => [...scale.children].map((hour) => hour.textContent ?? ''));

  it.each([
    { length: 23, change: 'spring', before: ['1 AM', '3 AM', '4 AM'] },
    { length: 25, change: 'autumn', before: ['1 AM', '1 AM', '2 AM'] },
  ])(
    'draws the $length hours of the day in $change, and a card dragged over the change keeps its real minutes',
    async ({ length, before }) => {
      const { day, start } = dayOfHours(length);
      const window = { start: new Date(start).toISOString(), end: new Date(start + 1.5 * HOUR).toISOString() };
      const { id } = await api.createJobAt(window, { technicianId: ana, customer: `Night Shift ${length}` });
      await board.show(day, '2.5');
      const grid = board.page.locator('[data-board]');
      await grid.evaluate((element) => (element.scrollLeft = 0));

      const drawn = await hours();
      expect(drawn).toHaveLength(length);
      expect(drawn.slice(1, 4)).toEqual(before);
      const lane = (await board.page.locator(`[data-row="${ana}"] > [role=presentation]`).boundingBox())!;
      expect(Math.round(lane.width / (60 * (await board.pixelsPerMinute())))).toBe(length);

      // From midnight to the fourth real hour of the day: its wall clock has jumped meanwhile, its length has not.
      await board.drag(board.card(id, ana), await board.place(ana, 4));
      const stored = async () => (await api.job(id)).window;
      await expect
        .poll(stored)
        .toEqual({ start: new Date(start + 4 * HOUR).toISOString(), end: new Date(start + 5.5 * HOUR).toISOString() });
      expect(await board.card(id, ana).getAttribute('aria-label')).toContain(length === 23 ? '5–6:30 AM' : '3–4:30 AM');

      // A card that lies across the change is as long as it lasts.
      await board.drag(board.card(id, ana), await board.place(ana, 1.5));
      await expect
        .poll(stored)
        .toEqual({ start: new Date(start + 1.5 * HOUR).toISOString(), end: new Date(start + 3 * HOUR).toISOString() });
      const width = (await board.card(id, ana).boundingBox())!.width;
      expect(Math.round((width + 2) / (await board.pixelsPerMinute()))).toBe(90);
      expect(board.errors).toEqual([]);
    },
  );
});

/** The next day of Austin beyond the demo's jobs that has so many hours, and its first instant. */
function dayOfHours(hours: number): { day: string; start: number } {
  const midnight = (date: Date): number => {
    const day = date.toISOString().slice(0, 10);
    return [5, 6].map((offset) => Date.parse(`${day}T0${offset}:00:00Z`)).find((at) => austin(at) === `${day}, 00`)!;
  };
  for (let ahead = 20; ; ahead++) {
    const date = new Date(Date.now() + ahead * 24 * HOUR);
    const start = midnight(date);
    if (midnight(new Date(date.getTime() + 24 * HOUR)) - start === hours * HOUR) return { day: date.toISOString().slice(0, 10), start };
  }
}

function austin(instant: number): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Chicago',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}
