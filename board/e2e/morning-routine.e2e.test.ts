import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api } from './harness/api.js';
import { launch, openScreen, PHONE } from './harness/browser.js';
import { JobsScreen } from './harness/jobs-screen.js';
import { sharedNode } from './harness/shared-node.js';

/** A dispatcher’s day by keyboard alone, counted in keys: the unassigned of today in the morning, what is left open in the evening. */
describe('the office’s day, by keyboard alone', () => {
  let browser: Browser;
  let api: Api;
  let dana: JobsScreen;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, dana] = await Promise.all([Api.signIn(url, 'owner@demo.test'), JobsScreen.open(browser, url, 'dispatcher@demo.test')]);
    await dana.page.addInitScript(() => {
      const touched = () => Object.assign(globalThis, { pointerUsed: true });
      for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) addEventListener(kind, touched, true);
    });
  });
  beforeEach(async () => {
    await dana.show();
    dana.keys = 0;
  });
  afterAll(() => browser?.close());

  const palette = (): Locator => dana.page.getByRole('dialog', { name: 'Find or do' });
  const isHandUsed = (): Promise<boolean> => dana.page.evaluate(() => 'pointerUsed' in globalThis);
  const tell = (what: string): void => {
    // eslint-disable-next-line no-console -- the figure is what the test is read for
    console.log(what);
  };
  const goBy = async (text: string, page: string): Promise<void> => {
    await dana.press('Control+k');
    await palette().waitFor();
    await dana.type(text);
    await palette().getByRole('option', { name: page, selected: true }).waitFor();
    await dana.press('Enter');
    await palette().waitFor({ state: 'detached' });
    await dana.settled();
  };
  const focusedOption = (): Promise<string> =>
    dana.page.evaluate(() => (document.activeElement?.getAttribute('role') === 'option' ? document.activeElement.ariaLabel! : ''));
  const tabTo = async (words: string): Promise<void> => {
    for (let count = 0; count < 20; count++) {
      if ((await dana.page.evaluate(() => document.activeElement?.textContent)) === words) return;
      await dana.press('Tab');
    }
    throw new Error(`No way to “${words}” by Tab`);
  };

  it('R20.14 the morning: every unassigned visit of today goes to somebody who is free, and is on their phone', async () => {
    const names = ['Abigail', 'Bartholomew', 'Clementine'].map((name) => `${name} Morningside`);
    for (const [index, customer] of names.entries()) await api.createJobAt(todayAt(19 + index), { technicianId: null, customer });
    const { page: phone } = await openScreen(browser, sharedNode(), 'luis@demo.test', PHONE);
    phone.setDefaultTimeout(20_000);
    await phone.goto('/today');
    await phone.getByText('Live', { exact: true }).waitFor();

    await goBy('unas', 'Unassigned jobs today');
    await dana.row(await idOf(names[2]!)).waitFor();
    const ids = await dana.ids();
    expect(ids.length).toBeGreaterThanOrEqual(3);
    for (const id of ids) {
      await dana.press('j');
      await expect.poll(dana.focused).toBe(id);
      const words = await dana.row(id).innerText();
      await (names.some((name) => words.includes(name)) ? giveTo('lu') : giveToWhoIsFree(id));
      await dana.row(id).getByText('No longer in this list').waitFor();
      // The list is where it was left: the next job is one key away.
      await expect.poll(dana.focused).toBe(id);
    }
    await expect.poll(() => dana.number(dana.figure('unassigned today'))).toBe(0);
    for (const name of names) await phone.getByText(name).first().waitFor();
    expect((await Promise.all(ids.map((id) => api.job(id)))).every(({ crew }) => crew.length === 1)).toBe(true);
    tell(`morning routine: ${ids.length} visits assigned with ${dana.keys} keys`);
    expect(dana.keys).toBeLessThanOrEqual(6 + ids.length * 8);
    expect(await isHandUsed()).toBe(false);
    await phone.context().close();
  });

  const idOf = async (customer: string): Promise<string> => {
    const { jobs } = await api.ask<{ jobs: { nodes: { id: string }[] } }>(
      'query ($search: String!) { jobs(filter: { search: $search }, first: 1) { nodes { id } } }',
      { search: customer },
    );
    return jobs.nodes[0]!.id;
  };

  async function giveTo(letters: string): Promise<void> {
    await dana.press('a');
    await expect.poll(focusedOption).not.toBe('');
    await dana.type(letters);
    await expect.poll(focusedOption).toMatch(/^Luis Ortega/);
    await dana.press('Enter');
    await dana.dialog.waitFor({ state: 'detached' });
  }

  /** The first by rank who can take it; where everybody is, the first, booked twice on purpose. */
  async function giveToWhoIsFree(id: string): Promise<void> {
    await dana.press('a');
    await expect.poll(focusedOption).not.toBe('');
    const ranked = await dana.dialog.getByRole('option').evaluateAll((all) => all.map((one) => one.ariaLabel!));
    const free = ranked.findIndex((words) => !words.includes('Not available'));
    for (let count = 0; count < free; count++) await dana.press('ArrowDown');
    await expect.poll(focusedOption).toBe(ranked[Math.max(0, free)]);
    await dana.press('Enter');
    const question = dana.dialog.filter({ hasText: 'already booked' });
    await question.or(dana.row(id).getByText('No longer in this list')).first().waitFor();
    if ((await question.count()) === 0) return;
    await tabTo('Double-book anyway');
    await dana.press('Enter');
  }

  it('R20.15 the evening: what waits is held with a day, the rest is completed after a look at it, and taken back once', async () => {
    const word = 'zqeveninglist';
    const idle = await api.idleTechnician();
    const made = [];
    for (const [index, letter] of ['A', 'B', 'C', 'D'].entries()) {
      const customer = `${word} ${letter}`;
      const job = await api.createJobAt(todayAt(2 + index), { technicianId: idle.id, customer, allowOverlap: true });
      await api.change('startJob', { jobId: job.id });
      made.push(job);
    }
    const [held, second, third, clocked] = made as [Made, Made, Made, Made];
    await api.change('clockIn', { jobId: clocked.id, technicianId: idle.id });

    await goBy('in pro', 'In progress');
    await dana.press('/');
    await dana.type(word);
    await expect.poll(() => dana.rows.count()).toBe(4);
    await dana.press('ArrowDown');
    await expect.poll(dana.focused).toBe(held.id);
    await dana.press('m');
    await dana.page.getByRole('menuitem', { name: 'Put on hold…' }).waitFor();
    await dana.type('put');
    await dana.page.locator('[role=menuitem]:focus').filter({ hasText: 'Put on hold' }).waitFor();
    await dana.press('Enter');
    await dana.dialog.getByLabel('What is it waiting for?').waitFor();
    await tabTo('Awaiting part');
    await dana.press('Enter');
    await tabTo('Tomorrow');
    await dana.press('Enter');
    await tabTo('Put on hold');
    await dana.press('Enter');
    await dana.row(held.id).getByText('No longer in this list').waitFor();
    await expect.poll(dana.focused).toBe(held.id);
    const kept = await api.ask<{ job: object }>('query ($id: ID!) { job(id: $id) { status holdReason lookAgainOn } }', { id: held.id });
    expect(kept.job).toEqual({ status: 'ON_HOLD', holdReason: 'Awaiting part', lookAgainOn: dayAfterToday() });

    await dana.press('j', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(() => dana.selected.count()).toBe(3);
    await dana.press('c');
    const dialog = dana.page.getByRole('dialog', { name: 'Mark completed: 3 jobs' });
    await dialog.getByText('2 jobs will change, 1 can’t.').waitFor();
    await dialog.getByText(new RegExp(idle.name)).waitFor();
    await dana.press('Space'); // “Stop the clocks”: the first thing that the form asks.
    await dialog.getByText('3 jobs will change.').waitFor();
    expect((await Promise.all([second, third, clocked].map(({ id }) => api.job(id)))).map(({ status }) => status)).toEqual(
      Array(3).fill('IN_PROGRESS'),
    );
    await dana.press('Enter');
    await dialog.getByText('3 jobs completed.').waitFor();
    await tabTo('Undo');
    await dana.press('Enter');
    await dialog.getByText('3 jobs put back.').waitFor();
    expect((await api.job(second.id)).status).toBe('IN_PROGRESS');
    await dana.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => dana.selected.count()).toBe(3);

    await dana.press('c');
    await dialog.getByText(/will change/).waitFor();
    await dana.press('Enter');
    await dialog.getByText('3 jobs completed.').waitFor();
    await dana.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await api.job(clocked.id)).status).toBe('COMPLETED');
    tell(`evening clean-up: 1 held with a reason and a day, 3 completed, taken back and completed again with ${dana.keys} keys`);
    expect(dana.keys).toBeLessThanOrEqual(80);
    expect(await isHandUsed()).toBe(false);
    expect(dana.errors).toEqual([]);
  });
});

type Made = Awaited<ReturnType<Api['createJobAt']>>;

const austin = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago', ...options }).format(at);
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };

/** An hour of today by the shop's clock, summer or winter. */
function todayAt(hour: number): { start: string; end: string } {
  const day = austin(Date.now(), DAY);
  const instants = [5, 6].map((offset) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`) + offset * 3_600_000);
  const start = instants.find((at) => Number(austin(at, { hour: '2-digit', hourCycle: 'h23' })) === hour)!;
  return { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
}

function dayAfterToday(): string {
  const next = new Date(`${austin(Date.now(), DAY)}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
