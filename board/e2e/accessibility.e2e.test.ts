import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { launch, openScreen, PHONE, WIDE } from './harness/browser.js';

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
    api = await Api.signIn(inject('url'), 'owner@demo.test');
    [luis, ana] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  afterAll(() => browser?.close());

  async function screenOf(email: string | null): Promise<Page> {
    const url = inject('url');
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
  async function judge(page: Page, what: string, surface = 'html'): Promise<void> {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
      // Legacy: in the page itself. No frames here, and a page opened for every judgement would take most of the time.
      const axe = new AxeBuilder({ page }).setLegacyMode().include(surface);
      const { violations } = await (colorScheme === 'light' ? axe : axe.withRules('color-contrast')).analyze();
      for (const { id, impact, nodes } of violations)
        if (impact === 'serious' || impact === 'critical')
          found.push(...nodes.map((node) => `${colorScheme}: ${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`));
    }
    expect(found, what).toEqual([]);
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
