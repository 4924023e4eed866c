import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, winterDay } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

const HOUR = 3_600_000;
/** A year in which all of these days are still to come. */
const YEAR = winterDay('02', 0).slice(0, 4);

/** Rows, groups and cards behind the first ones: each would take axe as long as those, to say the same. */
const MORE_OF_THE_SAME = ['[role=rowgroup] > [role=row]:nth-child(n+3)', 'tbody:nth-of-type(n+3)', 'aside :is(section, li):nth-child(n+4)'];

/** The schedule by week, month, list and map, while others work on it. */
describe('the views of the schedule', () => {
  let browser: Browser;
  let api: Api;
  let theo: Api;
  let board: BoardScreen;
  let ana: string;
  let luis: string;
  let last: { id: string; name: string };

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, theo, board] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      Api.signIn(url, 'dispatcher2@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher@demo.test', { reducedMotion: 'reduce' }),
    ]);
    const technicians = await api.technicians();
    last = technicians.at(-1)!;
    [ana, luis] = await Promise.all([api.technicianId('Ana Beltrán'), api.technicianId('Luis Ortega')]);
  });
  afterAll(() => browser?.close());

  /** A Sunday of summer (UTC-5) and the days after it. */
  const weekFrom = (month: string): string[] => {
    const first = new Date(`${YEAR}-${month}-01T00:00:00Z`);
    while (first.getUTCDay() !== 0) first.setUTCDate(first.getUTCDate() + 1);
    return Array.from({ length: 7 }, (_, day) => new Date(first.getTime() + day * 24 * HOUR).toISOString().slice(0, 10));
  };
  const at = (day: string, hour: number, hours = 1) => ({
    start: new Date(Date.parse(`${day}T05:00:00Z`) + hour * HOUR).toISOString(),
    end: new Date(Date.parse(`${day}T05:00:00Z`) + (hour + hours) * HOUR).toISOString(),
  });
  const book = (day: string, hour: number, technicianId: string | null, customer: string) =>
    api.createJobAt(at(day, hour), { technicianId, customer });
  const open = async (view: string, day: string, more = '') => {
    await board.page.goto(`/schedule?view=${view}&day=${day}${more}`);
    await board.live();
  };
  const cell = (laneId: string, column: number): Locator => board.page.locator(`[data-row="${laneId}"] [role=gridcell]`).nth(column);
  const middle = async (place: Locator) => {
    const box = (await place.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const windowOf = async (id: string) => (await api.job(id)).window;
  const crewOf = async (id: string) => (await api.job(id)).crew.map((member) => member.id);
  const search = (name: string) => board.page.evaluate((key) => new URLSearchParams(location.search).get(key), name);

  it('R25.7 a week shows what somebody else moves in its new cell, with the totals', async () => {
    const week = weekFrom('06');
    const { id } = await book(week[2]!, 9, ana, 'Week Visit');
    const open1 = await book(week[3]!, 10, null, 'Week Nobody');
    await open('week', week[4]!);
    await cell(ana, 2).locator(`[data-job="${id}"]`).waitFor();
    await cell('', 3).locator(`[data-job="${open1.id}"]`).waitFor();
    expect(await cell(ana, 2).getAttribute('aria-label')).toMatch(/^Ana Beltrán, Tue \d+ Jun.*: 1 job, 1 of [\d.]+ h/);
    await theo.change('moveJob', { jobId: id, window: at(week[5]!, 9), technicianId: luis });
    await cell(luis, 5).locator(`[data-job="${id}"]`).waitFor();
    await cell(luis, 5).getByText('Theo', { exact: true }).waitFor();
    expect(await cell(ana, 2).getAttribute('aria-label')).toMatch(/: 0 jobs, 0 of/);
    await board.page.getByRole('columnheader', { name: /Fri/ }).getByText('1 job').waitFor();
    expect(board.errors).toEqual([]);
  });

  it('R25.2 a card carried over the change of the clocks keeps its wall clock, and in nobody’s row loses its crew', async () => {
    const { sunday, monday } = clockChange();
    const start = Date.parse(`${sunday}T06:00:00Z`); // Midnight in Austin, in winter.
    const window = { start: new Date(start + 0.5 * HOUR).toISOString(), end: new Date(start + 1.5 * HOUR).toISOString() };
    const { id } = await api.createJobAt(window, { technicianId: luis, customer: 'Night Owl' });
    await open('week', monday);
    await board.carry(cell(luis, 0).locator(`[data-job="${id}"]`), await middle(cell(ana, 1)));
    await board.target.getByText('Ana · Mon').waitFor();
    expect(await board.target.textContent()).toMatch(/12:30–1:30$/);
    await board.page.mouse.up();
    // An hour less than a day later: the same time of the clock.
    const moved = (ms: string) => new Date(Date.parse(ms) + 23 * HOUR).toISOString();
    await expect.poll(() => windowOf(id)).toEqual({ start: moved(window.start), end: moved(window.end) });
    expect(await crewOf(id)).toEqual([ana]);
    await cell(ana, 1).locator(`[data-job="${id}"]`).waitFor();
    await board.drag(cell(ana, 1).locator(`[data-job="${id}"]`), await middle(cell('', 0)));
    await expect.poll(() => windowOf(id)).toEqual(window);
    expect(await crewOf(id)).toEqual([]);
    expect(board.errors).toEqual([]);
  });

  it('R25.4 keys faster than a frame go on through rows that were not mounted, by day and by week', async () => {
    const size = board.page.viewportSize()!;
    await board.page.setViewportSize({ ...size, height: 420 });
    const [day] = weekFrom('11');
    for (const [view, from, to] of [
      ['day', '[data-head]', `[data-head="${last.id}"]`],
      ['week', '[data-row=""] [role=gridcell]', `[data-row="${last.id}"] [role=gridcell]`],
    ] as const) {
      await open(view, day!);
      await board.page.locator(from).first().focus();
      expect(await board.page.locator(to).count(), view).toBe(0);
      // All of them before the browser gets to draw.
      await board.page.evaluate(() => {
        for (let press = 0; press < 40; press++)
          document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
      });
      expect(
        await board.page
          .locator(to)
          .first()
          .evaluate((element) => element === document.activeElement),
        view,
      ).toBe(true);
    }
    await board.page.setViewportSize(size);
    expect(board.errors).toEqual([]);
  });

  it('R25.4 a week is worked by keyboard alone', async () => {
    const week = weekFrom('07');
    const first = await book(week[1]!, 8, ana, 'Key One');
    const second = await book(week[1]!, 10, ana, 'Key Two');
    const third = await book(week[2]!, 8, ana, 'Key Three');
    await open('week', week[0]!);
    const card = (id: string) => board.page.locator(`[data-job="${id}"]`);
    await card(first.id).focus();
    await board.press('ArrowDown');
    expect(await board.focused()).toBe(second.id);
    await board.press('ArrowUp', 'ArrowRight');
    expect(await board.focused()).toBe(third.id);
    await board.press('ArrowRight');
    const focusedLabel = () => board.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focusedLabel()).toMatch(/^Ana Beltrán, Wed/);
    await board.press('ArrowLeft', 'Enter');
    await board.dialog.getByText('Key Three').waitFor();
    await board.press('Escape');
    await expect.poll(board.focused).toBe(third.id);

    // Carried by keys: two days on, said at each, and dropped.
    await board.press('Space', 'ArrowRight', 'ArrowRight');
    expect(await board.spoken()).toMatch(/^Ana Beltrán, Thu \d+ Jul.*, 8–9 AM/);
    await board.press('Space');
    await expect.poll(() => windowOf(third.id)).toEqual(at(week[4]!, 8));
    await expect.poll(board.focused).toBe(third.id);

    // And by Alt, which is one change however many steps it has.
    board.forgetSent();
    await board.press('Alt+ArrowLeft', 'Alt+ArrowLeft');
    await expect.poll(() => windowOf(third.id)).toEqual(at(week[2]!, 8));
    await expect.poll(board.sentSoFar).toEqual(['MoveJob']);
    await expect.poll(board.focused).toBe(third.id);

    // Also faster than a frame, over a cell where another job lies: that one stays.
    const fourth = await book(week[3]!, 10, ana, 'Key Four');
    await card(fourth.id).waitFor();
    await board.page.evaluate(() => {
      const press = () => {
        const event = new KeyboardEvent('keydown', {
          key: 'ArrowRight',
          code: 'ArrowRight',
          altKey: true,
          bubbles: true,
          cancelable: true,
        });
        document.activeElement!.dispatchEvent(event);
      };
      press();
      press();
    });
    await expect.poll(() => windowOf(third.id)).toEqual(at(week[4]!, 8));
    expect(await windowOf(fourth.id)).toEqual(at(week[3]!, 10));
    await expect.poll(board.focused).toBe(third.id);
    expect(board.errors).toEqual([]);
  });

  it('R25.4 tells of what does not fit in a cell, and shows it', async () => {
    const [, monday] = weekFrom('08');
    const jobs = [];
    for (const hour of [7, 8, 9, 10, 11, 12]) jobs.push(await book(monday!, hour, luis, `Crowd ${hour}`));
    await open('week', monday!);
    const crowd = cell(luis, 1);
    await crowd.getByRole('button', { name: /^3 more jobs, Luis Ortega/ }).waitFor();
    expect(await crowd.locator('[data-job]').count()).toBe(3);
    await crowd.locator(`[data-job="${jobs[2]!.id}"]`).focus();
    await board.press('ArrowDown', 'Enter');
    await crowd.locator(`[data-job="${jobs[5]!.id}"]`).waitFor();
    await crowd.getByRole('button', { name: /^Show fewer/ }).click();
    await expect.poll(() => crowd.locator('[data-job]').count()).toBe(3);
  });

  it('R25.1 keys and arrows change view and day, which stay in the address with the place while others work', async () => {
    const week = weekFrom('09');
    // Low enough for the rows to scroll.
    await board.page.setViewportSize({ width: 1440, height: 500 });
    await open('day', week[3]!);
    const heading = board.page.getByRole('heading', { level: 1 });
    const day = await heading.textContent();
    await board.press('w');
    await board.page.getByRole('grid', { name: 'Week' }).waitFor();
    expect(await heading.textContent()).not.toBe(day);
    await board.page.getByRole('button', { name: 'Week after' }).click();
    await expect.poll(() => search('day')).toBe(weekFrom('09').map((each) => plus(each, 7))[3]);
    const grid = board.page.locator('[data-board]');
    await grid.locator(`a[href*="day=${plus(week[3]!, 7)}"]`).waitFor();
    await grid.evaluate((element) => (element.scrollTop = 200));
    await expect.poll(() => search('top')).toBe('200');
    const { id } = await book(plus(week[3]!, 7), 9, ana, 'While Scrolled');
    await theo.change('moveJob', { jobId: id, window: at(plus(week[4]!, 7), 9), technicianId: luis });
    await board.page.reload();
    await board.live();
    await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBe(200);
    expect([await search('view'), await search('day')]).toEqual(['week', plus(week[3]!, 7)]);
    await board.press('m');
    await board.page.getByRole('grid', { name: /^Load/ }).waitFor();
    await board.press('d', 't');
    await expect.poll(async () => [await search('view'), await search('day')]).toEqual([null, null]);
    await board.page.getByRole('grid', { name: 'Schedule' }).waitFor();
    await board.page.setViewportSize({ width: 1440, height: 1000 });
  });

  it('R25.5 the list is a table with everything as words, live, and its rows lead to the actions', async () => {
    const day = weekFrom('10')[3]!;
    const early = await book(day, 8, ana, 'List Early');
    await book(day, 10, ana, 'List Late');
    await open('list', day);
    const table = board.page.getByRole('table', { name: 'Jobs of the day by technician' });
    const names = async () => (await table.getByRole('rowheader').allTextContents()).filter((text) => text.startsWith('List'));
    await expect.poll(names).toEqual(['List Early', 'List Late']);
    await table.getByRole('button', { name: 'Time' }).click();
    await expect.poll(names).toEqual(['List Late', 'List Early']);
    expect(await table.getByRole('columnheader', { name: 'Time' }).getAttribute('aria-sort')).toBe('descending');
    await theo.change('startJob', { jobId: early.id });
    await table
      .getByRole('row', { name: /List Early/ })
      .getByText('In progress')
      .waitFor();
    await table.getByRole('button', { name: 'List Late', exact: true }).focus();
    await board.press('Enter');
    await board.dialog.getByRole('button', { name: 'Put on hold' }).waitFor();
    await board.press('Escape');
    await expect.poll(() => board.page.evaluate(() => document.activeElement?.textContent)).toBe('List Late');
    expect(board.errors).toEqual([]);
  });

  it('R25.6 the map has the day’s jobs at their places and in a list, is moved by keys, and leads to the details', async () => {
    await board.page.goto('/schedule?view=map');
    await board.live();
    const stops = board.page.getByRole('complementary', { name: 'Stops' });
    await stops.getByRole('listitem').first().waitFor();
    const map = board.page.getByRole('group', { name: /^Map\./ });
    const pins = map.locator('[data-job]');
    await pins.first().waitFor();
    const before = await pins.count();
    // Nearer, fewer lie on one another.
    await map.focus();
    await board.press('+', '+', '+');
    await expect.poll(() => pins.count()).toBeGreaterThan(before);
    const place = () => map.locator('[data-job]').first().boundingBox();
    const at0 = (await place())!;
    await board.press('ArrowRight');
    await expect.poll(async () => Math.round((await place())!.x - at0.x)).toBe(-80);
    await board.press('0');
    await expect.poll(() => pins.count()).toBe(before);
    // Other tests book jobs at places that nobody knows: they have no pin.
    const first = stops
      .getByRole('button', { name: /^(?!.*place unknown).+, / })
      .and(stops.locator('[data-job]'))
      .first();
    const id = (await first.getAttribute('data-job'))!;
    await first.focus();
    await board.press('Enter');
    await board.dialog.waitFor();
    await map.locator('[data-shown]').waitFor();
    await board.press('Escape');
    await expect.poll(board.focused).toBe(id);
    expect(board.errors).toEqual([]);
  });

  it('R25.13 without a style of the operator’s nothing of streets is loaded', async () => {
    await board.page.goto('/schedule?view=map');
    await board.page
      .getByRole('group', { name: /^Map\./ })
      .locator('[data-job]')
      .first()
      .waitFor();
    const loaded = await board.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    expect(loaded.filter((path) => path.includes('map-stage'))).not.toEqual([]);
    expect(loaded.filter((path) => /streets|maplibre/.test(path))).toEqual([]);
    expect(await board.page.locator('canvas').count()).toBe(0);
  });

  it('R24.1 the address holds how the list stands and what the map shows, through the changes of others and a reload', async () => {
    const day = weekFrom('10')[5]!;
    const spot = { latitude: 30.31, longitude: -97.7 };
    const [first, second] = [await book(day, 8, ana, 'Order A'), await book(day, 10, ana, 'Order B')];
    await api.createJobAt(at(day, 12), { technicianId: ana, customer: 'Order C', at: spot });
    await open('list', day);
    const table = board.page.getByRole('table', { name: 'Jobs of the day by technician' });
    const names = async () => (await table.getByRole('rowheader').allTextContents()).filter((text) => text.startsWith('Order'));
    await table.getByRole('button', { name: 'Customer' }).click();
    await expect.poll(names).toEqual(['Order A', 'Order B', 'Order C']);
    await table.getByRole('button', { name: 'Customer' }).click();
    await expect.poll(() => search('sort')).toBe('-customer');
    await theo.change('moveJob', { jobId: first.id, window: at(day, 15), technicianId: ana });
    await theo.change('moveJob', { jobId: second.id, window: at(day, 8), technicianId: luis });
    await expect.poll(names).toEqual(['Order C', 'Order A', 'Order B']);
    await board.page.reload();
    await expect.poll(names).toEqual(['Order C', 'Order A', 'Order B']);

    await open('map', day);
    const map = board.page.getByRole('group', { name: /^Map\./ });
    const pins = map.locator('[data-job]');
    await pins.first().waitFor();
    expect(await search('map')).toBeNull();
    await map.focus();
    await board.press('+', '+', 'ArrowRight', 'ArrowUp');
    await expect.poll(() => search('map')).toMatch(/^-?[\d.]+,-?[\d.]+,[\d.]+$/);
    const place = await search('map');
    const box = async () => {
      const { x, y } = (await pins.first().boundingBox())!;
      return { x: Math.round(x), y: Math.round(y) };
    };
    const seen = await box();
    // Somebody far away comes, which must not move the map under the eyes, nor when it is opened again.
    const far = { latitude: 30.6, longitude: -97.4 };
    const { id } = await theo.createJobAt(at(day, 13), { technicianId: luis, customer: 'Far Away', at: far });
    const stops = board.page.getByRole('complementary', { name: 'Stops' });
    await stops.locator(`[data-job="${id}"]`).waitFor();
    expect([await search('map'), await box()]).toEqual([place, seen]);
    await board.page.reload();
    await pins.first().waitFor();
    await expect.poll(async () => Math.max(...differences(await box(), seen))).toBeLessThan(8);
    expect(await search('map')).toBe(place);
    await board.press('ArrowLeft');
    await map.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => search('map')).toBeNull();
    await expect.poll(() => pins.count()).toBe(2);
    expect(board.errors).toEqual([]);
  });

  it.each(['week', 'month', 'list', 'map'])('the %s is accessible in light and dark', async (view) => {
    await board.page.setViewportSize({ width: 1280, height: 420 });
    await board.page.goto(`/schedule?view=${view}`);
    await board.live();
    await board.page.locator('main').locator('a[data-cell], [data-job]').first().waitFor();
    const found = await violations(board.page, { surface: 'main', leaveOut: MORE_OF_THE_SAME, every: true });
    await board.page.setViewportSize({ width: 1440, height: 1000 });
    expect(found).toEqual([]);
  });

  it('R25.8 where the month is wider than the screen it opens at today', async () => {
    const size = board.page.viewportSize()!;
    await board.page.setViewportSize({ width: 390, height: 700 });
    await board.page.goto('/schedule?view=month');
    await board.page.locator('[data-cell]').first().waitFor();
    const head = board.page.getByRole('columnheader');
    const names = (await head.first().boundingBox())!;
    const todays = (await head.and(board.page.locator('[data-today]')).boundingBox())!;
    expect(todays.x).toBeGreaterThanOrEqual(names.x + names.width);
    expect(todays.x + todays.width).toBeLessThanOrEqual(390);
    await board.page.setViewportSize(size);
  });

  it('R25.9 a cell of the month follows what is booked, and opens the day at its technician', async () => {
    const day = weekFrom('04')[2]!;
    await open('month', day);
    const empty = board.page.getByRole('link', { name: new RegExp(`^${last.name}, .* Apr: 0% booked, 0 of .* hours, 0 jobs`) });
    await empty.first().waitFor();
    const cellAt = await empty.first().getAttribute('data-cell');
    const worked = new URL((await empty.first().getAttribute('href'))!, 'http://board').searchParams.get('day')!;
    const load = board.page.locator(`[data-cell="${cellAt}"]`);
    const { id } = await theo.createJobAt(at(worked, 9, 4), { technicianId: last.id, customer: 'Month Visit' });
    await expect.poll(() => load.getAttribute('aria-label')).toMatch(/: \d+% booked, 4 of .* hours, 1 job/);
    await load.focus();
    await board.press('ArrowUp', 'ArrowDown', 'Enter');
    await board.card(id, last.id).waitFor();
    await expect.poll(async () => [await search('view'), await search('day')]).toEqual([null, worked]);
    expect(board.errors).toEqual([]);
  });

  it('R24.4 R24.6 the month has figures of the technicians in view, live, with a healthy capacity marked, and filters of technicians alone', async () => {
    const kenji = await api.technicianId('Kenji Sato');
    const day = weekFrom('03')[2]!;
    await open('month', day, `&technician=${kenji}&status=completed`);
    const { page } = board;
    const figure = (word: RegExp) =>
      page
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: word }) })
        .locator('dd');
    const names = () =>
      page.getByRole('rowheader').evaluateAll((all) => all.slice(1).map((one) => one.parentElement!.getAttribute('aria-label')));
    await expect.poll(names).toEqual(['Kenji Sato']);
    const [jobs, open0] = [/^jobs?$/, /^unassigned$/];
    // What nobody has is in view whatever the filter: jobs of other tests.
    await figure(open0).waitFor();
    const nobodys = Number(await figure(open0).innerText());
    expect(await figure(jobs).innerText()).toBe(String(nobodys));
    const cells = await page.locator('a[data-cell]').evaluateAll((all) =>
      all.map((one) => ({
        href: (one as HTMLAnchorElement).href,
        hours: Number(/ 0 of ([\d.]+) hours/.exec(one.getAttribute('aria-label')!)?.[1] ?? 0),
      })),
    );
    const worked = cells.filter(({ hours }) => hours > 0);
    for (const { href, hours } of worked)
      await api.createJobAt(at(new URL(href).searchParams.get('day')!, 9, hours * 0.8), { technicianId: kenji, customer: 'Month Full' });
    await expect.poll(() => figure(jobs).innerText(), { timeout: 15_000 }).toBe(String(nobodys + worked.length));
    await expect.poll(() => figure(/^capacity$/).getAttribute('aria-label')).toBe('80 % booked of the working time: healthy');
    await book(day, 9, null, 'Month Nobody');
    await expect.poll(() => figure(open0).innerText()).toBe(String(nobodys + 1));

    await board.press('/');
    await page.keyboard.type('completed');
    await page.getByText('Nothing by that name').waitFor();
    await board.press('ControlOrMeta+a');
    await page.keyboard.type('south');
    await board.press('Enter', 'Escape');
    await page.getByText('No technician matches these filters').waitFor();
    expect([await search('team'), await search('status')]).toEqual(['South', 'completed']);
    await page.getByRole('button', { name: 'Technician: Kenji Sato, take away' }).click();
    await expect.poll(names).toEqual(['Brianna Cole', 'Luis Ortega', 'Pete Lindqvist', 'Priya Nair']);
    await page.getByRole('button', { name: 'Team: South, take away' }).click();
    await expect.poll(async () => (await names()).length).toBe(12);
    await page.getByRole('rowheader', { name: 'Everybody' }).waitFor();
    expect(board.errors).toEqual([]);
  });

  it('R25.16 the month with a plan is as it would be, with its changed days marked, live, and leads to the plan and out of it', async () => {
    const [day, next] = (await api.workdays(weekFrom('05'), [ana, luis])) as [string, string];
    const [first, second] = [await book(day, 9, ana, 'Month Plan'), await book(day, 12, ana, 'Month Plan')];
    const made = await theo.ask<{ createPlan: { plan: { id: string } } }>(
      'mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }',
      { input: { name: 'Storm', from: day, to: next } },
    );
    const planId = made.createPlan.plan.id;
    const stage = (jobId: string) =>
      theo.ask('mutation ($input: StageMovesInput!) { stageMoves(input: $input) { plan { id } } }', {
        input: { planId, moves: [{ jobId, window: at(next, 9), technicianIds: [luis] }] },
      });
    await stage(first.id);
    await open('month', day, `&plan=${planId}`);
    const cellOf = (who: string, date: string) =>
      board.page.locator(`a[data-cell][href*="day=${date}"]`).and(board.page.getByLabel(new RegExp(`^${who},`)));
    const bar = board.page.getByRole('region', { name: 'Plan: Storm' });
    await bar.getByText('The month as it would be').waitFor();
    const label = (who: string, date: string) => cellOf(who, date).getAttribute('aria-label');
    await expect.poll(() => label('Ana Beltrán', day)).toMatch(/, 1 of .* hours, 1 job, .*; without the plan 2 hours, 2 jobs$/);
    expect(await label('Luis Ortega', next)).toMatch(/, 1 of .* hours, 1 job, .*; without the plan 0 hours, 0 jobs$/);
    expect(await board.page.locator('[data-planned]').count()).toBe(2);
    await stage(second.id);
    await expect.poll(() => label('Ana Beltrán', day)).toMatch(/, 0 of .* hours, 0 jobs, free; without the plan 2 hours, 2 jobs$/);
    await bar.getByRole('link', { name: /^Open / }).click();
    await expect.poll(async () => [await search('view'), await search('day'), await search('plan')]).toEqual([null, day, planId]);
    await board.press('m');
    await bar.getByText('The month as it would be').waitFor();
    await theo.ask('mutation ($input: PlanInput!) { discardPlan(input: $input) { plan { id } } }', { input: { planId } });
    await board.page.getByRole('region', { name: 'Plan', exact: true }).getByText('has discarded “Storm”').waitFor();
    await expect.poll(() => label('Ana Beltrán', day)).toMatch(/, 2 of .* hours, 2 jobs, [a-z ]+$/);
    await board.page.getByRole('button', { name: 'Back to the schedule' }).click();
    await expect.poll(() => search('plan')).toBeNull();
    expect(board.errors).toEqual([]);
  });
});

const differences = (a: { x: number; y: number }, b: { x: number; y: number }): number[] => [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];

const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * 24 * HOUR).toISOString().slice(0, 10);

/** The next Sunday on which Austin's clocks go forward, beyond the demo's jobs, and the day after it. */
function clockChange(): { sunday: string; monday: string } {
  for (let ahead = 20; ; ahead++) {
    const day = new Date(Date.now() + ahead * 24 * HOUR);
    const offsets = [day, new Date(day.getTime() + 24 * HOUR)].map((date) => offsetAt(`${date.toISOString().slice(0, 10)}T12:00:00Z`));
    if (offsets[0] === 'GMT-06:00' && offsets[1] === 'GMT-05:00') {
      const sunday = new Date(day.getTime() + 24 * HOUR);
      return { sunday: sunday.toISOString().slice(0, 10), monday: new Date(sunday.getTime() + 24 * HOUR).toISOString().slice(0, 10) };
    }
  }
}

function offsetAt(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Chicago', timeZoneName: 'longOffset' }).formatToParts(
    new Date(instant),
  );
  return parts.find(({ type }) => type === 'timeZoneName')!.value;
}
