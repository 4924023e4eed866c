import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, winterDay, windowAt, type CreatedJob } from './harness/api.js';
import { launch, PHONE } from './harness/browser.js';
import { deafFeed } from './harness/deaf-feed.js';
import { JobScreen } from './harness/job-screen.js';
import { pngFile } from './harness/photo-files.js';
import { sharedNode } from './harness/shared-node.js';

/** A job's own page, with a second dispatcher at the same job. */
describe('the job’s page', () => {
  let browser: Browser;
  let api: Api;
  let theoApi: Api;
  let dana: JobScreen;
  let theo: JobScreen;
  let luis: string;
  let ana: string;
  const day = winterDay('12', 24);
  let hour = 0;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, theoApi, dana, theo] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      Api.signIn(url, 'dispatcher2@demo.test'),
      JobScreen.open(browser, url, 'dispatcher@demo.test'),
      JobScreen.open(browser, url, 'dispatcher2@demo.test'),
    ]);
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  afterAll(() => browser?.close());

  /** Each at its own half hour, so that nobody is booked twice. */
  const newJob = (customer: string, technicianId: string | null = luis): Promise<CreatedJob> =>
    api.createJob({ day, hour: (hour += 0.5), hours: 0.5, technicianId, customer });
  const update = (by: Api, jobId: string, input: object) =>
    by.ask('mutation ($input: UpdateJobInput!) { updateJob(input: $input) { job { id } } }', { input: { jobId, ...input } });
  const read = async <Data>(jobId: string, fields: string): Promise<Data> =>
    (await api.ask<{ job: Data }>(`query ($id: ID!) { job(id: $id) { ${fields} } }`, { id: jobId })).job;
  const lines = (...names: string[]) => names.map((name) => ({ name, quantity: 1, unitPrice: 10_000 }));

  it('R22.4 shows both versions of a title that two dispatchers change, and R22.5 keeps mine through a reload', async () => {
    const { id, number } = await newJob('Two Titles');
    await dana.show(number);
    await theo.show(number);
    await dana.press('e');
    await dana.page.getByLabel('Title').fill('Leak under the kitchen sink');
    await theo.title.getByRole('button').click();
    await theo.page.getByLabel('Title').fill('Leak under the bathroom sink');
    await theo.press('Enter');
    await theo.page.getByText('Saved', { exact: true }).waitFor();

    const versions = dana.page.getByRole('alert').filter({ hasText: 'Theirs' });
    await versions.getByText(/Theo Marsh changed the title at .+ while you were editing it/).waitFor();
    await versions.getByText('Leak under the bathroom sink').waitFor();
    await dana.press('Enter');
    expect(await read(id, 'title')).toEqual({ title: 'Leak under the bathroom sink' });

    await dana.page.reload();
    await dana.live();
    await versions.getByText(/Theo Marsh changed the title/).waitFor();
    expect(await dana.page.getByLabel('Title').inputValue()).toBe('Leak under the kitchen sink');
    await dana.button('Keep mine').click();
    await theo.title.getByText('Leak under the kitchen sink').waitFor();
    await dana.title.getByText('Leak under the kitchen sink').waitFor();

    await dana.press('e');
    await dana.page.getByLabel('Title').fill('Something else');
    await update(theoApi, id, { title: 'Theirs in the end' });
    await dana.button('Use theirs').click();
    await dana.title.getByText('Theirs in the end').waitFor();
    await dana.toast('Your text was put aside').waitFor();
    expect(await read(id, 'title')).toEqual({ title: 'Theirs in the end' });
  });

  it('R22.6 takes back an edit that saved its one field alone, while somebody else is named who changed another beside it', async () => {
    const { id, number } = await newJob('One Field');
    await dana.show(number);
    await dana.press('e');
    await dana.page.getByLabel('Title').fill('Mine');
    await update(theoApi, id, { priority: 'HIGH', lineItems: lines('P-trap', 'Valve') });
    await dana.card('Line items').getByText('Theo', { exact: true }).waitFor();
    await dana.press('Enter');
    await dana.title.getByText('Mine').waitFor();
    expect(await read(id, 'title priority total')).toEqual({ title: 'Mine', priority: 'HIGH', total: 20_000 });
    await dana.button('Undo').click();
    await dana.title.getByText('Leak under sink').waitFor();
    expect(await read(id, 'title priority')).toEqual({ title: 'Leak under sink', priority: 'HIGH' });
  });

  it('R22.3 edits one line while somebody adds another, and R22.4 asks when it is the same line', async () => {
    const { id, number } = await newJob('Many Lines');
    await update(api, id, { lineItems: lines('P-trap', 'Valve') });
    await dana.show(number);
    await dana.button(/^Valve/).click();
    await dana.page.getByLabel('Quantity').fill('3');
    await update(theoApi, id, { lineItems: lines('Service call', 'P-trap', 'Valve') });
    await dana.button(/^Service call/).waitFor();
    await dana.press('Enter');
    await expect.poll(() => read(id, 'total')).toEqual({ total: 50_000 });

    await dana.button(/^P-trap/).click();
    await dana.page.getByLabel('Price').fill('1e308');
    await dana.press('Enter');
    await dana.page.getByText('Write an amount like').waitFor();
    await dana.page.getByLabel('Price').fill('18.50');
    await update(theoApi, id, { lineItems: [...lines('Service call'), { name: 'P-trap', quantity: 2, unitPrice: 10_000 }] });
    await dana.page.getByText(/Theo Marsh changed this line at/).waitFor();
    await dana.button('Keep mine').click();
    await expect.poll(() => read(id, 'total')).toEqual({ total: 11_850 });

    await dana.card('Line items').getByRole('button', { name: 'Add' }).click();
    await dana.page.getByRole('combobox', { name: 'Item' }).pressSequentially('water heater flush');
    const options = dana.page.getByRole('option');
    // Until the answers to all of its letters are in, the finding moves up under the mouse.
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringMatching(/^Water heater flush/)]);
    await options.click();
    await dana.press('Enter');
    await dana.button(/^Water heater flush.*edit$/).waitFor();
    expect(await read(id, 'lineItems { priceBookItemId }')).toMatchObject({ lineItems: [{}, {}, { priceBookItemId: expect.any(String) }] });
  });

  it('R22.5 keeps what could not be sent', async () => {
    const { id, number } = await newJob('No Network');
    await dana.show(number);
    await dana.page.getByLabel('Write a note').fill('Dog in the yard');
    await dana.page.context().setOffline(true);
    await dana.button(/^Add note/).click();
    await dana.page.getByText('Not sent: there is no connection').waitFor();
    await dana.page.context().setOffline(false);
    expect(await dana.page.getByLabel('Write a note').inputValue()).toBe('Dog in the yard');
    await dana.page.reload();
    await dana.live();
    await dana.page.getByLabel('Write a note').press('Control+Enter');
    await dana.card('Notes').getByRole('listitem').getByText('Dog in the yard').waitFor();
    expect(await read(id, 'notes { body }')).toEqual({ notes: [{ body: 'Dog in the yard' }] });
  });

  it('R22.2 offers what the API says, for a job of every status', async () => {
    const told = '{ number actions { action available message } }';
    type Told = { number: string; actions: { action: string; available: boolean; message: string | null }[] };
    const danaApi = await Api.signIn(sharedNode(), 'dispatcher@demo.test');
    for (const status of ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED']) {
      const { jobs } = await danaApi.ask<{ jobs: { nodes: Told[] } }>(
        `{ jobs(filter: { statuses: [${status}] }, first: 1) { nodes ${told} } }`,
      );
      const { number, actions } = jobs.nodes[0]!;
      await dana.show(number);
      const shown = await dana.actions.locator('[data-action]').evaluateAll((all) => all.map((one) => one.getAttribute('data-action')));
      const possible = actions.filter(({ available }) => available).map(({ action }) => action);
      expect(shown.toSorted(), status).toEqual(possible.toSorted());
      await dana.button('More').click();
      const impossible = dana.page.getByRole('group', { name: 'Not possible now' }).getByRole('menuitem');
      const reasons = await impossible.evaluateAll((all) => all.map((one) => one.querySelector('small')?.textContent));
      expect(reasons.toSorted(), status).toEqual(actions.flatMap(({ available, message }) => (available ? [] : [message])).toSorted());
      await dana.press('Escape');
    }
  });

  it('R22.7 holds with the shop’s reason and a day to look again, and R22.6 takes it back', async () => {
    const { id, number } = await newJob('To Hold');
    await dana.show(number);
    await dana.press('h');
    await dana.dialog.getByRole('button', { name: 'Put on hold', exact: true }).click();
    await dana.dialog.getByText('Say why in a few words.').waitFor();
    await dana.dialog.getByLabel('Look again on').fill(day);
    await dana.dialog.getByRole('button', { name: 'Awaiting part' }).click();
    await dana.press('Control+Enter');
    await dana.page.getByText('Waiting for').waitFor();
    expect(await read(id, 'status holdReason lookAgainOn')).toEqual({ status: 'ON_HOLD', holdReason: 'Awaiting part', lookAgainOn: day });
    await dana.card('Schedule').getByText('Look again').waitFor();
    await dana.toast('On hold until').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => read(id, 'status')).toEqual({ status: 'SCHEDULED' });
  });

  it('R28.13 asks nobody about what their own screen did a moment before', async () => {
    const { id, number } = await newJob('My Own Undo');
    const mine = await JobScreen.open(browser, sharedNode(), 'dispatcher@demo.test');
    const ear = await deafFeed(mine.page);
    await mine.show(number);
    ear.isDeaf = true;
    await mine.press('a');
    await mine.dialog.getByRole('option', { name: /^Ana Beltrán/ }).click();
    await mine.toast('Ana Beltrán').getByRole('button', { name: 'Undo' }).click();
    await mine.toast('Undone').waitFor();
    await mine.press('a');
    await mine.dialog.getByRole('button', { name: 'Leave it unassigned' }).click();
    await expect.poll(() => read(id, 'crew { id }')).toEqual({ crew: [] });
    await mine.page.context().close();
  });

  it('R22.8 changes the crew, and R22.6 names a clash before it books one twice', async () => {
    const { id, number } = await newJob('A Crew');
    const window = (await read<{ window: object }>(id, 'window { start end }')).window;
    await api.createJobAt(window as { start: string; end: string }, { customer: 'In The Way', technicianId: ana });
    await dana.show(number);
    await dana.card('Crew').getByRole('button', { name: 'Add' }).click();
    await dana.dialog.getByRole('option', { name: /^Ana Beltrán/ }).click();
    await dana.dialog.getByText('In The Way').waitFor();
    await dana.dialog.getByRole('button', { name: 'Double-book anyway' }).click();
    await dana.card('Schedule').getByText('Ana Beltrán is double-booked').waitFor();
    await dana.button('Change Ana Beltrán').click();
    await dana.page.getByRole('menuitem', { name: 'Make lead' }).click();
    await expect.poll(() => read(id, 'crew { id }')).toEqual({ crew: [{ id: ana }, { id: luis }] });
    await dana.button('Change Ana Beltrán').click();
    await dana.page.getByRole('menuitem', { name: 'Take off this job' }).click();
    await dana.card('Crew').getByText('Ana Beltrán').waitFor({ state: 'detached' });
    await dana.press('a');
    await dana.dialog.getByRole('button', { name: 'Leave it unassigned' }).click();
    await dana.button(/Choose a technician/).waitFor();
  });

  it('R22.12 corrects a clock with a reason', async () => {
    // Last night, when nobody of the demo works, whatever the hour of this run.
    const at = new Date(Date.now() - 86_400_000).setUTCHours(8, 0, 0, 0);
    const window = { start: new Date(at).toISOString(), end: new Date(at + 3_600_000).toISOString() };
    const idle = await api.idleTechnician();
    const input = { customer: NEW, title: 'Clocked', window, technicianId: idle.id, allowOverlap: true };
    const created = await api.ask<{ createJob: { job: CreatedJob } }>(
      'mutation ($input: CreateJobInput!) { createJob(input: $input) { job { id number } } }',
      { input },
    );
    const { id, number } = created.createJob.job;
    await api.change('clockIn', { jobId: id, technicianId: idle.id, at: window.start });
    await dana.show(number);
    await dana.button(`Stop the clock of ${idle.name}`).click();
    await dana.button(`Stop the clock of ${idle.name}`).waitFor({ state: 'detached' });
    await dana
      .card('Time')
      .getByRole('button', { name: /^Correct / })
      .click();
    await dana.dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await dana.dialog.getByText('Say why in a few words.').waitFor();
    await dana.dialog.getByLabel('Why?').fill('Forgot to clock out');
    const end = new Date(at + 2 * 3_600_000);
    const austin = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago', ...options }).format(end);
    await dana.dialog.getByLabel('Clocked out on').fill(austin({ year: 'numeric', month: '2-digit', day: '2-digit' }));
    await dana.dialog.getByLabel('Clocked out at').fill(austin({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
    await dana.dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await dana.card('History').getByText('corrected a clock').waitFor();
    await dana.card('History').getByText('“Forgot to clock out”').waitFor();
    const { labor } = await read<{ labor: { minutes: number }[] }>(id, 'labor { minutes }');
    expect(labor[0]!.minutes).toBe(120);
  });

  it('R22.11 puts chosen photos on the job with their words, and goes through them by keys', async () => {
    const { number } = await newJob('With Photos');
    await Promise.all([dana.show(number), theo.show(number)]);
    const broken = { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') };
    await dana.page
      .getByLabel('Choose photos')
      .setInputFiles([pngFile('before.png', [200, 40, 40]), pngFile('after.png', [40, 160, 60]), broken]);
    await dana.page.getByLabel('What before.png shows').fill('Before');
    await dana.page.getByLabel('What after.png shows').fill('After');
    await dana.page.getByText(/^broken\.png: /).waitFor();
    await dana.button('Leave out broken.png').click();
    await dana.button('Add 2 photos').click();
    await theo.button(/After/).waitFor();
    await theo.button(/Before/).click();
    await theo.dialog.getByRole('img', { name: 'Before' }).waitFor();
    await theo.press('ArrowRight');
    await theo.dialog.getByRole('img', { name: 'After' }).waitFor();
    await theo.dialog.getByRole('button', { name: 'Remove this photo' }).click();
    await dana.button(/After/).waitFor({ state: 'detached' });
    await theo.press('Escape');
    await dana.card('History').getByText('removed a photo').waitFor();
  });

  it('R22.9 tells what happens as it happens, narrowed to what one asks for', async () => {
    const { id, number } = await newJob('Told');
    await dana.show(number);
    const history = dana.card('History');
    await history.getByText('created the job').waitFor();
    await history.getByRole('button', { name: /Filter the history/ }).click();
    await dana.page.getByRole('menuitemcheckbox', { name: 'Notes and photos' }).click();
    await dana.press('Escape');
    await history.getByText('Nothing of this kind has happened.').waitFor();
    await theoApi.change('addNote', { jobId: id, body: 'Gate code 4411' });
    await theoApi.change('rescheduleJob', { jobId: id, window: windowAt(day, 20, 1) });
    await history.getByText('wrote a note').waitFor();
    await dana.card('Schedule').getByText('8–9 PM').waitFor();
    expect(await history.getByRole('listitem').count()).toBe(1);
    await history.getByRole('button', { name: /Filter the history/ }).click();
    await dana.page.getByRole('menuitemcheckbox', { name: 'Notes and photos' }).click();
    await dana.press('Escape');
    await history.getByText('moved it').waitFor();
    expect(await history.locator('li').filter({ hasText: 'moved it' }).innerText()).toMatch(/Theo Marsh moved it[^]*Window .* → .*8–9 PM/);

    for (let count = 0; count < 32; count++) await theoApi.change('addNote', { jobId: id, body: `Note ${count}` });
    await dana.page.reload();
    await dana.live();
    await history.getByText('wrote a note').first().waitFor();
    expect(await history.getByText('created the job').count()).toBe(0);
    await history.getByRole('button', { name: 'Earlier' }).click();
    await history.getByText('created the job').waitFor();
  });

  it('R22.10 asks for day, time and technician before it duplicates, and begins a follow-up as a new job', async () => {
    const { number } = await newJob('Again Please');
    await dana.show(number);
    await dana.button('More').click();
    await dana.page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await dana.dialog.getByLabel('Day').fill(winterDay('12', 26));
    await dana.dialog.getByLabel('Start').fill('10:00');
    await dana.dialog.getByLabel('Technician').selectOption({ label: 'Ana Beltrán' });
    await dana.dialog.getByRole('button', { name: 'Duplicate', exact: true }).click();
    await dana.page.waitForURL((url) => !url.pathname.endsWith(number));
    await dana.card('Schedule').getByText('10–11 AM').waitFor();
    await dana.card('Crew').getByText('Ana Beltrán').waitFor();
    await dana.button('More').click();
    await dana.page.getByRole('menuitem', { name: 'Follow-up job' }).click();
    await dana.dialog.getByText('Again Please').first().waitFor();
    await dana.dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('R22.13 prints the job and its work order without the screen around them', async () => {
    const { id, number } = await newJob('On Paper');
    await api.ask('mutation ($input: SetWorkOrderInput!) { setWorkOrder(input: $input) { job { id } } }', {
      input: { jobId: id, tools: ['Pipe wrench'], safetyProcedures: ['Water off at the meter'] },
    });
    await dana.show(number);
    await dana.page.evaluate(() => Object.assign(globalThis, { print: () => {} }));
    await dana.card('Work order').getByRole('button', { name: 'Print' }).click();
    await dana.page.emulateMedia({ media: 'print' });
    const paper = await dana.page.locator('body').innerText();
    expect(paper).toContain(`Work order ${number}`);
    expect(paper).toContain('Pipe wrench');
    expect(paper).toContain('Water off at the meter');
    expect(paper).not.toContain(`Job ${number}`);
    expect(paper).not.toContain('Complete job');
    await dana.page.emulateMedia({ media: null });
  });

  it('says that there is no such job, and where the jobs are', async () => {
    await dana.page.goto('/jobs/JOB-999999');
    await dana.page.getByText('There is no job JOB-999999').waitFor();
    expect(await dana.page.getByRole('link', { name: 'All jobs' }).getAttribute('href')).toBe('/jobs');
  });

  it('is accessible, wide and on a phone, in both themes, while one edits', async () => {
    const { id, number } = await newJob('For All');
    await update(api, id, { lineItems: lines('P-trap') });
    const phone = await JobScreen.open(browser, sharedNode(), 'dispatcher@demo.test', PHONE);
    for (const screen of [dana, phone]) {
      await screen.show(number);
      await screen.button(/^P-trap/).click();
      await screen.page.getByRole('button', { name: 'Add tools' }).click();
      await update(theoApi, id, { lineItems: [{ name: 'P-trap', quantity: screen === dana ? 2 : 3, unitPrice: 10_000 }] });
      await screen.button('Keep mine').waitFor();
      expect(await violations(screen.page)).toEqual([]);
      expect(await screen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await screen.button('Use theirs').click();
    }
    expect(phone.errors).toEqual([]);
    await phone.page.context().close();
  });

  it('breaks nowhere', () => {
    expect([...dana.errors, ...theo.errors]).toEqual([]);
  });
});

const NEW = {
  name: 'Clock Customer',
  phone: '(512) 555-0123',
  address: { line1: '14 Test St', city: 'Austin', region: 'TX', postalCode: '78723' },
};
