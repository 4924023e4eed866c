import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, windowAt, winterDay } from './harness/api.js';
import type { CreatedJob } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { PlanScreen } from './harness/plan-screen.js';
import { sharedNode } from './harness/shared-node.js';

/** Several jobs of the hot list, chosen and given out at once. */
describe('R24.11 several jobs at once', () => {
  let browser: Browser;
  let api: Api;
  let dana: BoardScreen;
  let luis: string;
  let day: string;
  let nextDay = 20;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, dana] = await Promise.all([Api.signIn(url, 'owner@demo.test'), BoardScreen.open(browser, url, 'dispatcher@demo.test')]);
    luis = await api.technicianId('Luis Ortega');
  });
  beforeEach(async () => {
    day = winterDay('11', nextDay++);
    await dana.show(day);
  });
  afterAll(() => browser?.close());

  /** One that was promised for two o’clock, and two that have no time yet. */
  const three = async (name: string): Promise<[CreatedJob, CreatedJob, CreatedJob]> => {
    const told = await api.createJob({ day, hour: 14, technicianId: null, customer: `${name} Told` });
    const first = await api.createJob({ day, technicianId: null, customer: `${name} First` });
    return [told, first, await api.createJob({ day, technicianId: null, customer: `${name} Second` })];
  };
  const standing = async (jobs: readonly CreatedJob[]) =>
    (await Promise.all(jobs.map(({ id }) => api.job(id)))).map(({ window, crew }) => ({ window, who: crew.map(({ id }) => id) }));
  /** By keys: one that has a time and one that has none. */
  const choose = async (told: CreatedJob, first: CreatedJob) => {
    for (const [section, { id }] of [
      ['unassigned', told],
      ['unscheduled', first],
    ] as const) {
      await (await dana.reachInTray(section, id)).focus();
      await dana.press('x');
    }
  };
  const at = (...hours: number[]) => hours.map((hour) => ({ window: windowAt(day, hour), who: [luis] }));

  it('R24.11 dropped together: who has a time keeps it, the others fit in one after another, and one undo takes all of it back', async () => {
    await api.createJob({ day, hour: 10, technicianId: luis, customer: 'Drop In The Way' });
    const jobs = await three('Drop');
    const [told, first, second] = jobs;
    await (await dana.reachInTray('unassigned', told.id)).click({ modifiers: ['ControlOrMeta'] });
    for (const [{ id }, name] of [
      [first, 'First'],
      [second, 'Second'],
    ] as const) {
      await (await dana.reachInTray('unscheduled', id)).hover();
      await dana.page.getByRole('checkbox', { name: `Choose Drop ${name}, Leak under sink` }).click();
    }
    await dana.page.getByText('3 chosen').waitFor();
    const nine = () => dana.place(luis, 9, { x: 24, y: 20 });
    await dana.carry(await dana.reachInTray('unscheduled', first.id), await nine());
    const { x, y } = await nine();
    await dana.page.mouse.move(x, y);
    await expect.poll(() => dana.target.innerText()).toBe('Luis · 3 jobs');
    dana.forgetSent();
    await dana.page.mouse.up();
    await dana.toast('3 jobs assigned').waitFor();
    // Nine is free, ten is taken.
    expect(await standing(jobs)).toEqual(at(14, 9, 11));
    expect(dana.sentSoFar()).toEqual(['MoveTogether']);
    for (const { id } of jobs) await dana.card(id, luis).waitFor();
    expect(await dana.page.getByText(/^\d chosen$/).count()).toBe(0);

    await dana.toast('3 jobs assigned').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await standing(jobs)).map(({ who }) => who)).toEqual([[], [], []]);
    expect((await standing(jobs)).map(({ window }) => window)).toEqual([windowAt(day, 14), null, null]);
  });

  it('R24.11 by keys alone: X chooses, Space and arrows carry them; what is taken meanwhile stays chosen and is told', async () => {
    const jobs = await three('Keys');
    const [told, first, second] = jobs;
    // The bar that counts comes where the card stood that is chosen.
    const last = await dana.reachInTray('unscheduled', second.id);
    await last.evaluate((card) => card.scrollIntoView({ block: 'end' }));
    await last.focus();
    await dana.press('x');
    await dana.page.getByText('1 chosen').waitFor();
    const isCovered = (card: Element) => {
      const { left, bottom } = card.getBoundingClientRect();
      return !card.contains(document.elementFromPoint(left + 12, bottom - 4));
    };
    expect(await last.evaluate(isCovered)).toBe(false);
    await dana.press('x');

    await choose(told, first);
    expect(await dana.inTray('unscheduled', first.id).evaluate(isCovered)).toBe(false);
    expect(await dana.spoken()).toContain('Keys First chosen. 2 in all.');
    await dana.press('Space');
    await expect.poll(dana.spoken).toContain('Keys First, Leak under sink and 1 more');
    await dana.press('ArrowDown');
    await expect.poll(() => dana.target.innerText()).toContain('2 jobs');
    await dana.press('Escape');
    await expect.poll(dana.spoken).toContain('was put back');
    expect((await standing(jobs)).every(({ who }) => who.length === 0)).toBe(true);

    // By the form; meanwhile somebody else is given two o’clock, unseen: the answers of the feed are held back.
    await dana.press('a');
    await dana.dialog.getByLabel('Technician').selectOption({ label: 'Luis Ortega' });
    await dana.dialog.getByLabel('Without a time: from').fill('15:00');
    await expect.poll(() => dana.dialog.getByRole('list').innerText()).toContain('Keys Told');
    await dana.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('MoveTogether'))
        await api.createJob({ day, hour: 14, technicianId: luis, customer: 'Keys In The Way' });
      await route.continue();
    });
    await dana.dialog.getByRole('button', { name: 'Assign', exact: true }).click();
    await dana.toast('1 job assigned').getByText('1 job could not be assigned').waitFor();
    await dana.page.unroute('**/graphql');
    await dana.card(first.id, luis).waitFor();
    expect(await standing([told, first])).toEqual([{ window: windowAt(day, 14), who: [] }, ...at(15)]);
    await dana.page.getByText('1 chosen').waitFor();
    await dana.page.getByRole('button', { name: 'Choose none' }).click();
    await expect.poll(() => dana.page.getByText(/^\d chosen$/).count()).toBe(0);
  });

  it('R24.11 without a network they stay where they were put, and are sent once it is back', async () => {
    const jobs = await three('Offline');
    const [told, first] = jobs;
    await choose(told, first);
    await dana.page.getByText('2 chosen').waitFor();
    await dana.page.context().setOffline(true);
    await dana.dragIn(await dana.reachInTray('unscheduled', first.id), () => dana.place(luis, 9, { x: 24, y: 20 }));
    await dana.toast('No connection').waitFor();
    for (const { id } of [told, first]) await dana.card(id, luis).waitFor();
    expect((await standing(jobs)).every(({ who }) => who.length === 0)).toBe(true);
    await dana.page.context().setOffline(false);
    await dana.toast('2 jobs assigned').waitFor();
    expect(await standing([told, first])).toEqual(at(14, 9));
  });

  it('R24.11 in a plan: one step of the plan, and nothing is really moved', async () => {
    const jobs = await three('Staged');
    const [told, first] = jobs;
    const plan = new PlanScreen(dana);
    await plan.begin();
    await (await dana.reachInTray('unassigned', told.id)).click({ modifiers: ['ControlOrMeta'] });
    await (await dana.reachInTray('unscheduled', first.id)).click({ modifiers: ['ControlOrMeta'] });
    await dana.page.getByText('2 chosen').waitFor();
    await dana.dragIn(await dana.reachInTray('unscheduled', first.id), () => dana.place(luis, 9, { x: 24, y: 20 }));
    await dana.toast('In the plan: 2 jobs assigned').waitFor();
    for (const { id } of [told, first]) await plan.staged(id, luis).waitFor();
    await plan.holds(2);
    expect((await standing(jobs)).every(({ who }) => who.length === 0)).toBe(true);
    await dana.press('ControlOrMeta+z');
    await expect.poll(() => dana.page.locator('[data-staged]').count()).toBe(0);
  });

  it('leaves no error behind', () => expect(dana.errors).toEqual([]));
});
