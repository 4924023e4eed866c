import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

/** What others do while one works, and what becomes of one's own work without a network. */
describe('the schedule with others on it', () => {
  let browser: Browser;
  let api: Api;
  let theoApi: Api;
  let dana: BoardScreen;
  let luis: string;
  let ana: string;
  let day: string;
  let nextDay = 10;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, theoApi, dana] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      Api.signIn(url, 'dispatcher2@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher@demo.test'),
    ]);
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  beforeEach(() => {
    day = winterDay('01', nextDay++);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, technicianId: string | null = luis) =>
    api.createJob({ day, hour, technicianId, customer });
  /** Theo, the other dispatcher, moves a job: what Dana's screen hears of by the feed alone. */
  const theoMoves = (jobId: string, hour: number, technicianId?: string | null) =>
    theoApi.change('moveJob', { jobId, window: windowAt(day, hour), technicianId });
  const kindsOf = async (id: string) => (await api.job(id)).history.nodes.map((event) => event.kind);

  it('rings a card that somebody else moved, in their name, and only that one', async () => {
    const { id } = await booked('Moved Elsewhere', 8);
    const still = await booked('Left Alone', 11);
    await dana.show(day);
    await dana.page.evaluate(() => {
      const rendered: string[] = [];
      Object.assign(globalThis, { rendered, __dispatchBench: (jobId: string) => rendered.push(jobId) });
    });
    await theoMoves(id, 9, ana);
    await dana.card(id, ana).getByText('Theo', { exact: true }).waitFor();
    expect(await dana.card(id, ana).getAttribute('aria-label')).toContain('9–10 AM');
    expect(await dana.card(still.id, luis).getByText('Theo', { exact: true }).count()).toBe(0);
    expect(await dana.page.evaluate(() => [...new Set((globalThis as unknown as { rendered: string[] }).rendered)])).toEqual([id]);
  });

  it('lets others change other cards during a drag, and the drop lands as if nothing had been', async () => {
    const { id } = await booked('In My Hand', 8);
    const other = await booked('Someone Else’s', 12, ana);
    await dana.show(day);
    await dana.carry(dana.card(id, luis), await dana.place(luis, 10));
    await theoMoves(other.id, 15, luis);
    await dana.card(other.id, luis).waitFor();
    const fresh = await booked('Just Called', 17, ana);
    await dana.card(fresh.id, ana).waitFor();
    expect(await dana.target.textContent()).toBe('Luis · 10–11');
    const end = await dana.place(ana, 10);
    await dana.page.mouse.move(end.x, end.y);
    await dana.page.mouse.up();
    await dana.card(id, ana).waitFor();
    await expect.poll(async () => (await api.job(id)).crew[0]?.id).toBe(ana);
    expect((await api.job(id)).window).toEqual(windowAt(day, 10));
  });

  it('tells who moved the card in the hand meanwhile: theirs stays, or mine goes over it', async () => {
    const { id } = await booked('Two Hands', 8);
    await dana.show(day);
    const collide = async (theirs: number, mine: number) => {
      await dana.carry(dana.anyCard(id), await dana.place(luis, mine));
      const seen = await booked(`Seen ${theirs}`, 18, null);
      await theoMoves(id, theirs);
      // What comes after it on the same stream says that this screen has it, too.
      const after = await booked(`After ${theirs}`, 19, null);
      await Promise.all([dana.anyCard(seen.id).waitFor(), dana.anyCard(after.id).waitFor()]);
      expect(await dana.target.textContent()).toBe(`Luis · ${mine % 12 || 12}–${(mine + 1) % 12 || 12}`);
      await dana.page.mouse.up();
      await dana.dialog.waitFor();
      expect(await dana.dialog.getByRole('heading').innerText()).toBe('Two Hands changed meanwhile');
      expect(await dana.dialog.innerText()).toMatch(/Theo Marsh moved it at/);
    };
    await collide(10, 14);
    expect(await dana.dialog.innerText()).toContain('Luis Ortega, 10–11 AM');
    await dana.dialog.getByRole('button', { name: 'Keep theirs' }).click();
    await expect.poll(() => dana.card(id, luis).getAttribute('aria-label')).toContain('10–11 AM');
    expect(await api.job(id)).toMatchObject({ version: 2, window: windowAt(day, 10) });

    await collide(12, 15);
    await dana.dialog.getByRole('button', { name: 'Apply mine anyway' }).click();
    await expect.poll(async () => (await api.job(id)).window).toEqual(windowAt(day, 15));
    expect(await kindsOf(id)).toEqual(['RESCHEDULED', 'RESCHEDULED', 'RESCHEDULED', 'CREATED']);
    expect((await api.job(id)).history.nodes.map((event) => event.actor.name).slice(0, 3)).toEqual([
      'Dana Whitlock',
      'Theo Marsh',
      'Theo Marsh',
    ]);
  });

  it('goes on after the card in the hand was cancelled by somebody else', async () => {
    const { id } = await booked('Called Off', 8);
    const next = await booked('Carry On', 12);
    await dana.show(day);
    await dana.carry(dana.card(id, luis), await dana.place(ana, 9));
    await theoApi.change('cancelJob', { jobId: id, reason: 'Customer cancelled' });
    const after = await booked('After The Cancel', 18, null);
    await dana.anyCard(after.id).waitFor();
    await dana.page.mouse.up();
    await dana.dialog.getByText('Theo Marsh').waitFor();
    await dana.dialog.getByRole('button', { name: 'Keep theirs' }).click();
    await expect.poll(() => dana.card(id, luis).getAttribute('data-status')).toBe('CANCELLED');

    await dana.drag(dana.card(next.id, luis), await dana.place(ana, 13));
    await expect.poll(async () => (await api.job(next.id)).crew[0]?.id).toBe(ana);
  });

  it('keeps what was done offline, says so, and stores it once when the network is back', async () => {
    const { id } = await booked('Offline Move', 8);
    await dana.show(day);
    await dana.page.context().setOffline(true);
    await dana.page.getByText(/^Offline since/).waitFor({ timeout: 60_000 });
    await dana.drag(dana.card(id, luis), await dana.place(ana, 9));
    await dana.drag(dana.card(id, ana), await dana.place(ana, 11));
    await dana.toast('No connection').getByText('Your 2 changes are kept here').waitFor();
    expect(await dana.card(id, ana).getAttribute('data-saving')).not.toBeNull();
    expect((await api.job(id)).version).toBe(1);

    await dana.page.context().setOffline(false);
    await expect.poll(async () => (await api.job(id)).window, { timeout: 30_000 }).toEqual(windowAt(day, 11));
    await expect.poll(() => dana.card(id, ana).getAttribute('data-saving')).toBeNull();
    expect(await kindsOf(id)).toEqual(['RESCHEDULED', 'RESCHEDULED', 'CREATED']);
    await dana.live();
  });

  it('sends after a reload what could not be sent before it, once', async () => {
    const { id } = await booked('Kept By The Tab', 8);
    await dana.show(day);
    const cutMutations = (route: Route) =>
      route.request().postData()?.includes('mutation MoveJob') ? route.abort('internetdisconnected') : route.fallback();
    await dana.page.route('**/graphql', cutMutations);
    await dana.drag(dana.card(id, luis), await dana.place(ana, 10));
    await dana.toast('No connection').waitFor();
    await dana.page.reload();
    await dana.card(id, ana).waitFor();
    expect(await dana.card(id, ana).getAttribute('data-saving')).not.toBeNull();
    expect((await api.job(id)).version).toBe(1);

    await dana.page.unroute('**/graphql', cutMutations);
    await expect.poll(async () => (await api.job(id)).window, { timeout: 30_000 }).toEqual(windowAt(day, 10));
    await expect.poll(() => dana.card(id, ana).getAttribute('data-saving')).toBeNull();
    expect(await kindsOf(id)).toEqual(['RESCHEDULED', 'CREATED']);
  });

  it('R24.12 has the day after ready before one goes there, and on it what happened since it was read', async () => {
    const before = day;
    day = winterDay('01', nextDay++);
    const [stays, moves] = [await booked('Read Ahead', 8), await booked('Moved Since', 10)];
    const whenRead = dana.page.waitForResponse((answer) => {
      const asked = answer.request().postData() ?? '';
      return asked.includes('query ScheduleBoard(') && asked.includes(`"from":"${day}"`);
    });
    await dana.show(before);
    await (await whenRead).finished();
    await theoMoves(moves.id, 14, ana);
    const again: string[] = [];
    await dana.page.route('**/graphql', (route) => {
      const asked = route.request().postData() ?? '';
      if (!asked.includes('query ScheduleBoard(')) return route.fallback();
      again.push(asked);
      return route.abort();
    });
    await dana.page.getByRole('button', { name: 'Day after' }).click();
    await dana.card(stays.id, luis).waitFor();
    await dana.card(moves.id, ana).waitFor();
    expect(await dana.card(moves.id, ana).getAttribute('aria-label')).toContain('2–3 PM');
    expect(again.filter((asked) => asked.includes(`"from":"${day}"`))).toEqual([]);
    await dana.page.unroute('**/graphql');
  });

  it('threw no error', () => {
    expect(dana.errors).toEqual([]);
  });

  it('goes on telling whether it is live when one page takes over from another', async () => {
    await dana.show(day);
    const navigate = (path: string) => dana.page.locator(`nav a[href^="${path}"]`).first().click();
    await navigate('/jobs');
    await dana.page.locator('[data-jobs][aria-busy=false]').waitFor();
    await navigate('/schedule');
    await dana.page.locator('[data-board]').waitFor();
    await dana.press('m');
    await dana.page.locator('[data-cell]').first().waitFor();
    await dana.press('d');
    await dana.live();
    await dana.page.context().setOffline(true);
    await dana.page.getByText(/^Offline since/).waitFor();
    await dana.page.context().setOffline(false);
    await dana.live();
    expect(dana.errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('begins a new job on the day that the board shows', async () => {
    await dana.show(day);
    await dana.press('n');
    const wizard = dana.page.getByRole('dialog', { name: 'New job' });
    await wizard.waitFor();
    const planned = () => dana.page.evaluate(() => Object.values(localStorage).find((kept) => kept.includes('"schedule"')) ?? '');
    await dana.page.keyboard.type('Begin Here');
    await expect.poll(planned).toContain(`"day":"${day}"`);
    await dana.press('Escape');
    await wizard.waitFor({ state: 'detached' });
    await dana.page.evaluate(() => localStorage.clear());
  });
});
