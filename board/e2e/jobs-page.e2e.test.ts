import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { launch, openScreen, PHONE } from './harness/browser.js';
import { JobsScreen } from './harness/jobs-screen.js';
import { sharedNode } from './harness/shared-node.js';

/** The list of jobs: what it shows, what it counts, and what others and the viewer do in it. */
describe('the Jobs page', () => {
  let browser: Browser;
  let api: Api;
  let theo: Api;
  let dana: JobsScreen;
  let luis: string;
  let ana: string;
  const day = winterDay('02', 24);
  let word = 0;
  /** A word that only this test's jobs have in them: a list of its own. */
  const ownWord = () => `zq${String.fromCharCode(97 + word++)}list`;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, theo, dana] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      Api.signIn(url, 'dispatcher2@demo.test'),
      JobsScreen.open(browser, url, 'dispatcher@demo.test'),
    ]);
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  afterAll(() => browser?.close());

  const jobs = (own: string, count: number, hour = 8) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        api.createJob({ day, hour: hour + index, technicianId: null, customer: `${own} ${String.fromCharCode(65 + index)}` }),
      ),
    );

  it('is where the office begins, and R20.1 its address holds every filter and the order', async () => {
    await dana.page.goto('/');
    await dana.page.waitForURL('**/jobs');
    const own = ownWord();
    const [first, second, third] = await jobs(own, 3);
    await api.change('moveJob', { jobId: second!.id, window: windowAt(day, 9), technicianId: luis });
    await dana.show(`?q=${own}&sort=window_start_asc`);
    expect(await dana.ids()).toEqual([first!.id, second!.id, third!.id]);

    await dana.chip('Unassigned').click();
    await dana.row(second!.id).waitFor({ state: 'detached' });
    await dana.page.getByRole('button', { name: 'When', exact: true }).click();
    await dana.page.getByLabel('From', { exact: true }).fill(day);
    await dana.page.getByLabel('To', { exact: true }).fill(day);
    await dana.page.getByRole('button', { name: 'Show these days' }).click();
    await dana.tab('Scheduled').click();
    await dana.page.getByRole('grid').getByRole('button', { name: 'Scheduled', exact: true }).click();
    await expect
      .poll(() => new URL(dana.page.url()).search)
      .toBe(`?status=scheduled&unassigned=1&when=${day}..${day}&q=${own}&sort=window_start_desc`);
    await expect.poll(dana.ids).toEqual([third!.id, first!.id]);

    const theirs = await JobsScreen.open(browser, sharedNode(), 'dispatcher2@demo.test');
    await theirs.show(new URL(dana.page.url()).search);
    expect(await theirs.ids()).toEqual([third!.id, first!.id]);
    await dana.page.goBack();
    await expect.poll(dana.ids).toEqual([first!.id, third!.id]);
    await theirs.page.context().close();
  });

  it('R20.2 each number is the length of the list that it opens', async () => {
    await dana.show();
    const openEach = async (of: (name: string) => ReturnType<JobsScreen['tab']>, names: readonly string[]) => {
      for (const name of names) {
        await expect.poll(() => of(name).innerText()).toMatch(/\d/);
        const count = await dana.number(of(name));
        await of(name).click();
        await dana.settled();
        await expect.poll(() => dana.page.locator('[data-jobs]').getAttribute('aria-rowcount'), { message: name }).toBe(String(count + 1));
        // The count of an endless list is the API's; a short one's are its rows.
        if (count < 20) await expect.poll(() => dana.rows.count(), { message: name }).toBe(count);
      }
    };
    await openEach(dana.figure, ['total', 'in progress', 'scheduled', 'completed', 'on hold', 'late', 'unassigned today']);
    await dana.show('?when=week');
    await openEach(dana.tab, ['Draft', 'In progress', 'On hold', 'Cancelled', 'All']);
    await openEach(dana.chip, ['Unassigned']);
  });

  it('R20.3 draws what others change without moving a row, and R20.5 keeps what is selected', async () => {
    const own = ownWord();
    const [first, second, third] = await jobs(own, 3);
    await dana.show(`?status=scheduled&q=${own}&sort=window_start_asc`);
    await dana.tick(first!.id).click();
    await dana.tick(third!.id).click({ modifiers: ['Shift'] });
    expect(await dana.selected.count()).toBe(3);
    await dana.row(second!.id).hover();

    await theo.change('moveJob', { jobId: second!.id, window: windowAt(day, 18), technicianId: ana });
    await dana.row(second!.id).getByText('Ana Beltrán').waitFor();
    await theo.change('cancelJob', { jobId: first!.id, reason: 'Duplicate' });
    await dana.row(first!.id).getByText('No longer in this list').waitFor();
    expect(await dana.ids()).toEqual([first!.id, second!.id, third!.id]);
    expect(await dana.selected.count()).toBe(3);
    await expect.poll(() => dana.number(dana.tab('Scheduled'))).toBe(2);
    expect(await dana.number(dana.tab('Cancelled'))).toBe(1);
    await dana.tab('All').click();
    await expect.poll(() => dana.selected.count()).toBe(0);
    await dana.page.goBack();
    await expect.poll(dana.ids).toEqual([third!.id, second!.id]);
  });

  it('R20.4 says that jobs have come to match, and shows them when asked', async () => {
    const own = ownWord();
    const [shown] = await jobs(own, 1);
    await dana.show(`?status=scheduled&q=${own}&sort=number_desc`);
    const [held] = await jobs(own, 1, 12);
    await dana.page.getByRole('button', { name: '1 new' }).waitFor();
    await api.createJob({ day, hour: 15, technicianId: luis, customer: 'Somebody Else' });
    const again = await api.createJob({ day, hour: 13, technicianId: null, customer: `${own} last` });
    await dana.page.getByRole('button', { name: '2 new' }).waitFor();
    expect(await dana.ids()).toEqual([shown!.id]);
    await dana.page.getByRole('button', { name: '2 new' }).click();
    await expect.poll(dana.ids).toEqual([again.id, held!.id, shown!.id]);
    await dana.page.getByRole('button', { name: /new$/ }).waitFor({ state: 'detached' });
  });

  it('R20.6 offers what is possible and says why the rest is not; refusals are asked about, and undo puts back', async () => {
    const own = ownWord();
    const [job] = await jobs(own, 1);
    await api.createJob({ day, hour: 8, technicianId: luis, customer: 'In The Way' });
    await dana.show(`?q=${own}`);
    const menu = () => dana.row(job!.id).locator('[data-menu]').click();
    await menu();
    const complete = dana.page.getByRole('menuitem', { name: /^Complete/ });
    await complete.waitFor();
    expect(await complete.getAttribute('aria-disabled')).toBe('true');
    expect(await complete.innerText()).toContain('has no technician yet');
    await dana.page.getByRole('menuitem', { name: 'Reassign…' }).click();
    await dana.dialog.getByRole('option', { name: /^Luis Ortega/ }).click();
    await dana.dialog.getByRole('heading', { name: 'Luis Ortega is already booked' }).waitFor();
    expect((await api.job(job!.id)).crew).toEqual([]);
    await dana.dialog.getByRole('button', { name: 'Double-book anyway' }).click();
    await dana.toast(/Luis Ortega/).waitFor();
    await dana.row(job!.id).getByText('Luis Ortega').waitFor();
    await dana
      .toast(/Luis Ortega/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await dana.row(job!.id).getByText('Unassigned').waitFor();

    await menu();
    await dana.page.getByRole('menuitem', { name: 'Put on hold…' }).click();
    await dana.dialog.getByRole('button', { name: 'Put on hold' }).click();
    await dana.dialog.getByText('Say why in a few words.').waitFor();
    await dana.dialog.getByLabel('What is it waiting for?').fill('Awaiting part');
    await dana.dialog.getByRole('button', { name: 'Put on hold' }).click();
    await dana.row(job!.id).getByText('On hold').waitFor();
    await expect.poll(async () => (await api.job(job!.id)).status).toBe('ON_HOLD');
  });

  it('R20.6 says who changed a job meanwhile, and leaves the choice', async () => {
    const own = ownWord();
    const [job] = await jobs(own, 1);
    await dana.show(`?q=${own}`);
    await dana.row(job!.id).locator('[data-menu]').click();
    await dana.page.getByRole('menuitem', { name: 'Put on hold…' }).click();
    await dana.dialog.getByLabel('What is it waiting for?').fill('City permit');
    await theo.change('cancelJob', { jobId: job!.id, reason: 'Called off' });
    await dana.row(job!.id).getByText('Cancelled').waitFor();
    await dana.dialog.getByRole('button', { name: 'Put on hold' }).click();
    const stale = dana.dialog.filter({ hasText: 'changed meanwhile' });
    await stale.getByText('Theo Marsh').waitFor();
    await stale.getByRole('button', { name: 'Keep theirs' }).click();
    await dana.row(job!.id).getByText('Cancelled').waitFor();
    expect((await api.job(job!.id)).status).toBe('CANCELLED');
  });

  it('R20.7 is worked by keyboard alone', async () => {
    const own = ownWord();
    const [first, second, third] = await jobs(own, 3);
    await dana.show('?sort=window_start_asc');
    await dana.press('/');
    await dana.page.keyboard.type(own);
    await expect.poll(() => dana.rows.count()).toBe(3);
    await dana.press('ArrowDown');
    await expect.poll(dana.focused).toBe(first!.id);
    await dana.press('j');
    await expect.poll(dana.focused).toBe(second!.id);
    await dana.press('Shift+ArrowDown');
    await expect.poll(dana.focused).toBe(third!.id);
    await expect.poll(() => dana.selected.count()).toBe(2);
    await dana.press('k', 'x');
    await expect.poll(() => dana.selected.count()).toBe(1);
    await expect.poll(dana.focused).toBe(second!.id);
    await dana.press('m');
    await dana.page.getByRole('menuitem', { name: 'Unschedule' }).waitFor();
    await dana.press('Escape');
    await dana.page.getByRole('menu').waitFor({ state: 'detached' });
    await dana.press('Escape');
    await expect.poll(() => dana.selected.count()).toBe(0);
    await expect.poll(dana.focused).toBe(second!.id);
    await dana.press('Enter');
    await dana.page.waitForURL(`**/jobs/${second!.number}`);
    await dana.page.goBack();
    await dana.row(second!.id).waitFor();
  });

  it('R20.8 puts a job that was just made on top, whatever the filter', async () => {
    const own = ownWord();
    const [job] = await jobs(own, 1);
    await dana.show('?status=cancelled');
    // As the New-job dialog does when it is through.
    await dana.page.evaluate((id) => {
      history.pushState({ usr: { created: id }, key: 'made' }, '', '/jobs?status=cancelled');
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    }, job!.id);
    await dana.row(job!.id).waitFor();
    expect((await dana.ids())[0]).toBe(job!.id);
    await dana.page.reload();
    await dana.settled();
    await dana.rows.first().waitFor();
    expect(await dana.row(job!.id).count()).toBe(0);
  });

  it('R20.9 keeps columns, their widths and the order for the viewer, on every device', async () => {
    // Somebody whose list no other test looks at.
    const desk = await JobsScreen.open(browser, sharedNode(), 'owner@demo.test');
    const width = ({ page }: JobsScreen) =>
      page.getByRole('columnheader', { name: /^Total/ }).evaluate((cell) => cell.getBoundingClientRect().width);
    await desk.show();
    await desk.page.getByRole('button', { name: 'Columns' }).click();
    await desk.page.getByRole('checkbox', { name: 'Area' }).check();
    await desk.page.getByRole('button', { name: 'Customer further left' }).click();
    await desk.press('Escape');
    await desk.page.getByRole('button', { name: 'Width of Total: arrow keys' }).press('ArrowRight');
    await desk.page.getByRole('grid').getByRole('button', { name: 'Customer', exact: true }).click();
    await desk.settled();
    const drawn = await width(desk);
    const kept = async () =>
      await api.ask<{ a: string | null; b: string | null }>('{ a: preference(key: "jobs.columns") b: preference(key: "jobs.sort") }');
    await expect.poll(async () => (await kept()).a).toContain('"total":');
    await expect.poll(async () => (await kept()).b).toBe('"CUSTOMER_ASC"');

    const elsewhere = await JobsScreen.open(browser, sharedNode(), 'owner@demo.test');
    await elsewhere.show();
    const headings = async () =>
      (await elsewhere.page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
    await expect.poll(headings).toContain('Area');
    expect((await headings()).indexOf('Customer')).toBeLessThan((await headings()).indexOf('Status'));
    expect(await width(elsewhere)).toBe(drawn);
    expect(await elsewhere.page.getByRole('columnheader', { name: /^Customer/ }).getAttribute('aria-sort')).toBe('ascending');
    await Promise.all([desk.page.context().close(), elsewhere.page.context().close()]);
  });

  it('R20.13 keeps a list under a name, for oneself or for the office', async () => {
    const url = sharedNode();
    const open = async (screen: JobsScreen) => screen.page.getByRole('button', { name: /^Views$|^Emergencies/ }).click();
    await dana.show('?when=tomorrow&priority=emergency');
    await open(dana);
    await dana.page.getByLabel('Save this list as').fill('Emergencies tomorrow');
    await dana.page.getByLabel('For the whole office').check();
    await dana.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dana.page.getByRole('button', { name: 'Emergencies tomorrow' }).waitFor();

    const theirs = await JobsScreen.open(browser, url, 'dispatcher2@demo.test');
    await theirs.show();
    await open(theirs);
    await theirs.page.getByRole('link', { name: /Emergencies tomorrow/ }).click();
    await theirs.page.waitForURL('**/jobs?when=tomorrow&priority=emergency');
    await open(theirs);
    expect(await theirs.page.getByRole('button', { name: /^Delete the view/ }).count()).toBe(0);
    await theirs.page.context().close();

    await open(dana);
    await dana.page.getByRole('button', { name: 'Delete the view Emergencies tomorrow' }).click();
    await dana.toast(/is gone/).waitFor();
    await dana.page.getByRole('link', { name: /Emergencies tomorrow/ }).waitFor({ state: 'detached' });
    await dana.press('Escape');
  });

  it('reads on without a network, and says so', async () => {
    await dana.show('?when=week&sort=window_start_asc');
    const before = await dana.ids();
    await dana.page.context().setOffline(true);
    await dana.page.getByText(/^Offline since/).waitFor();
    await dana.page.mouse.move(700, 500);
    await dana.page.mouse.wheel(0, 200);
    expect(before.length).toBeGreaterThan(0);
    await dana.rows.first().waitFor();
    await dana.tab('Cancelled').click();
    await dana.page.getByText(/What is shown was read before/).waitFor();
    await dana.page.context().setOffline(false);
    await dana.page.getByRole('button', { name: 'Try again' }).click();
    await dana.page.getByText(/What is shown was read before/).waitFor({ state: 'detached' });
    await dana.page.getByText('Live', { exact: true }).waitFor();
    expect(dana.errors).toEqual([]);
  });

  it('is right on a phone: cards, without scrolling sideways', async () => {
    const { page } = await openScreen(browser, sharedNode(), 'dispatcher@demo.test', PHONE);
    await page.goto('/jobs');
    await page.locator('[data-row]').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('[data-jobs]').evaluate((list) => list.scrollWidth - list.clientWidth)).toBeLessThanOrEqual(0);
    const number = /JOB-\d+/.exec(await page.locator('[data-row]').first().innerText())![0];
    await page.locator('[data-row]').first().getByText(number).tap();
    await page.waitForURL(`**/jobs/${number}`);
    await page.context().close();
  });
});
