import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

const CENTRE = { latitude: 30.27, longitude: -97.74 };
/** Half an hour away. */
const FAR = { latitude: 30.41, longitude: -97.74 };

/** Who goes where: suggested, planned as a whole, and with the ways between. */
describe('dispatching', () => {
  let browser: Browser;
  let api: Api;
  let board: BoardScreen;
  let luis: string;
  let ana: string;
  let day: string;
  let nextDay = 21;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, board] = await Promise.all([Api.signIn(url, 'owner@demo.test'), BoardScreen.open(browser, url, 'dispatcher@demo.test')]);
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  beforeEach(() => {
    day = winterDay('12', nextDay++);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, technicianId: string | null, at = CENTRE) =>
    api.createJob({ day, hour, technicianId, customer, at });
  const crewOf = async (id: string) => (await api.job(id)).crew.map((one) => one.name);

  it('R26.13 the way between two visits is drawn, red where it can’t be done, and follows the moves of others without rendering a card', async () => {
    const first = await booked('From Here', 9, luis);
    const second = await booked('To There', 10, luis, FAR);
    await board.show(day);
    const leg = board.page.locator(`[data-leg="${second.id}"]`);
    await expect.poll(() => leg.getAttribute('data-fit')).toBe('IMPOSSIBLE');
    expect(await leg.getAttribute('aria-label')).toMatch(/^Too far: \d+ min from From Here to To There, and 0 min between$/);
    await board.page.evaluate(() => {
      const rendered: string[] = [];
      Object.assign(globalThis, { rendered, __dispatchBench: (jobId: string) => rendered.push(jobId) });
    });
    await api.change('moveJob', { jobId: second.id, window: windowAt(day, 14) });
    await expect.poll(() => leg.getAttribute('data-fit')).toBe('EASY');
    expect(await leg.innerText()).toMatch(/^\d+ min$/);
    expect(await board.page.evaluate(() => (globalThis as unknown as { rendered: string[] }).rendered)).toEqual([second.id]);

    await api.change('moveJob', { jobId: first.id, window: windowAt(day, 9), technicianId: ana });
    await leg.waitFor({ state: 'detached' });
  });

  it('R20.14 from the board too somebody is chosen by what speaks for them, and who can’t says why', async () => {
    const busy = await booked('Busy Then', 9, luis);
    const { id } = await booked('Needs Somebody', 9, null);
    await board.show(day);
    await board.inTray('unassigned', id).click();
    const peek = board.page.getByRole('dialog', { name: /Needs Somebody/ });
    await peek.getByRole('button', { name: 'Assign…' }).waitFor();
    // What leads on first, and marked; what ends it last.
    expect(await peek.getByRole('button').allInnerTexts()).toEqual(['Assign…', 'Move…', 'Put on hold', 'Unschedule', 'Cancel job']);
    const colors = await peek.getByRole('button').evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(colors.map((color) => color === colors.at(-1))).toEqual([false, true, true, true, true]);
    await peek.getByRole('button', { name: 'Assign…' }).click();
    const options = board.dialog.getByRole('option');
    await options.first().waitFor();
    const words = await options.evaluateAll((all) => all.map((one) => one.ariaLabel!));
    expect(words[0]).toMatch(/Score \d+: Free then/);
    const out = words.find((one) => one.startsWith('Luis Ortega'))!;
    expect(out).toContain('Not available:');
    expect(out).toContain(`Booked on ${busy.number}`);
    // The points that are shown are the score.
    const points = (await options.first().locator('i').allInnerTexts()).map(Number);
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(Number(/Score (\d+)/.exec(words[0]!)![1]));
    await board.press('Enter');
    await board.inTray('unassigned', id).waitFor({ state: 'detached' });
    await expect.poll(() => crewOf(id)).toEqual([words[0]!.split(',')[0]]);
  });

  it('R26.17 a plan is looked at, taken in part by keyboard, and taken back by one press', async () => {
    const jobs = [];
    for (const [index, hour] of [9, 9, 11].entries()) jobs.push(await booked(`Waits ${index}`, hour, null, index === 1 ? FAR : CENTRE));
    const [taken, stays, lost] = jobs as [(typeof jobs)[0], (typeof jobs)[0], (typeof jobs)[0]];
    await board.show(day);
    await board.page.getByRole('button', { name: 'Auto-assign…' }).press('Enter');
    const plan = board.page.getByRole('dialog', { name: /^Auto-assign/ });
    await plan.getByText('All 3 jobs find a place.').waitFor();
    await plan.getByRole('checkbox', { name: /^Waits 1 to / }).press('Space');
    // Somebody else is faster.
    await api.change('moveJob', { jobId: lost.id, window: windowAt(day, 15), technicianId: ana });
    await plan.getByRole('button', { name: 'Assign 2 jobs' }).press('Enter');
    await board.toast('1 job assigned').waitFor();
    await board.toast(/1 job could not be assigned. .* changed JOB-/).waitFor();
    await plan.waitFor({ state: 'detached' });
    await expect.poll(async () => (await crewOf(taken.id)).length).toBe(1);
    await board.inTray('unassigned', stays.id).waitFor();
    expect(await crewOf(lost.id)).toEqual(['Ana Beltrán']);

    await board.toast('1 job assigned').getByRole('button', { name: 'Undo' }).click();
    await board.inTray('unassigned', taken.id).waitFor();
    expect(await crewOf(taken.id)).toEqual([]);
  });
});
