import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, windowAt, winterDay } from './harness/api.js';
import { launch } from './harness/browser.js';
import { JobsScreen } from './harness/jobs-screen.js';
import { sharedNode } from './harness/shared-node.js';

/** Changes of many jobs from the list: from the bar, the toolbar and the rail, looked at before, watched, and taken back. */
describe('many jobs at once', () => {
  let browser: Browser;
  let api: Api;
  let dana: JobsScreen;
  let luis: string;
  let ana: string;
  const day = winterDay('02', 25);
  const next = winterDay('02', 26);
  let word = 0;
  const ownWord = () => `zq${String.fromCharCode(97 + word++)}many`;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, dana] = await Promise.all([Api.signIn(url, 'owner@demo.test'), JobsScreen.open(browser, url, 'dispatcher@demo.test')]);
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  afterAll(() => browser?.close());

  const jobs = (own: string, count: number, technicianId: string | null = null, hour = 8) =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        api.createJob({ day, hour: hour + index, technicianId, customer: `${own} ${String.fromCharCode(65 + index)}` }),
      ),
    );
  const bar = () => dana.page.getByRole('toolbar', { name: 'Selected jobs' });
  const dialog = () => dana.page.getByRole('dialog');
  const rail = (name: string): Locator => dana.page.getByRole('complementary', { name: 'Technicians' }).getByRole('button', { name });

  it('R20.10 says what a move by days would do, does it, and takes it back', async () => {
    const own = ownWord();
    const made = await jobs(own, 3, luis);
    await api.change('cancelJob', { jobId: made[2]!.id, reason: 'Duplicate' });
    await dana.show(`?q=${own}&sort=window_start_asc`);
    await dana.tick(made[0]!.id).click();
    await dana.tick(made[2]!.id).click({ modifiers: ['Shift'] });
    await bar().getByRole('button', { name: 'Reschedule' }).click();
    await dialog()
      .getByLabel(/Days later/)
      .fill('1');
    await dialog().getByText('2 jobs will change, 1 can’t.').waitFor();
    await dialog().getByText(`${made[2]!.number} is cancelled`).waitFor();
    expect((await api.job(made[0]!.id)).window?.start).toBe(windowAt(day, 8).start);

    await dialog().getByRole('button', { name: 'Move 2 jobs' }).click();
    await dialog().getByText('2 jobs moved, 1 not.').waitFor();
    const [first, second] = await Promise.all([api.job(made[0]!.id), api.job(made[1]!.id)]);
    expect([first.window, second.window]).toEqual([windowAt(next, 8), windowAt(next, 9)]);
    await dialog().getByRole('button', { name: 'Undo' }).click();
    await dialog().getByText('2 jobs put back.').waitFor();
    expect((await api.job(made[1]!.id)).window).toEqual(windowAt(day, 9));
    expect(dana.errors).toEqual([]);
  });

  it('R20.11 changes every job that matches, also those that are not loaded', async () => {
    const own = ownWord();
    const made = await jobs(own, 5);
    await dana.show(`?q=${own}&sort=number_asc`);
    await dana.tick(made[0]!.id).click();
    await bar().getByRole('button', { name: 'Select all 5 that match' }).click();
    // All but one: a filter has no exceptions.
    await dana.tick(made[4]!.id).click();
    await bar().getByText('4 selected').waitFor();
    await bar().getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByLabel('Why is it cancelled?').fill('Storm');
    await dialog().getByRole('button', { name: 'Cancel 4 jobs' }).click();
    await dialog().getByText('4 jobs cancelled.').waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    const after = await Promise.all(made.map(({ id }) => api.job(id)));
    expect(after.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'SCHEDULED']);

    await dana.show(`?status=scheduled&q=${own}`);
    await dana.page.getByRole('button', { name: 'Bulk Actions' }).click();
    await dana.page.getByRole('menuitem', { name: /^Reassign/ }).click();
    await dialog().getByRole('combobox', { name: 'Technician' }).selectOption(ana);
    await dialog().getByRole('button', { name: 'Reassign 1 job' }).click();
    await dialog().getByText('1 job reassigned.').waitFor();
    expect((await api.job(made[4]!.id)).crew.map(({ name }) => name)).toEqual(['Ana Beltrán']);
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  it('R20.12 gives rows to a technician by carrying them, and by ticks and a press', async () => {
    const own = ownWord();
    const made = await jobs(own, 3, null, 12);
    await dana.show(`?unassigned=1&q=${own}&sort=number_asc`);
    await carry(dana.row(made[0]!.id), rail('Luis Ortega'));
    await expect.poll(async () => (await api.job(made[0]!.id)).crew.map(({ name }) => name)).toEqual(['Luis Ortega']);
    await dana.row(made[0]!.id).getByText('No longer in this list').waitFor();

    await dana.tick(made[1]!.id).click();
    await dana.tick(made[2]!.id).click();
    await rail('Ana Beltrán').focus();
    await dana.page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Reassign 2 jobs' }).click();
    await dialog().getByText('2 jobs reassigned.').waitFor();
    expect((await api.job(made[2]!.id)).crew.map(({ name }) => name)).toEqual(['Ana Beltrán']);
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  it('R20.12 asks before one is booked over another, and Escape lets a carried row go', async () => {
    const own = ownWord();
    const [taken] = await jobs(own, 1, luis, 18);
    const [free] = await jobs(own, 1, null, 18);
    await dana.show(`?unassigned=1&q=${own}`);
    await carry(dana.row(free!.id), rail('Luis Ortega'), 'Escape');
    expect((await api.job(free!.id)).crew).toEqual([]);
    await carry(dana.row(free!.id), rail('Luis Ortega'));
    const question = dana.page.getByRole('alertdialog');
    await question.getByText(taken!.number).waitFor();
    await question.getByRole('button', { name: 'Double-book anyway' }).click();
    await expect.poll(async () => (await api.job(free!.id)).crew.map(({ name }) => name)).toEqual(['Luis Ortega']);
  });

  async function carry(row: Locator, to: Locator, end: 'drop' | 'Escape' = 'drop'): Promise<void> {
    // By a place that no button comes under.
    const from = (await row.locator('[data-status]').first().boundingBox())!;
    await to.waitFor();
    const place = (await to.boundingBox())!;
    const { mouse, keyboard } = dana.page;
    await mouse.move(from.x + 20, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + 60, from.y + from.height / 2 + 12, { steps: 4 });
    await mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 6 });
    if (end === 'Escape') await keyboard.press('Escape');
    await mouse.up();
  }
});
