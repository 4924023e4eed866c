import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { launch, openScreen, PHONE } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

/** Luis and his phone, 360 px narrow, on days of his own. */
describe('a technician’s day on the phone', () => {
  let browser: Browser;
  let api: Api;
  let luis: Page;
  let errors: string[];
  let luisId: string;
  let anaId: string;
  let day: string;
  let nextDay = 0;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    api = await Api.signIn(url, 'owner@demo.test');
    ({ page: luis, errors } = await openScreen(browser, url, 'luis@demo.test', { ...PHONE, viewport: { width: 360, height: 740 } }));
    luis.setDefaultTimeout(15_000);
    [luisId, anaId] = await Promise.all([api.technicianId('Luis Ortega'), api.technicianId('Ana Beltrán')]);
  });
  beforeEach(async () => {
    day = winterDay('02', nextDay++);
    await api.stopClock(luisId);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, technicianId = luisId) => api.createJob({ day, hour, technicianId, customer });
  const open = async (): Promise<void> => {
    await luis.goto(`/today?day=${day}`);
    await luis.getByText('Live', { exact: true }).waitFor();
  };
  const stops = (): Locator => luis.getByRole('main').getByRole('listitem');
  const bottom = (): Locator => luis.locator('footer').getByRole('button');
  const statusOf = async (id: string) => (await api.job(id)).status;

  it('opens on today, with the first job that is not done as the one to act on', async () => {
    await luis.goto('/today');
    await luis.getByText('Live', { exact: true }).waitFor();
    expect(await luis.getByRole('main').innerText()).toContain('Today');
    const { jobs } = await api.ask<{ jobs: { nodes: { status: string; customer: { name: string } }[] } }>(
      `query ($filter: JobFilter) { jobs(filter: $filter, orderBy: WINDOW_START_ASC, first: 50) { nodes { status customer { name } } } }`,
      { filter: { technicianIds: [luisId], from: today(), to: today(), statuses: ['SCHEDULED', 'IN_PROGRESS', 'COMPLETED'] } },
    );
    expect(jobs.nodes.length).toBeGreaterThan(0);
    const shown = await stops().locator('b').allInnerTexts();
    expect(shown.slice(0, jobs.nodes.length)).toEqual(jobs.nodes.map((job) => job.customer.name));
    const next = jobs.nodes.find((job) => job.status === 'IN_PROGRESS') ?? jobs.nodes.find((job) => job.status === 'SCHEDULED');
    if (next) expect(await bottom().innerText()).toContain(next.customer.name);
    else expect(await bottom().count()).toBe(0);
  });

  it('lists the jobs of a day in order, whatever order they came in, with a way there and a number to call', async () => {
    await booked('Third', 15);
    const second = await booked('Second', 11);
    await booked('Someone Else’s', 9, anaId);
    await open();
    await booked('First', 8);
    await stops().nth(2).waitFor();
    expect(await stops().locator('b').allInnerTexts()).toEqual(['First', 'Second', 'Third']);
    expect(await stops().first().innerText()).toContain('8–9 AM');
    expect(await stops().first().getByRole('link', { name: 'Directions' }).getAttribute('href')).toBe(
      `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent('12 Test St, Austin, TX 78723')}`,
    );

    await luis.getByRole('link', { name: 'Second' }).tap();
    await luis.waitForURL(`**/today/${second.id}?day=${day}`);
    expect(await luis.getByRole('link', { name: /Call Second/ }).getAttribute('href')).toMatch(/^tel:.*5550199$|^tel:\(512\) 555-0199$/);
    expect(await luis.getByRole('link', { name: 'Text Second' }).getAttribute('href')).toMatch(/^sms:/);
    await luis.getByRole('link', { name: 'Back to the day' }).tap();
    await luis.waitForURL(`**/today?day=${day}`);
  });

  it('goes from on my way to complete by the one button at the bottom, and each step is stored under his name', async () => {
    const { id } = await booked('Step By Step', 9);
    await open();
    await luis.getByRole('link', { name: 'Step By Step' }).tap();
    for (const [words, done] of [
      ['On my way', 'EN_ROUTE'],
      ['Start job', 'STARTED'],
      ['Complete job', 'COMPLETED'],
    ] as const) {
      await bottom().filter({ hasText: words }).tap();
      await expect.poll(async () => (await api.job(id)).history.nodes.map((event) => event.kind)).toContain(done);
    }
    await luis.getByText('Completed', { exact: true }).first().waitFor();
    expect(await bottom().count()).toBe(0);
    const { status, history } = await api.job(id);
    expect(status).toBe('COMPLETED');
    expect(new Set(history.nodes.filter((event) => event.kind !== 'CREATED').map((event) => event.actor.name))).toEqual(
      new Set(['Luis Ortega']),
    );
  });

  it('asks why before it puts a job on hold, and resumes it', async () => {
    const { id } = await booked('Part Missing', 9);
    await api.change('startJob', { jobId: id });
    await open();
    await luis.getByRole('link', { name: 'Part Missing' }).tap();
    await luis.getByRole('button', { name: 'Put on hold' }).tap();
    const ask = luis.getByRole('dialog', { name: 'Put on hold' });
    await ask.getByRole('button', { name: 'Put on hold' }).tap();
    await ask.getByText('Say why, so that the office knows').waitFor();
    await ask.getByLabel('Why').fill('Waiting for a cartridge');
    await ask.getByRole('button', { name: 'Put on hold' }).tap();
    await expect.poll(() => statusOf(id)).toBe('ON_HOLD');
    await bottom().filter({ hasText: 'Resume job' }).tap();
    await expect.poll(() => statusOf(id)).toBe('IN_PROGRESS');
  });

  it('keeps a note that could not be sent, also across a reload, and sends it once', async () => {
    const { id } = await booked('No Signal', 9);
    await open();
    await luis.getByRole('link', { name: 'No Signal' }).tap();
    const note = luis.getByRole('dialog', { name: 'Add a note' });
    await luis.getByRole('button', { name: 'Note', exact: true }).tap();
    await note.getByLabel('Note for the office and the crew').fill('Valve is behind the panel');
    await luis.context().setOffline(true);
    await note.getByRole('button', { name: 'Add the note' }).tap();
    await note.getByText('Not sent: there is no connection. Your text stays here.').waitFor();
    await luis.context().setOffline(false);
    await luis.reload();
    await luis.getByRole('button', { name: 'Note', exact: true }).tap();
    expect(await note.getByLabel('Note for the office and the crew').inputValue()).toBe('Valve is behind the panel');
    await note.getByRole('button', { name: 'Add the note' }).tap();
    await note.waitFor({ state: 'detached' });
    await luis.getByRole('region', { name: 'Notes' }).getByText('Valve is behind the panel').waitFor();
    const { job } = await api.ask<{ job: { notes: { body: string; author: { name: string } }[] } }>(
      'query ($id: ID!) { job(id: $id) { notes { body author { name } } } }',
      { id },
    );
    expect(job.notes).toEqual([{ body: 'Valve is behind the panel', author: { name: 'Luis Ortega' } }]);
  });

  it('loses a job that the office gives to somebody else, on the day and on its open page', async () => {
    const gone = await booked('Given Away', 9);
    const stays = await booked('Still Mine', 12);
    await open();
    await api.change('moveJob', { jobId: gone.id, window: windowAt(day, 9), technicianId: anaId });
    await luis.getByRole('link', { name: 'Given Away' }).waitFor({ state: 'detached' });
    await luis.getByText(`${gone.number} moved to another technician`).first().waitFor();
    await luis.getByRole('link', { name: 'Still Mine' }).tap();
    await bottom().filter({ hasText: 'On my way' }).waitFor();
    await api.change('moveJob', { jobId: stays.id, window: windowAt(day, 12), technicianId: anaId });
    await luis.getByText('This job is not yours any more').waitFor();
    await luis.getByRole('link', { name: 'Back to the day' }).last().tap();
    await luis.getByText('No jobs for you on this day').waitFor();
  });

  it('fits 360 px and the thumb on every page: nothing to scroll sideways, nothing to touch below 48 px', async () => {
    const { id } = await booked('The Very Long Name Of A Property Management Company LLC', 9);
    const small: Record<string, string[]> = {};
    for (const path of [`/today?day=${day}`, '/today', `/today/${id}?day=${day}`, '/me']) {
      await luis.goto(path);
      await luis.getByRole('heading', { level: 1 }).waitFor();
      await luis.waitForLoadState('networkidle');
      expect(await luis.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
      small[path] = await luis.evaluate(tooSmall);
    }
    expect(small).toEqual({ [`/today?day=${day}`]: [], '/today': [], [`/today/${id}?day=${day}`]: [], '/me': [] });
  });

  it('threw no error', () => {
    expect(errors).toEqual([]);
  });
});

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date());

/** In the page: what can be touched and is less than 48 px high or wide, by its name. What covers its whole card counts as the card. */
function tooSmall(): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select')].filter(
    // The skip link shows itself to keyboards only.
    (element) => element.checkVisibility() && element.getAttribute('href') !== '#main',
  );
  return targets.flatMap((element) => {
    const area = [element, element.closest('label')].flatMap((part) => (part ? [part.getBoundingClientRect(), pseudo(part)] : []));
    const width = Math.max(...area.map((box) => box.width));
    const height = Math.max(...area.map((box) => box.height));
    return width >= 48 && height >= 48 ? [] : [`${element.innerText || element.ariaLabel} ${Math.round(width)}×${Math.round(height)}`];
  });

  function pseudo(element: Element): { width: number; height: number } {
    const style = getComputedStyle(element, '::after');
    return style.content === 'none'
      ? { width: 0, height: 0 }
      : { width: parseFloat(style.width) || 0, height: parseFloat(style.height) || 0 };
  }
}
