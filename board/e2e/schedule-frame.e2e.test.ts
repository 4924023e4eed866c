import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch, PHONE } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

/** How one looks at a day: its rows, filters, figures and the hot list beside it. */
describe('the frame of the schedule', () => {
  let browser: Browser;
  let api: Api;
  let dana: BoardScreen;
  let id: Record<string, string>;
  let day: string;
  let nextDay = 8;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, dana] = await Promise.all([Api.signIn(url, 'owner@demo.test'), BoardScreen.open(browser, url, 'dispatcher@demo.test')]);
    id = Object.fromEntries((await api.technicians()).map((one) => [one.name.split(' ')[0]!, one.id]));
  });
  beforeEach(() => {
    day = winterDay('11', nextDay++);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, who: string | null, more: Partial<Parameters<Api['createJob']>[0]> = {}) =>
    api.createJob({ day, hour, technicianId: who && id[who]!, customer, ...more });
  /** The rows and titles as they stand, by the first names. */
  const rows = () =>
    dana.page
      .locator('[data-board] [role=rowgroup] > [role=row]')
      .evaluateAll((all) =>
        all
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((row) => row.getAttribute('aria-label')?.split(' ')[0] ?? row.querySelector('b')!.textContent),
      );
  const figure = (word: string): Locator =>
    dana.page
      .locator('dl > div')
      .filter({ has: dana.page.locator('dt', { hasText: new RegExp(`^${word}$`) }) })
      .locator('dd');
  const open = async (search: string) => {
    await dana.page.goto(`/schedule?day=${day}&zoom=fit${search}`);
    await dana.live();
  };
  /** From the next reading of the board on the server says that it is that time of the day. */
  const at = (time: string) =>
    dana.page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query ScheduleBoard(')) return route.fallback();
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: { board: { now: string } } };
      body.data.board.now = new Date(Date.parse(`${day}T${time}-06:00`)).toISOString();
      await route.fulfill({ response: answer, json: body });
    });
  const inAddress = (name: string) => new URL(dana.page.url()).searchParams.getAll(name);
  const arrange = async (choice: string) => {
    await dana.page.getByRole('button', { name: /^Arrange/ }).click();
    await dana.page
      .getByRole('menuitemradio', { name: choice })
      .or(dana.page.getByRole('menuitem', { name: choice }))
      .click();
  };

  it('R24.3 groups technicians by team, folds a group away, and keeps both in the address through the changes of others and a reload', async () => {
    await dana.show(day);
    await arrange('Team');
    await expect
      .poll(rows)
      .toEqual([
        'Central',
        'Dale',
        'Jamal',
        'Tomás',
        'North',
        'Ana',
        'Kenji',
        'Marcus',
        'Owen',
        'Rosa',
        'South',
        'Brianna',
        'Luis',
        'Pete',
        'Priya',
      ]);
    const title = dana.page.getByRole('button', { name: /^North 5 technicians/ });
    await title.click();
    const folded = ['Central', 'Dale', 'Jamal', 'Tomás', 'North', 'South', 'Brianna', 'Luis', 'Pete', 'Priya'];
    await expect.poll(rows).toEqual(folded);
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    const grid = dana.page.locator('[data-board]');
    expect(await grid.getAttribute('aria-rowcount')).toBe('11');

    const { id: job } = await booked('Came Meanwhile', 9, 'Luis');
    await dana.card(job, id['Luis']!).waitFor();
    expect([await rows(), inAddress('group'), inAddress('closed')]).toEqual([folded, ['team'], ['North']]);
    await dana.page.reload();
    await dana.card(job, id['Luis']!).waitFor();
    expect(await rows()).toEqual(folded);
  });

  it('R24.3 drops land on the technician under them, whatever titles lie between, by hand and by key', async () => {
    const { id: job } = await booked('Across Groups', 9, 'Tomás');
    await open('&group=team');
    await dana.drag(dana.card(job, id['Tomás']!), await dana.place(id['Luis']!, 10));
    await expect.poll(async () => (await api.job(job)).crew[0]!.id).toBe(id['Luis']);
    expect((await api.job(job)).window).toEqual(windowAt(day, 10));
    await dana.card(job, id['Luis']!).focus();
    // Up to Brianna, over the title to Rosa.
    await dana.press('Alt+ArrowUp', 'Alt+ArrowUp');
    await expect.poll(async () => (await api.job(job)).crew[0]!.id).toBe(id['Rosa']);
    await expect.poll(dana.focused).toBe(job);
  });

  it('R24.4 filters from the keyboard; other jobs are dimmed, who is hidden warns and is shown by one press', async () => {
    const emergency = await booked('Burst Pipe', 8, 'Luis', { priority: 'EMERGENCY' });
    const usual = await booked('As Usual', 11, 'Luis');
    await booked('Once', 8, 'Ana');
    await booked('Twice', 8.5, 'Ana', { allowOverlap: true });
    await dana.show(day);
    await dana.press('/');
    await dana.page.keyboard.type('gas');
    await dana.press('Enter');
    await expect.poll(rows).toEqual(['Luis', 'Priya', 'Tomás']);
    await dana.press('Escape');
    await expect.poll(() => figure('jobs').innerText()).toBe('2');
    await dana.page.getByText('2 warnings at hidden technicians').waitFor();

    await dana.press('/');
    await dana.page.keyboard.type('emerg');
    await dana.press('Enter', 'Escape');
    await expect.poll(() => dana.card(usual.id, id['Luis']!).getAttribute('data-dimmed')).not.toBeNull();
    expect(await dana.card(emergency.id, id['Luis']!).getAttribute('data-dimmed')).toBeNull();
    await expect.poll(() => figure('job').innerText()).toBe('1');
    expect([inAddress('skill'), inAddress('priority')]).toEqual([['Gas'], ['emergency']]);

    await dana.page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Show' }).click();
    await expect.poll(rows).toEqual(['Ana', 'Luis', 'Priya', 'Tomás']);
    expect(await dana.page.getByText('at hidden technicians').count()).toBe(0);
    await dana.page.getByRole('button', { name: 'Priority: Emergency, take away' }).click();
    await expect.poll(() => dana.card(usual.id, id['Luis']!).getAttribute('data-dimmed')).toBeNull();
  });

  it('R24.4 says that nobody is left, with the way back', async () => {
    await open('&team=Nowhere');
    await dana.page.getByText('No technician matches these filters.').waitFor();
    await dana.page.getByRole('status').getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(async () => (await rows()).length).toBe(12);
  });

  it('R24.4 narrows the week, the list and the map too: rows by technician, jobs dimmed in the week and left out of the others', async () => {
    const high = await booked('Wide High', 9, 'Luis', { priority: 'HIGH' });
    const usual = await booked('Wide Usual', 11, 'Luis');
    const north = await booked('Wide North', 9, 'Ana', { priority: 'HIGH' });
    const show = async (view: string) => {
      await dana.page.goto(`/schedule?view=${view}&day=${day}&team=South&priority=HIGH`);
      await dana.live();
      await dana.page.locator(`[data-job="${high.id}"]`).first().waitFor();
      expect(await dana.anyCard(north.id).count()).toBe(0);
    };
    await show('week');
    expect(await rows()).toEqual(['Unassigned', 'Brianna', 'Luis', 'Pete', 'Priya']);
    await expect.poll(() => dana.anyCard(usual.id).getAttribute('data-dimmed')).toBe('true');
    expect(await dana.anyCard(high.id).getAttribute('data-dimmed')).toBe(null);
    await show('list');
    expect(await dana.anyCard(usual.id).count()).toBe(0);
    await show('map');
    expect(await dana.anyCard(usual.id).count()).toBe(0);
    await dana.page.getByRole('button', { name: 'Priority: High, take away' }).click();
    await dana.anyCard(usual.id).first().waitFor();
  });

  it('R24.2 orders by room left, which holds until one orders again, and as one arranged it, which is kept', async () => {
    for (const hour of [8, 10]) await booked(`Busy ${hour}`, hour, 'Ana', { hours: 2 });
    await dana.show(day);
    await arrange('Most room first');
    await expect.poll(async () => (await rows()).indexOf('Ana')).toBeGreaterThan(7);
    const before = await rows();
    const { id: job } = await booked('More To Do', 9, before[0]!, { hours: 6 });
    await dana.card(job, id[before[0]!]!).waitFor();
    expect(await rows()).toEqual(before);
    await arrange('Order again by what is now');
    await expect.poll(async () => (await rows())[0]).not.toBe(before[0]);

    await arrange('Arrange my own order…');
    await dana.dialog.getByRole('button', { name: 'Rosa Delgado to the top' }).click();
    await dana.dialog.getByRole('button', { name: 'Rosa Delgado', exact: true }).focus();
    await dana.press('Alt+ArrowDown');
    await dana.dialog.getByRole('button', { name: 'Use this order' }).click();
    await expect.poll(async () => (await rows()).slice(0, 2)).toEqual(['Ana', 'Rosa']);
    const kept = async () => (await api.ask<{ preference: string | null }>('{ preference(key: "schedule.technicians") }')).preference;
    expect(await kept()).toBeNull(); // The owner's is another.
    const elsewhere = await BoardScreen.open(browser, sharedNode(), 'dispatcher@demo.test');
    await elsewhere.page.goto(`/schedule?day=${day}&order=own`);
    await expect.poll(() => elsewhere.page.locator('[data-row]').nth(1).getAttribute('aria-label')).toBe('Rosa Delgado');
    await elsewhere.page.context().close();
  });

  it('R24.2 R24.3 the week and the list stand in the chosen order and groups, with what has a meaning there', async () => {
    const days = [8, 9, 10].map((index) => winterDay('02', index));
    day = (await api.workdays(days, [id['Ana']!, id['Rosa']!]))[0]!;
    for (const who of ['Ana', 'Luis', 'Rosa']) await booked(`Stands ${who}`, 8, who, { hours: who === 'Rosa' ? 1 : 9 });
    await dana.page.goto(`/schedule?view=week&day=${day}`);
    await dana.live();
    await arrange('Most room first');
    expect(inAddress('order')).toEqual(['load']);
    await expect.poll(async () => (await rows())[0]).toBe('Unassigned');
    const order = async () => (await rows()).filter((who) => who === 'Ana' || who === 'Rosa');
    await expect.poll(order).toEqual(['Rosa', 'Ana']);
    await dana.page.getByRole('button', { name: /^Arrange/ }).click();
    await dana.page.getByRole('menuitemradio', { name: 'My own order' }).waitFor();
    expect(await dana.page.getByRole('menuitemradio', { name: /^Nearest first/ }).count()).toBe(0);
    await dana.press('Escape');

    await arrange('Team');
    const south = ['Brianna', 'Luis', 'Pete', 'Priya'];
    await expect.poll(async () => (await rows()).slice(0, 2)).toEqual(['Unassigned', 'Central']);
    expect((await rows()).slice(-4).sort()).toEqual(south);
    await dana.page.getByRole('button', { name: /^North 5 technicians/ }).click();
    await expect.poll(async () => (await rows()).slice(-6, -4)).toEqual(['North', 'South']);
    // A drop and a key go by technicians, over the titles.
    const { id: job } = await booked('Over Titles', 18, 'Luis');
    const card = dana.anyCard(job);
    await card.waitFor();
    const above = (await rows()).slice(0, -5).findLast((row) => row !== 'North')!;
    const steps = (await rows()).slice(-4).indexOf('Luis') + 1;
    await card.focus();
    await dana.press(...Array.from({ length: steps }, () => 'Alt+ArrowUp'));
    const inRow = async () => card.evaluate((element) => element.closest('[role=row]')!.getAttribute('aria-label')?.split(' ')[0]);
    await expect.poll(async () => (await api.job(job)).crew[0]!.id).toBe(id[above]!);
    expect(await inRow()).toBe(above);
    const last = (await rows()).at(-1)!;
    const column = await dana.page
      .locator(`[data-row="${id[above]!}"] [role=gridcell]`)
      .evaluateAll((all) => all.findIndex((one) => one.querySelector('[data-job]')));
    const target = (await dana.page.locator(`[data-row="${id[last]!}"] [role=gridcell]`).nth(column).boundingBox())!;
    await dana.drag(card, { x: target.x + 20, y: target.y + target.height - 10 });
    await expect.poll(async () => (await api.job(job)).crew[0]!.id).toBe(id[last]!);
    expect(await inRow()).toBe(last);

    await dana.page.goto(`/schedule?view=list&day=${day}&order=own&group=team`);
    await dana.live();
    const heads = () => dana.page.locator('tbody th[scope=rowgroup]').allInnerTexts();
    const names = async () => (await heads()).map((text) => ['North', 'South', 'Ana', 'Luis', 'Rosa'].find((name) => text.includes(name)));
    await expect.poll(names).toEqual(expect.arrayContaining(['North', 'Ana', 'Rosa', 'South']));
    await dana.page.getByRole('button', { name: /^North 2 technicians/ }).click();
    await expect.poll(async () => (await names()).includes('Ana')).toBe(false);
    expect(inAddress('closed')).toEqual(['North']);
    await arrange('No groups');
    await arrange('Nearest first');
    await dana.page.getByRole('button', { name: /^Nearest to the middle/ }).waitFor();
    await arrange('Most room first');
    const listed = async () => (await names()).filter((who) => who === 'Ana' || who === 'Rosa');
    await expect.poll(listed).toEqual(['Rosa', 'Ana']);
    await arrange('Name');
    await expect.poll(listed).toEqual(['Ana', 'Rosa']);
  });

  it('R24.8 keeps cards, sub-lanes and groups in their places from the whole day down to a quarter of an hour', async () => {
    const first = await booked('First Of Two', 9, 'Luis');
    const second = await booked('Second Of Two', 9.5, 'Luis', { allowOverlap: true });
    await open('&group=skill&team=South');
    const within = async (job: string) => {
      const [card, lane] = await Promise.all([
        dana.card(job, id['Luis']!).boundingBox(),
        dana.page.locator(`[data-row="${id['Luis']}"] > [role=presentation]`).boundingBox(),
      ]);
      const scale = await dana.pixelsPerMinute();
      return {
        hour: Math.round(((card!.x - lane!.x) / scale / 60) * 10) / 10,
        minutes: Math.round(card!.width / scale / 6) * 6,
        top: Math.round(card!.y - lane!.y),
      };
    };
    const zoom = dana.page.getByRole('group', { name: 'Zoom' });
    await zoom.getByRole('button', { name: 'Zoom out' }).click();
    await zoom.getByRole('button', { name: 'Zoom: Whole day' }).waitFor();
    const grid = dana.page.locator('[data-board]');
    await expect.poll(() => grid.evaluate((board) => board.scrollWidth - board.clientWidth)).toBeLessThanOrEqual(1);
    for (const step of ['Working hours', '1 hour', '30 min', '15 min']) {
      await dana.press('+');
      await zoom.getByRole('button', { name: `Zoom: ${step}` }).waitFor();
      await grid.evaluate((board) => (board.scrollLeft = 0));
      await expect.poll(() => within(first.id)).toMatchObject({ hour: 9, top: 4 });
      expect(await within(second.id)).toMatchObject({ hour: 9.5, top: 64 });
    }
    expect(await within(first.id)).toMatchObject({ minutes: 60 });
    expect(inAddress('zoom')).toEqual(['8']);
  });

  it('R24.6 tells jobs, revenue, capacity, late, overdue and unassigned of what is in view, live', async () => {
    // Whoever works on the day, whichever of the week it is.
    const { technicianLoads } = await api.ask<{ technicianLoads: { technician: { id: string }; days: { workingMinutes: number }[] }[] }>(
      'query ($day: Date!) { technicianLoads(from: $day, to: $day) { technician { id } days { workingMinutes } } }',
      { day },
    );
    const { technician, days } = technicianLoads.find((load) => load.days[0]!.workingMinutes >= 420)!;
    const hours = days[0]!.workingMinutes / 60;
    const book = (start: number, long: number, who: string | null = technician.id) =>
      api.createJob({ day, hour: start, hours: long, technicianId: who, customer: 'In Figures' });
    await book(8, hours * 0.4);
    await open(`&technician=${technician.id}`);
    await expect.poll(() => figure('job').innerText()).toBe('1');
    const capacity = () => figure('capacity').getAttribute('aria-label');
    expect(await capacity()).toBe('40 % booked of the working time; healthy is 75 to 90 %');
    await book(14, hours * 0.4);
    await expect.poll(() => figure('jobs').innerText()).toBe('2');
    await expect.poll(capacity).toBe('80 % booked of the working time: healthy');
    await book(9, 1, null);
    await expect.poll(() => figure('unassigned').innerText()).toBe('1');
    expect([await figure('late').innerText(), await figure('overdue').innerText()]).toEqual(['0', '0']);

    // By a clock of the afternoon of that day: the first job and nobody's have ended, the second has begun.
    await at('15:00:00');
    await open(`&technician=${technician.id}`);
    await expect.poll(async () => [await figure('late').innerText(), await figure('overdue').innerText()]).toEqual(['3', '2']);
    await dana.page.unrouteAll({ behavior: 'wait' });
  });

  it('R24.9 has the hot list by promise, and nearest first to a technician’s visit', async () => {
    const at = (latitude: number) => ({ at: { latitude, longitude: -97.7 } });
    const late = await booked('Promised Late', 14, null, at(30.31));
    const early = await booked('Promised Early', 10, null, at(30.6));
    await booked('Where Luis Is', 9, 'Luis', at(30.3));
    await dana.show(day);
    const waiting = () =>
      dana
        .tray('unassigned')
        .locator('[data-job]')
        .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['job']));
    await expect.poll(waiting).toEqual([early.id, late.id]);
    await dana.page.getByRole('button', { name: 'Hot list, oldest promise first' }).click();
    await dana.page.getByRole('combobox', { name: 'Nearest to' }).selectOption({ label: 'Luis Ortega' });
    await dana.page.getByRole('radio', { name: 'next visit' }).click();
    await dana.press('Escape');
    await expect.poll(waiting).toEqual([late.id, early.id]);
    await expect.poll(() => dana.anyCard(late.id).innerText()).toContain('0.7 mi');
    await dana.page.getByText('Nearest to Where Luis Is').waitFor();
    expect(inAddress('hot')).toEqual([`next.${id['Luis']}`]);
  });

  it('R24.10 points out after nine who has nobody', async () => {
    await booked('Still Waiting', 15, null);
    const showAt = async (time: string) => {
      await at(time);
      await dana.show(day);
      // The days beside are read ahead meanwhile.
      await dana.page.unrouteAll({ behavior: 'wait' });
      await dana.tray('unassigned').getByText('Unassigned today').waitFor();
    };
    const words = dana.tray('unassigned').getByText('One job of today still without a technician');
    await showAt('08:58:00');
    expect(await words.count()).toBe(0);
    await showAt('09:00:00');
    await words.waitFor();
  });

  it('R24.20 on a phone the tools take two rows with everything in them, and each opens within the screen', async () => {
    const { page, errors } = await BoardScreen.open(browser, sharedNode(), 'dispatcher@demo.test', { ...PHONE });
    await page.goto(`/schedule?day=${day}`);
    await page.getByRole('grid', { name: 'Schedule' }).waitFor();
    const tools = page.locator('main header').filter({ has: page.getByRole('heading', { level: 1 }) });
    const { height } = (await tools.boundingBox())!;
    expect(height).toBeLessThanOrEqual(100);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBe(390);
    const targets = tools.locator('button:visible, select:visible');
    expect((await targets.evaluateAll((all) => all.map((one) => one.clientHeight + 2))).filter((high) => high < 44)).toEqual([]);

    const surface = page.locator('[role=dialog], [role=menu]').first();
    for (const name of ['Filter', 'Arrange', /^Plan/, /^Zoom: /]) {
      await tools.getByRole('button', { name }).tap();
      await surface.waitFor();
      const box = (await surface.boundingBox())!;
      expect([box.x >= 0, box.x + box.width <= 390, await wide()], String(name)).toEqual([true, true, 390]);
      await page.keyboard.press('Escape');
      await surface.waitFor({ state: 'detached' });
    }
    // The last of the figures is within reach.
    await tools.getByText('unassigned', { exact: true }).scrollIntoViewIfNeeded();
    const last = (await tools.getByText('unassigned', { exact: true }).boundingBox())!;
    expect(last.x + last.width).toBeLessThanOrEqual(390);
    expect(await wide()).toBe(390);

    await tools.getByRole('button', { name: 'History' }).tap();
    await page.getByRole('region', { name: 'History' }).waitFor();
    await page.keyboard.press('Escape');
    await tools.getByRole('combobox', { name: 'View' }).selectOption('Week');
    await page.getByRole('grid', { name: 'Week' }).waitFor();
    expect((await tools.boundingBox())!.height).toBeLessThanOrEqual(100);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('leaves no error behind', () => expect(dana.errors).toEqual([]));
});
