import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, winterDay } from './harness/api.js';
import { launch, openScreen, WIDE } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

describe('the palette and the keys', () => {
  let browser: Browser;
  let api: Api;
  let page: Page;
  let errors: string[];
  let luis: string;
  const day = winterDay('02', 27);

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    api = await Api.signIn(url, 'owner@demo.test');
    luis = await api.technicianId('Luis Ortega');
    ({ page, errors } = await openScreen(browser, url, 'dispatcher@demo.test', WIDE));
  });
  afterAll(() => browser?.close());

  const palette = () => page.getByRole('dialog', { name: 'Find or do' });

  it('R23.1 finds a job by number, a customer and a page, from anywhere, by keyboard alone', async () => {
    const { number } = await api.createJob({ day, hour: 8, technicianId: null, customer: 'Zelda Palette' });
    await page.goto('/schedule');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(number.replace('JOB-', ''));
    await palette()
      .getByRole('option', { name: /Zelda Palette/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/jobs/${number}`);

    await page.keyboard.press('Control+k');
    await page.keyboard.type('zelda pal');
    await palette().getByText('Customers').waitFor();
    await palette()
      .getByRole('option', { name: /^Zelda Palette.*Test St/ })
      .waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/customers/*');
    await page.getByRole('heading', { name: 'Zelda Palette' }).waitFor();
    await page.getByText(number).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('sched');
    await palette()
      .getByRole('option', { name: /^Schedule/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/schedule/);
    expect(errors).toEqual([]);
  });

  it('R23.2 does what is possible to a job, and says why the rest is not', async () => {
    const { id, number } = await api.createJob({ day, hour: 10, technicianId: luis, customer: 'Zed Act' });
    await page.goto('/schedule');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`${number} reop`);
    const refused = palette().getByRole('option', { name: /^Reopen/ });
    await refused.waitFor();
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    expect(await refused.innerText()).toMatch(/scheduled/i);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`${number} start`);
    await palette()
      .getByRole('option', { name: /^Start/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await api.job(id)).status).toBe('IN_PROGRESS');
  });

  it('R23.3 lists the keys of the page, goes by them, and keeps still while somebody types', async () => {
    await page.goto('/schedule');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const label of ['Find or do', 'New job', 'Undo the last change']) await sheet.getByText(label, { exact: true }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await sheet.waitFor(); // A dialog is open: no key goes past it.
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.waitForURL(/\/jobs/);
    await page.locator('[data-jobs][aria-busy=false]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('gs?n');
    expect(new URL(page.url()).pathname).toBe('/jobs');
    await expect.poll(() => new URL(page.url()).search).toContain('q=gs%3Fn');

    await page.keyboard.press('Escape');
    await page.goto('/schedule');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await sheet.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await palette().waitFor();
    expect(await sheet.count()).toBe(0);
    await page.evaluate(() => localStorage.clear());
  });

  it('R23.3 lists for each view of the schedule its own keys, and J and K go on and back', async () => {
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const listed = async (view: string): Promise<string> => {
      await page.goto(`/schedule?view=${view}&day=${day}`);
      await page.getByText('Live', { exact: true }).waitFor();
      await page.keyboard.press('?');
      await sheet.waitFor();
      const words = await sheet.getByRole('heading', { name: 'Schedule' }).locator('..').innerText();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      return words;
    };
    const [byDay, byWeek, byList, byMonth] = [await listed('day'), await listed('week'), await listed('list'), await listed('month')];
    expect(byDay).toMatch(/quarter of an hour later.*on a card/s);
    expect(byDay).toMatch(/quarter of an hour later.*while a card is carried/s);
    expect(byWeek).toMatch(/A day later/);
    expect(byWeek).not.toMatch(/quarter of an hour/);
    expect(byList).not.toMatch(/Pick up|Choose it/);
    expect(byMonth).toMatch(/Open the day/);
    expect(byMonth).not.toMatch(/Give it to somebody/);

    const shown = () => new URL(page.url()).searchParams.get('day');
    const month = (by: number) => `${Number(day.slice(0, 4))}-0${Number(day.slice(5, 7)) + by}`;
    await page.keyboard.press('j');
    await expect.poll(shown).toMatch(month(1));
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await expect.poll(shown).toMatch(month(-1));
    expect(errors).toEqual([]);
  });

  it('R30.2 R30.8 with letters switched off Ctrl+Enter chooses in the hot list, and cards are described by the keys as they are', async () => {
    const { id } = await api.createJob({ day, hour: 11, technicianId: null, customer: 'Ctrl Enter' });
    await page.goto(`/schedule?day=${day}`);
    const card = page.locator(`[data-tray-section="unassigned"] [data-job="${id}"]`);
    await card.focus();
    const described = () => page.locator('#board-card-help').innerText();
    expect(await described()).toMatch(/A gives it to somebody/);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: /“Give it to somebody”$/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('q');
    await page.getByRole('checkbox', { name: /^Letters and signs/ }).uncheck();
    await page.keyboard.press('Escape');
    await expect.poll(described).toMatch(/Q gives it to somebody/);

    await card.focus();
    await page.keyboard.press('x');
    expect(await card.getAttribute('data-picked')).toBe(null);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => card.getAttribute('data-picked')).toBe('true');
    expect(await page.getByRole('dialog', { name: 'Ctrl Enter' }).count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => card.getAttribute('data-picked')).toBe(null);

    await page.evaluate(() => localStorage.clear());
    await api.change('cancelJob', { jobId: id, reason: 'Done here' });
    expect(errors).toEqual([]);
  });
});
