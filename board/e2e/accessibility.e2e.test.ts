import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, winterDay, windowAt } from './harness/api.js';
import { launch, openScreen, PHONE, WIDE } from './harness/browser.js';
import { pngFile } from './harness/photo-files.js';
import { sharedNode } from './harness/shared-node.js';

const SIZES: [string, BrowserContextOptions][] = [
  ['wide', WIDE],
  ['on a phone', PHONE],
];

/** Every page and every surface that opens on one, judged by axe in both themes. Moving things are still: a colour half-way is no colour. */
describe.each(SIZES)('accessible %s', (size, options) => {
  let browser: Browser;
  let api: Api;
  let luis: string;
  let ana: string;
  const noise: string[] = [];
  const day = winterDay('02', size === 'wide' ? 20 : 21);

  beforeAll(async () => {
    browser = await launch();
    api = await Api.signIn(sharedNode(), 'owner@demo.test');
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  afterAll(() => browser?.close());

  async function screenOf(email: string | null): Promise<Page> {
    const url = sharedNode();
    const still: BrowserContextOptions = { ...options, reducedMotion: 'reduce' };
    const page = email
      ? (await openScreen(browser, url, email, still)).page
      : await (await browser.newContext({ ...still, baseURL: url })).newPage();
    page.setDefaultTimeout(15_000);
    // Whoever is not signed in is told so by a 401, which no page can keep out of the console.
    const isOurs = (text: string) => email !== null || !text.includes('401 (Unauthorized)');
    page.on('console', (message) => message.type() === 'error' && isOurs(message.text()) && noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    return page;
  }

  /** Everything in light, and in dark what can differ there. `surface`: only that part, where the page below has been judged already. */
  async function judge(page: Page, what: string, surface?: string): Promise<void> {
    expect(await violations(page, { surface }), what).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
  }

  it('at the door', async () => {
    const page = await screenOf(null);
    for (const [path, heading] of [
      ['/sign-in', 'Sign in'],
      ['/forgot-password', 'Forgot your password?'],
      ['/reset-password?token=abc', 'Choose a new password'],
      ['/reset-password', 'This link has expired'],
      ['/setup', 'Set up your workspace'],
      ['/no-such-page', 'There is no page at this address'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      if (path === '/sign-in') await page.getByRole('button', { name: /Martha Cedar/ }).waitFor();
      await judge(page, path);
    }
    await page.goto('/setup');
    await page.getByRole('button', { name: 'Create the workspace' }).click();
    await page.getByText('Enter your name.').waitFor();
    await judge(page, 'the setup form with its errors');
    await page.context().close();
  });

  it('on the schedule, with its details and questions open', async () => {
    const { id } = await api.createJob({ day, hour: 8, technicianId: luis, customer: 'On The Board' });
    await api.createJob({ day, hour: 10, technicianId: ana, customer: 'In The Way' });
    const page = await screenOf('dispatcher@demo.test');
    const live = () => page.getByText('Live', { exact: true }).waitFor();
    await page.goto('/');
    await live();
    await judge(page, 'today');
    await page.goto(`/schedule?day=${day}&zoom=fit`);
    await live();
    const card = page.locator(`[data-job="${id}"][data-lane]`);
    await card.focus();
    await page.keyboard.press('Enter');
    const peek = page.getByRole('dialog', { name: /On The Board/ });
    await peek.getByRole('button', { name: 'Move…' }).waitFor();
    await judge(page, 'a card’s details', '[role=dialog]');

    await peek.getByRole('button', { name: 'Move…' }).click();
    const move = page.getByRole('dialog', { name: 'Move On The Board' });
    await judge(page, 'the form to move', '[role=dialog]');
    await move.getByLabel('Technician').selectOption({ label: 'Ana Beltrán' });
    await move.getByLabel('Start').fill('10:30');
    await move.getByRole('button', { name: 'Move', exact: true }).click();
    const conflict = page.getByRole('alertdialog');
    await conflict.getByRole('heading', { name: 'Ana Beltrán is already booked' }).waitFor();
    await judge(page, 'the question about a clash', '[role=alertdialog]');
    await conflict.getByRole('button', { name: 'Put it back' }).click();
    await card.focus();
    await page.keyboard.press('Enter');
    await peek.getByRole('button', { name: 'Put on hold' }).click();
    await judge(page, 'the question for a reason', '[role=dialog]');
    await page.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
    await card.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.locator('[data-sonner-toast]').waitFor();
    await judge(page, 'a toast');
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Dana Whitlock' }).waitFor();
    await judge(page, 'the account');
    await page.context().close();
  });

  it('on the list of jobs, with its filters, menus and questions open', async () => {
    const late = await api.createJobAt(windowAt(day, 18), { technicianId: null, customer: 'On The List' });
    const page = await screenOf('dispatcher@demo.test');
    await page.goto('/jobs?when=week&sort=window_start_asc');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.locator('[data-row]').first().waitFor();
    await judge(page, 'the list');
    await page.getByRole('button', { name: /^When/ }).click();
    await judge(page, 'the choice of days', '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Technician', exact: true }).click();
    await page.getByRole('menuitemcheckbox').first().waitFor();
    await judge(page, 'the choice of technicians', '[role=dialog]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns' }).click();
    await judge(page, 'the columns', '[role=dialog]');
    await page.keyboard.press('Escape');

    await page.goto('/jobs?q=on+the+list');
    const row = page.locator(`[data-row="${late.id}"]`);
    await row.locator('[data-tick]').click();
    await judge(page, 'a list with a selection');
    await row.locator('[data-menu]').click();
    await page.getByRole('menuitem', { name: 'Put on hold…' }).waitFor();
    await judge(page, 'a row’s menu', '[role=menu]');
    await page.getByRole('menuitem', { name: 'Put on hold…' }).click();
    await judge(page, 'the question for a reason', '[role=dialog]');
    await page.goto('/jobs?q=nothing+has+these+words');
    await page.getByRole('heading', { name: 'No job matches' }).waitFor();
    await judge(page, 'an empty list');
    await page.context().close();
  });

  it('on the list of jobs, with changes of many and what is beside it', async () => {
    await api.createJobAt(windowAt(day, 20), { technicianId: luis, customer: 'Of Many A' });
    await api.createJobAt(windowAt(day, 21), { technicianId: null, customer: 'Of Many C' });
    const gone = await api.createJobAt(windowAt(day, 21), { technicianId: null, customer: 'Of Many B' });
    await api.change('cancelJob', { jobId: gone.id, reason: 'Duplicate' });
    const page = await screenOf('dispatcher@demo.test');
    const live = () => page.getByText('Live', { exact: true }).waitFor();
    const dialog = page.getByRole('dialog');
    await page.goto(`/jobs?unassigned=1&when=${day}..${day}`);
    await live();
    await page.locator('[data-row]').first().waitFor();
    if (size === 'wide') await page.getByRole('complementary', { name: 'Technicians' }).getByRole('button').first().waitFor();
    await judge(page, 'the rail of technicians');
    await page.locator('[data-row]').first().locator('[data-tick]').click();
    await judge(page, 'the rail with a job to give');
    await page.keyboard.press('a');
    await dialog.getByRole('combobox', { name: 'Technician' }).waitFor();
    await judge(page, 'many jobs reassigned', '[role=dialog]');

    await page.goto('/jobs?q=of+many&sort=window_start_asc');
    await live();
    await page.getByText('Of Many B').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await dialog.getByRole('option').first().waitFor();
    await judge(page, 'who takes a job', '[role=dialog]');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    for (const [item, go] of [
      [/^Reschedule/, async () => dialog.getByRole('button', { name: 'A day later' }).click()],
      [/^Mark completed/, async () => {}],
      [/^Cancel/, async () => dialog.getByRole('button').filter({ hasText: 'Duplicate' }).first().click()],
    ] as const) {
      await page.getByRole('button', { name: 'Bulk Actions' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await go();
      await dialog.getByText(/will change/).waitFor();
      await judge(page, `a look at many jobs: ${item.source}`, '[role=dialog]');
      await dialog.getByRole('button', { name: 'Back' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByLabel('Save this list as').fill(`Of many, ${size}`);
    await judge(page, 'a view to save', '[role=dialog]');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    const view = page.getByRole('button', { name: new RegExp(`^Of many, ${size}`) });
    await view.waitFor();
    await page.keyboard.press('Escape');
    await view.click();
    await page.getByRole('button', { name: `Delete the view Of many, ${size}` }).waitFor();
    await judge(page, 'the views', '[role=dialog]');
    await page.getByRole('button', { name: `Delete the view Of many, ${size}` }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem').first().waitFor();
    await judge(page, 'what can be exported', '[role=menu]');
    await page.context().close();
  });

  it('on a job’s page of every status, with its dialogs and photos', async () => {
    const page = await screenOf('dispatcher@demo.test');
    const dialog = page.locator('[role=dialog], [role=alertdialog]');
    const show = async (number: string) => {
      await page.goto(`/jobs/${number}`);
      await page.getByRole('group', { name: 'Actions' }).waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
    };
    for (const status of ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED']) {
      const { jobs } = await api.ask<{ jobs: { nodes: { number: string }[] } }>(
        `{ jobs(filter: { statuses: [${status}] }, first: 1) { nodes { number } } }`,
      );
      await show(jobs.nodes[0]!.number);
      await judge(page, `a job that is ${status}`);
    }
    const idle = await api.idleTechnician();
    const { id, number } = await api.createJobAt(windowAt(day, 22), { technicianId: idle.id, customer: 'With Everything' });
    await api.change('clockIn', { jobId: id, technicianId: idle.id });
    await show(number);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
    await judge(page, 'what else can be done', '[role=menu]');
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await dialog.getByLabel('Day').waitFor();
    await judge(page, 'a duplicate', '[role=dialog]');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    await dialog.getByRole('button', { name: 'Put on hold', exact: true }).click();
    await dialog.getByText('Say why in a few words.').waitFor();
    await judge(page, 'a hold without a reason', '[role=dialog]');
    await dialog.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: new RegExp(`^Correct .* of ${idle.name}$`) }).click();
    await dialog.getByLabel('Why?').waitFor();
    await judge(page, 'a clock to correct', '[role=dialog]');
    await dialog.getByRole('button', { name: 'Back' }).click();
    await page.keyboard.press('a');
    await dialog.getByRole('option').first().waitFor();
    await judge(page, 'who takes it', '[role=dialog]');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByLabel('Choose photos').setInputFiles([pngFile('before.png', [200, 40, 40]), pngFile('after.png', [40, 160, 60])]);
    await page.getByLabel('What before.png shows').fill('Before');
    await page.getByRole('button', { name: 'Add 2 photos' }).waitFor();
    await judge(page, 'photos to add');
    await page.getByRole('button', { name: 'Add 2 photos' }).click();
    await page.getByRole('button', { name: /Before/ }).click();
    await dialog.getByRole('img', { name: 'Before' }).waitFor();
    await judge(page, 'the gallery', '[role=dialog]');
    await page.keyboard.press('Escape');
    await api.change('clockOut', { jobId: id, technicianId: idle.id });
    await page.context().close();
  });

  it('on a customer’s page, in the palette and the list of keys', async () => {
    const { id, number } = await api.createJobAt(windowAt(day, 23), { technicianId: luis, customer: 'Penelope Profile' });
    await api.change('addNote', { jobId: id, body: 'Beware of the goose', pinned: true });
    const { job } = await api.ask<{ job: { customer: { id: string } } }>('query ($id: ID!) { job(id: $id) { customer { id } } }', { id });
    const page = await screenOf('dispatcher@demo.test');
    await page.goto(`/customers/${job.customer.id}`);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByText('Beware of the goose').waitFor();
    await judge(page, 'a customer');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Find or do' });
    await palette.waitFor();
    await judge(page, 'the palette', '[role=dialog]');
    for (const [typed, found] of [
      ['penelope', /Penelope Profile/],
      [`${number} reopen`, /^Reopen/],
    ] as const) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(typed);
      await palette.getByRole('option', { name: found }).first().waitFor();
      await judge(page, `the palette for “${typed}”`, '[role=dialog]');
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.type('zqnothing');
    await palette.getByText('Nothing by that name or number').waitFor();
    await judge(page, 'a palette that found nothing', '[role=dialog]');
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await judge(page, 'the list of keys', '[role=dialog]');
    await page.goto('/jobs/JOB-999999');
    await page.getByText('There is no job JOB-999999').waitFor();
    await judge(page, 'no such job');
    await page.context().close();
  });

  it('on the team, with its menus and questions open', async () => {
    const page = await screenOf('owner@demo.test');
    await page.goto('/team');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('rowheader', { name: 'Dana Whitlock' }).waitFor();
    await judge(page, 'the team');
    await page.getByRole('button', { name: /Change the role of Dana Whitlock/ }).click();
    await page.getByRole('menuitemradio').first().waitFor();
    await judge(page, 'the choice of a role', '[role=menu]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Actions for Martha Cedar' }).click();
    await page.getByText('is the only owner').waitFor();
    await judge(page, 'what is not possible', '[role=menu]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Actions for Dana Whitlock' }).click();
    await page.getByRole('menuitem', { name: 'Take away access…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Back' }).waitFor();
    await judge(page, 'the question about access', '[role=alertdialog]');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Give access' }).click();
    const dialog = page.getByRole('dialog', { name: 'Give access' });
    await dialog.getByRole('button', { name: 'Give access' }).click();
    await dialog.getByText('Enter their name.').waitFor();
    await judge(page, 'access to give, with its errors', '[role=dialog]');
    await dialog.getByLabel('Role').selectOption({ label: 'Technician' });
    await dialog.getByLabel('Which technician they are').waitFor();
    await judge(page, 'access to give to a technician', '[role=dialog]');
    await page.context().close();
  });

  it('on a technician’s day and job', async () => {
    const { id } = await api.createJob({ day, hour: 14, technicianId: luis, customer: 'At The Door' });
    await api.change('addNote', { jobId: id, body: 'Gate code 4421, dog in backyard', pinned: true });
    const late = await api.createJobAt(windowAt(day, 16), { technicianId: luis, customer: 'Begun' });
    await api.change('startJob', { jobId: late.id });
    const page = await screenOf('luis@demo.test');
    for (const path of ['/today', `/today?day=${day}`, `/today/${id}?day=${day}`, `/today/${late.id}?day=${day}`, '/me']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (path !== '/me') await page.getByText('Live', { exact: true }).waitFor();
      await judge(page, path);
    }
    await page.goto(`/today/${id}?day=${day}`);
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('dialog', { name: 'Add a note' }).waitFor();
    await judge(page, 'the note', '[role=dialog]');
    await page.context().close();
  });

  it('says nothing wrong to the console', () => {
    expect(noise).toEqual([]);
  });
});
