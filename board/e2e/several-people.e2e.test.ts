import type { Browser, Locator, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

/** Dana and Theo at the same board: they see each other’s hands, choose where they collide, and take back their own steps. */
describe('two dispatchers on one board', () => {
  let browser: Browser;
  let api: Api;
  let theoApi: Api;
  let dana: BoardScreen;
  let theo: BoardScreen;
  let luis: string;
  let ana: string;
  let day: string;
  let nextDay = 11;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, theoApi, dana, theo] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      Api.signIn(url, 'dispatcher2@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher2@demo.test'),
    ]);
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  beforeEach(() => {
    day = winterDay('02', nextDay++);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, technicianId: string | null = luis, at?: { latitude: number; longitude: number }) =>
    api.createJob({ day, hour, technicianId, customer, at });
  const storedWindow = async (id: string) => (await api.job(id)).window;
  /** Theo’s, on Dana’s board. */
  const hand = () => dana.page.locator('[data-colleague]').filter({ hasText: 'Theo' });
  /** The name that a card or a row wears while somebody has it in hand. */
  const holder = (place: Locator) => place.locator('[data-hand]').getByText('Theo', { exact: true });
  const describedBy = (place: Locator) =>
    place.evaluate((element) => {
      const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
      const named = ids.map((id) => document.getElementById(id)).filter((each) => each !== null);
      return named.map((each) => each.getAttribute('aria-label') ?? each.textContent?.trim()).join(' ');
    });
  const middle = async (place: Locator) => {
    const { x, y, width, height } = (await place.boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };

  it('R28.11 a card in a colleague’s hand wears their name, and its ghost goes where the hand goes, without rendering a card', async () => {
    const { id } = await booked('In His Hand', 8);
    // Her rows stand otherwise than his.
    await Promise.all([dana.show(day, 'fit&group=team'), theo.show(day)]);
    await dana.card(id, luis).waitFor();
    await theo.carry(theo.card(id, luis), await theo.place(luis, 10));
    await hand().getByText('Theo · 10–11').waitFor();
    await holder(dana.card(id, luis)).waitFor();
    expect(await describedBy(dana.card(id, luis))).toMatch(/^In the hand of Theo Marsh Space picks up/);
    await dana.page.evaluate(() => {
      const rendered: string[] = [];
      Object.assign(globalThis, { rendered, __dispatchBench: (jobId: string) => rendered.push(jobId) });
    });
    const place = await theo.place(ana, 13);
    await theo.page.mouse.move(place.x, place.y, { steps: 12 });
    await hand().getByText('Theo · 1–2').waitFor();
    await expect
      .poll(async () => Math.round((await hand().boundingBox())!.x))
      .toBe(Math.round((await dana.place(ana, 13, { x: 0, y: 0 })).x));
    const lane = (await dana.page.locator(`[data-row="${ana}"]`).boundingBox())!;
    const ghost = (await hand().boundingBox())!;
    expect(ghost.y).toBeGreaterThanOrEqual(lane.y);
    expect(ghost.y + ghost.height).toBeLessThanOrEqual(lane.y + lane.height);
    expect(await dana.page.evaluate(() => (globalThis as unknown as { rendered: string[] }).rendered)).toEqual([]);
    await theo.press('Escape');
    await hand().waitFor({ state: 'detached' });
    await holder(dana.card(id, luis)).waitFor({ state: 'detached' });
    await theo.page.mouse.up();
    expect((await api.job(id)).version).toBe(1);
  });

  it('R28.11 carried by keyboard just the same; it locks nothing, and is gone when it is put down', async () => {
    const { id } = await booked('By Keys', 8);
    await Promise.all([dana.show(day), theo.show(day)]);
    await theo.card(id, luis).focus();
    await theo.press('Space', 'ArrowRight', 'ArrowRight');
    await hand().getByText('Theo · 8:30–9:30').waitFor();
    await dana.drag(dana.card(id, luis), await dana.place(luis, 14));
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 14));
    await theo.press('Escape');
    await hand().waitFor({ state: 'detached' });
  });

  it('R28.11 in the week its ghost goes from cell to cell, and list and map mark the job too', async () => {
    const { id } = await booked('In Every View', 8, luis, { latitude: 30.27, longitude: -97.74 });
    const open = async (screen: BoardScreen, view: string) => {
      await screen.page.goto(`/schedule?view=${view}&day=${day}`);
      await screen.live();
    };
    const cell = (screen: BoardScreen, row: string, column: number) =>
      screen.page.locator(`[data-row="${row}"] [role=gridcell]`).nth(column);
    /** Weeks begin on Sunday here. */
    const column = new Date(day).getUTCDay();
    const other = (column + 1) % 7;
    await Promise.all([open(dana, 'week'), open(theo, 'week')]);
    await dana.card(id, luis).waitFor();
    const ghostIsIn = async (place: Locator) => {
      const [ghost, box] = [(await hand().boundingBox())!, (await place.boundingBox())!];
      const at = { x: ghost.x + ghost.width / 2, y: ghost.y + ghost.height / 2 };
      return at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height && ghost.width <= box.width;
    };
    await theo.carry(theo.card(id, luis), await middle(cell(theo, ana, other)));
    await hand().getByText('Theo · 8–9').waitFor();
    await holder(dana.card(id, luis)).waitFor();
    expect(await describedBy(dana.card(id, luis))).toMatch(/^In the hand of Theo Marsh Space picks up/);
    await expect.poll(() => ghostIsIn(cell(dana, ana, other))).toBe(true);
    await theo.move(await middle(cell(theo, ana, other)), await middle(cell(theo, '', column)));
    await expect.poll(() => ghostIsIn(cell(dana, '', column))).toBe(true);

    await open(dana, 'list');
    await holder(dana.page.getByRole('row', { name: /In Every View/ })).waitFor();
    await open(dana, 'map');
    const pin = dana.page.getByRole('group', { name: /^Map\./ }).locator(`[data-job="${id}"]`);
    const stop = dana.page.getByRole('complementary', { name: 'Stops' }).locator(`[data-job="${id}"]`);
    await holder(pin).waitFor();
    await holder(stop).waitFor();
    expect([await describedBy(pin), await describedBy(stop)]).toEqual(['In the hand of Theo Marsh', 'In the hand of Theo Marsh']);
    await theo.press('Escape');
    await holder(stop).waitFor({ state: 'detached' });
    expect(await dana.page.locator('[data-hand]').count()).toBe(0);
    await theo.page.mouse.up();
    expect((await api.job(id)).version).toBe(1);
  });

  it('R28.12 the top bar tells who is here and on which day; a press goes there, and who leaves is gone', async () => {
    const other = winterDay('12', 20);
    await Promise.all([dana.show(day), theo.show(other)]);
    const here = dana.page.getByRole('button', { name: /^Here now: .*Theo Marsh/ });
    await expect.poll(() => here.getAttribute('aria-label')).toMatch(/Theo Marsh, \w{3} 21 Dec/);
    await theo.page.goto('/jobs');
    await expect.poll(() => here.getAttribute('aria-label')).toContain('Theo Marsh, not on the schedule');
    await theo.show(other);
    await expect.poll(() => here.getAttribute('aria-label')).toMatch(/Theo Marsh, \w{3} 21 Dec/);
    await here.click();
    await dana.page.getByRole('menuitem', { name: /Theo Marsh/ }).click();
    await dana.page.waitForURL((url) => url.searchParams.get('day') === other);
    await theo.page.goto('about:blank');
    await here.waitFor({ state: 'detached' });
  });

  it('R28.13 who comes second sees both versions, by whom and when, and chooses: theirs, mine, or a look at the job', async () => {
    const { id, number } = await booked('Two Hands', 8);
    await dana.show(day);
    const collide = async (theirs: number, mine: number) => {
      await dana.carry(dana.anyCard(id), await dana.place(ana, mine));
      await theoApi.change('moveJob', { jobId: id, window: windowAt(day, theirs), technicianId: luis });
      await dana.page.mouse.up();
      await dana.dialog.waitFor();
    };
    const versions = async () => (await dana.dialog.locator('dl > div').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    await collide(10, 14);
    expect(await dana.dialog.getByRole('heading').innerText()).toBe('Two Hands changed meanwhile');
    expect(await versions()).toEqual([
      expect.stringMatching(/^Theirs Luis Ortega, 10–11 AM Theo Marsh moved it at \d/),
      'Yours Ana Beltrán, 2–3 PM Not saved yet',
    ]);
    await dana.dialog.getByRole('button', { name: 'Keep theirs' }).click();
    await expect.poll(() => dana.card(id, luis).getAttribute('aria-label')).toContain('10–11 AM');
    expect(await storedWindow(id)).toEqual(windowAt(day, 10));

    await collide(12, 15);
    await dana.dialog.getByRole('button', { name: 'Apply mine anyway' }).click();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 15));
    await dana.card(id, ana).waitFor();

    await collide(9, 17);
    await dana.dialog.getByRole('link', { name: 'Open the job' }).click();
    await dana.page.waitForURL(new RegExp(`/jobs/${number}$`));
    await dana.page.getByText('Theo Marsh').first().waitFor();
    expect(await storedWindow(id)).toEqual(windowAt(day, 9));
  });

  it('R28.14 changes of different fields merge by themselves, without a question', async () => {
    const { id } = await booked('Merged', 8);
    await dana.show(day);
    await dana.carry(dana.card(id, luis), await dana.place(ana, 11));
    await theoApi.change('updateJob', { jobId: id, title: 'Leak and drain', priority: 'HIGH' });
    await theoApi.change('addNote', { jobId: id, body: 'Side door' });
    await dana.page.mouse.up();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 11));
    await dana.toast('Merged: Ana Beltrán, 11 AM–12 PM').waitFor();
    await dana.card(id, ana).getByText('Leak and drain').waitFor();
    expect(await dana.dialog.count()).toBe(0);
    expect(await api.job(id)).toMatchObject({ version: 4, crew: [{ name: 'Ana Beltrán' }] });
  });

  it('R28.15 steps are taken back after a reload, on another page, and from another device, and brought back', async () => {
    const { id, number } = await booked('Take Back', 8);
    await dana.show(day);
    await dana.drag(dana.card(id, luis), await dana.place(luis, 10));
    await dana.toast('Take Back: ').waitFor();
    await dana.drag(dana.card(id, luis), await dana.place(ana, 12));
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 12));
    await dana.page.reload();
    await dana.live();
    await dana.page.locator('body').press('Control+z');
    await dana.toast('Undone').getByText('Take Back · Leak under sink moved to Ana').waitFor();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 10));
    await dana.card(id, luis).waitFor();

    const phone = await BoardScreen.open(browser, sharedNode(), 'dispatcher@demo.test');
    await phone.page.goto(`/jobs/${number}`);
    await phone.live();
    await phone.page.getByRole('button', { name: 'Undo last step' }).click();
    await phone.toast('Undone').getByText('Take Back · Leak under sink moved to Luis').waitFor();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 8));
    await phone.page.goto('/jobs');
    await phone.live();
    for (const hour of [10, 12]) {
      await phone.page.locator('body').press('Control+Shift+z');
      await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, hour));
    }
    await phone.toast('Redone').getByText('Take Back · Leak under sink moved to Ana').waitFor();
    expect(phone.errors).toEqual([]);
    await phone.page.context().close();
    await dana.card(id, ana).waitFor();
  });

  it('R28.15 what somebody built on is refused with who did what, and the next press goes past it', async () => {
    const [first, second] = [await booked('Stands', 8), await booked('Built On', 8, ana)];
    await dana.show(day);
    await dana.drag(dana.card(first.id, luis), await dana.place(luis, 10));
    await dana.toast('Stands: ').waitFor();
    await dana.drag(dana.card(second.id, ana), await dana.place(ana, 10));
    await dana.toast('Built On: ').waitFor();
    await theoApi.change('moveJob', { jobId: second.id, window: windowAt(day, 15) });
    await dana.page.locator('body').press('Control+z');
    await dana
      .toast('Not undone: Built On')
      .getByText(/Theo Marsh moved it at .*Window: .*10–11 AM → .*3–4 PM/)
      .waitFor();
    expect(await storedWindow(second.id)).toEqual(windowAt(day, 15));
    expect(await storedWindow(first.id)).toEqual(windowAt(day, 10));
    // The hand rests on a card, whose details are open: that is in no key's way.
    await dana.card(first.id, luis).hover();
    await dana.page.getByRole('dialog', { name: /Stands/ }).waitFor();
    await dana.press('Control+z');
    await expect.poll(() => storedWindow(first.id)).toEqual(windowAt(day, 8));
  });

  it('R28.16 what waits for the network is taken back first: never sent if it never left, undone if it did', async () => {
    const [alone, lost] = [await booked('Never Left', 8), await booked('Answer Lost', 13, ana)];
    const waiting = [await booked('In The Tray', 8, null), await booked('With It', 8, null)];
    const kindsOf = async (id: string) => (await api.job(id)).history.nodes.map((event) => event.kind);
    const undo = () => dana.page.locator('body').press('Control+z');
    const undone = (what: string) => dana.toast('Undone').getByText(what).waitFor();
    await dana.show(day);
    await dana.page.context().setOffline(true);
    await dana.drag(dana.card(alone.id, luis), await dana.place(ana, 9));
    for (const { id } of waiting) await (await dana.reachInTray('unassigned', id)).click({ modifiers: ['ControlOrMeta'] });
    await dana.dragIn(await dana.reachInTray('unassigned', waiting[0]!.id), () => dana.place(luis, 15, { x: 24, y: 20 }));
    await dana.toast('No connection').getByText('Your 2 changes are kept here').waitFor();
    await undo();
    await undone('2 jobs assigned');
    for (const { id } of waiting) await dana.inTray('unassigned', id).waitFor();
    await undo();
    await undone('Never Left: Ana Beltrán, 9–10 AM');
    await dana.card(alone.id, luis).waitFor();
    await expect.poll(() => dana.toast('No connection').count()).toBe(0);
    await dana.page.locator('body').press('Control+Shift+z');
    await dana.toast('Redone').getByText('Never Left: Ana Beltrán, 9–10 AM').waitFor();
    await dana.card(alone.id, ana).waitFor();
    await undo();
    await dana.card(alone.id, luis).waitFor();
    await dana.page.context().setOffline(false);
    await dana.live();

    // The move arrives, and its answer does not.
    const loseAnswer = async (route: Route) => {
      if (!route.request().postData()?.includes('mutation MoveJob')) return route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    };
    await dana.page.route('**/graphql', loseAnswer);
    await dana.drag(dana.card(lost.id, ana), await dana.place(luis, 17));
    await dana.toast('No connection').waitFor();
    await undo();
    await undone('Answer Lost: Luis Ortega, 5–6 PM');
    await dana.page.unroute('**/graphql', loseAnswer);
    await expect.poll(() => storedWindow(lost.id)).toEqual(windowAt(day, 13));
    await dana.card(lost.id, ana).waitFor();
    expect(await kindsOf(lost.id)).toEqual(['UNDONE', 'RESCHEDULED', 'CREATED']);
    expect(await dana.toast('Answer Lost').count()).toBe(1);
    for (const { id } of [alone, ...waiting]) expect(await kindsOf(id)).toEqual(['CREATED']);
  });

  it('threw no error', () => {
    expect([...dana.errors, ...theo.errors].filter((error) => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)/.test(error))).toEqual([]);
  });
});
