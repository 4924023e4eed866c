import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, windowAt, winterDay, type CreatedJob } from './harness/api.js';
import { launch } from './harness/browser.js';
import { JobScreen } from './harness/job-screen.js';
import { JobsScreen } from './harness/jobs-screen.js';
import { sharedNode } from './harness/shared-node.js';
import { WizardScreen } from './harness/wizard-screen.js';

/** Theo changes and completes jobs under Dana’s hands: nothing that she typed is lost, no row moves, and she is told what happened. */
describe('a second dispatcher at the same jobs', () => {
  let browser: Browser;
  let api: Api;
  let theo: Api;
  let dana: JobsScreen;
  let luis: string;
  let ana: string;
  const day = winterDay('02', 22);
  const next = winterDay('02', 23);
  let word = 0;

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

  /** A list of its own: an hour each, in the order of the clock. */
  async function list(hour: number, count: number, technicianId: string | null): Promise<{ own: string; made: CreatedJob[] }> {
    const own = `zq${String.fromCharCode(97 + word++)}second`;
    const made = [];
    for (let index = 0; index < count; index++)
      made.push(await api.createJob({ day, hour: hour + index, technicianId, customer: `${own} ${String.fromCharCode(65 + index)}` }));
    return { own, made };
  }
  const dialog = () => dana.page.getByRole('dialog');
  const readJob = async (id: string): Promise<Record<string, unknown>> =>
    (await api.ask<{ job: Record<string, unknown> }>('query ($id: ID!) { job(id: $id) { title status note: notes { body } } }', { id }))
      .job;

  it('R20.16 under filters, ticks and the pointer no row moves, and what left the list says so', async () => {
    const { own, made } = await list(6, 4, luis);
    const [first, second, third, fourth] = made as [CreatedJob, CreatedJob, CreatedJob, CreatedJob];
    const search = `?status=scheduled&technician=${luis}&when=${day}..${day}&q=${own}&sort=window_start_asc`;
    await dana.show(search);
    await dana.tick(first.id).click();
    await dana.tick(second.id).click();
    await dana.row(third.id).hover();
    const before = await dana.row(third.id).boundingBox();
    await theo.change('startJob', { jobId: first.id });
    await theo.change('completeJob', { jobId: first.id });
    await theo.change('moveJob', { jobId: fourth.id, window: windowAt(next, 9), technicianId: luis });
    await theo.change('cancelJob', { jobId: third.id, reason: 'Customer cancelled' });
    await api.createJob({ day, hour: 4, technicianId: luis, customer: `${own} Z` });
    for (const gone of [first, third, fourth]) await dana.row(gone.id).getByText('No longer in this list').waitFor();
    await dana.row(first.id).getByText('Completed').waitFor();
    await dana.page.getByRole('button', { name: '1 new' }).waitFor();

    expect(await dana.ids()).toEqual(made.map(({ id }) => id));
    expect(await dana.row(third.id).boundingBox()).toEqual(before);
    expect(await dana.selected.count()).toBe(2);
    expect(new URL(dana.page.url()).search).toBe(search);
    await expect.poll(() => dana.number(dana.tab('Scheduled'))).toBe(2);
  });

  it('R20.17 under an open change of many the answer is renewed, and what was typed stays', async () => {
    const { own, made } = await list(10, 3, ana);
    const [first, second, third] = made as [CreatedJob, CreatedJob, CreatedJob];
    await dana.show(`?status=scheduled&q=${own}&sort=window_start_asc`);
    await dana.tick(first.id).click();
    await dana.tick(third.id).click({ modifiers: ['Shift'] });
    await dana.press('r');
    await dana.type('1');
    await dialog().getByText('3 jobs will change.').waitFor();
    await theo.change('cancelJob', { jobId: second.id, reason: 'Duplicate' });
    await dialog().getByText('2 jobs will change, 1 can’t.').waitFor();
    await dialog().getByText(`${second.number} is cancelled`).waitFor();
    expect(
      await dialog()
        .getByLabel(/Days later/)
        .inputValue(),
    ).toBe('1');
    await dana.press('Enter');
    await dialog().getByText('2 jobs moved, 1 not.').waitFor();
    expect((await api.job(third.id)).window).toEqual(windowAt(next, 12));
    await dialog().getByRole('button', { name: 'Done' }).click();
  });

  it('R20.17 between the look and the press: what can’t be any more is told, a lost press has lost no word, the rest is done', async () => {
    const { own, made } = await list(14, 2, ana);
    const [first, second] = made as [CreatedJob, CreatedJob];
    await dana.show(`?q=${own}&sort=window_start_asc`);
    await dana.tick(first.id).click();
    await dana.tick(second.id).click();
    await dana.page.getByRole('toolbar', { name: 'Selected jobs' }).getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByLabel('Why is it cancelled?').fill('Storm');
    await dialog().getByText('2 jobs will change.').waitFor();
    // The press is lost on its way, and the job is completed meanwhile.
    await dana.page.route('**/graphql', async (route) => {
      if (!/"operationName":"BulkCancel"/.test(route.request().postData() ?? '') || /"dryRun":true/.test(route.request().postData()!))
        return route.continue();
      return route.abort();
    });
    await dana.press('Control+Enter');
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByLabel('Why is it cancelled?').inputValue()).toBe('Storm');
    await dana.page.unroute('**/graphql');
    await theo.change('startJob', { jobId: first.id });
    await theo.change('completeJob', { jobId: first.id });
    await dialog().getByText('1 job will change, 1 can’t.').waitFor();
    await dana.press('Control+Enter');
    await dialog().getByText('1 job cancelled, 1 not.').waitFor();
    await dialog().getByText(`${first.number} is completed`).waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    expect((await api.job(first.id)).status).toBe('COMPLETED');
  });

  it('R20.6 under an open question who did what meanwhile is said, and the choice is left', async () => {
    const { own, made } = await list(16, 1, null);
    await dana.show(`?q=${own}`);
    await dana.press('j', 'a');
    await dana.dialog.getByRole('option', { name: /^Luis Ortega/ }).waitFor();
    await theo.change('moveJob', { jobId: made[0]!.id, window: windowAt(day, 16), technicianId: ana });
    await dana.row(made[0]!.id).getByText('Ana Beltrán').waitFor();
    await dana.dialog.getByRole('option', { name: /^Luis Ortega/ }).click();
    const stale = dana.dialog.filter({ hasText: 'changed meanwhile' });
    await stale.getByText('Theo Marsh').waitFor();
    expect((await api.job(made[0]!.id)).crew.map(({ name }) => name)).toEqual(['Ana Beltrán']);
    await stale.getByRole('button', { name: 'Keep theirs' }).click();
    await stale.waitFor({ state: 'detached' });
    await expect.poll(dana.focused).toBe(made[0]!.id);
  });

  it('R21.13 under the open wizard nothing that is typed moves, and the list behind it says what left', async () => {
    const { own, made } = await list(18, 2, null);
    await dana.show(`?status=scheduled&q=${own}&sort=window_start_asc`);
    const wizard = new WizardScreen(dana.page);
    await wizard.open();
    await wizard.choose(`${own} A`);
    await wizard.press('Alt+5');
    await wizard.field('Access, hazards, pets').fill('Half a sen');
    await theo.change('cancelJob', { jobId: made[0]!.id, reason: 'Called off' });
    await theo.change('moveJob', { jobId: made[1]!.id, window: windowAt(day, 19), technicianId: luis });
    // React hides what is behind a dialog from screen readers, not from the eye.
    await dana.row(made[0]!.id).getByText('No longer in this list').waitFor();
    await dana.row(made[1]!.id).getByText('Luis Ortega').waitFor();
    expect(await wizard.focusedName()).toBe('note');
    await wizard.type('tence');
    expect(await wizard.field('Access, hazards, pets').inputValue()).toBe('Half a sentence');
    await wizard.press('Escape');
    await wizard.dialog.waitFor({ state: 'detached' });
    expect(await dana.ids()).toEqual(made.map(({ id }) => id));
    await wizard.open();
    await wizard.press('Alt+5');
    expect(await wizard.field('Access, hazards, pets').inputValue()).toBe('Half a sentence');
    await wizard.button('Start over').click();
    await wizard.press('Escape');
  });

  it('R22.14 under an open edit the job is completed by somebody else: the text stays, who did it is said, and it is saved', async () => {
    const { made } = await list(20, 1, luis);
    const { id, number } = made[0]!;
    const screen = await JobScreen.open(browser, sharedNode(), 'dispatcher@demo.test');
    await screen.show(number);
    await screen.page.getByLabel('Write a note').fill('Water is off at the str');
    await screen.page.getByLabel('Write a note').blur();
    await screen.press('e');
    await screen.page.getByLabel('Title').fill('Leak, second floor');
    await theo.change('startJob', { jobId: id });
    await theo.change('completeJob', { jobId: id });
    await screen.page.getByRole('banner').or(screen.page.getByRole('main')).getByText('Completed').first().waitFor();
    await screen.card('History').getByText('completed the job').waitFor();
    expect(await screen.card('History').innerText()).toMatch(/Theo Marsh completed the job/);
    await screen.actions.getByRole('button', { name: /^Reopen/ }).waitFor();
    expect(await screen.page.getByLabel('Title').inputValue()).toBe('Leak, second floor');
    expect(await screen.page.getByLabel('Write a note').inputValue()).toBe('Water is off at the str');
    await screen.page.getByLabel('Title').press('Enter');
    await screen.title.getByText('Leak, second floor').waitFor();
    await screen.page.getByLabel('Write a note').press('Control+Enter');
    await screen.card('Notes').getByRole('listitem').getByText('Water is off at the str').waitFor();
    expect(await readJob(id)).toEqual({ title: 'Leak, second floor', status: 'COMPLETED', note: [{ body: 'Water is off at the str' }] });
    expect(screen.errors).toEqual([]);
    await screen.page.context().close();
  });

  it('breaks nowhere', () => {
    expect(dana.errors).toEqual([]);
  });
});
