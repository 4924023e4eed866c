import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, winterDay } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { NodeProcess, temporaryDataDir } from './harness/node-process.js';

const HOUR = 3_600_000;
const CLOCK = fileURLToPath(new URL('harness/clock-ago.mjs', import.meta.url));
const chicago = (instant: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'America/Chicago', ...options }).format(instant).replace(/[\u202f\u00a0]/g, ' ');
const clock = (instant: number): string => chicago(instant, { hour: 'numeric', minute: '2-digit' }).replace(':00', '');

const address = (instant: number): string => new Date(instant).toISOString().replace(':00.000Z', 'Z');

/** A shop whose history began yesterday in the shop's morning, made by nodes whose clocks stood then. */
describe('the board as it stood', () => {
  let browser: Browser;
  let api: Api;
  let dana: BoardScreen;
  let ids: Record<'ana' | 'luis' | 'left' | 'kept', string>;
  const { dataDir, remove } = temporaryDataDir();
  let node: NodeProcess;
  const day = winterDay('12', 27);
  /** Nine in the morning, by real hours since the day began. */
  const nine = startOfYesterday() + 9 * HOUR;
  const late = nine + HOUR;

  async function nodeAt(instant: number | null): Promise<void> {
    await node?.kill('SIGTERM');
    const env: Record<string, string> =
      instant === null ? {} : { NODE_OPTIONS: `--import file://${CLOCK}`, CLOCK_AGO_MS: String(Date.now() - instant) };
    node = await NodeProcess.start(dataDir, env);
  }

  beforeAll(async () => {
    const launched = launch();
    await nodeAt(nine);
    const before = await Api.signIn(node.url, 'owner@demo.test');
    const [ana, luis] = await Promise.all([before.technicianId('Ana Beltrán'), before.technicianId('Luis Ortega')]);
    const left = await before.createJob({ day, hour: 9, technicianId: ana, customer: 'Lena Left' });
    const kept = await before.createJob({ day, hour: 11, technicianId: ana, customer: 'Karl Kept' });
    ids = { ana, luis, left: left.id, kept: kept.id };
    await nodeAt(late);
    const theo = await Api.signIn(node.url, 'dispatcher2@demo.test');
    await theo.change('moveJob', { jobId: left.id, window: (await theo.job(left.id)).window, technicianId: null });
    await nodeAt(null);
    api = await Api.signIn(node.url, 'owner@demo.test');
    await api.change('moveJob', { jobId: left.id, window: (await api.job(left.id)).window, technicianId: luis });
    browser = await launched;
    dana = await BoardScreen.open(browser, node.url, 'dispatcher@demo.test', { reducedMotion: 'reduce' });
    await dana.show(day);
  });
  afterAll(async () => {
    await browser?.close();
    await node?.kill('SIGTERM');
    remove();
  });

  const slider = () => dana.page.getByRole('slider', { name: 'As of' });
  const history = () => dana.page.getByRole('button', { name: 'History', exact: true });
  const banner = () => dana.page.getByRole('region', { name: 'History' });
  const asOf = (): number => Date.parse(new URL(dana.page.url()).searchParams.get('asof') ?? '');

  it('R29.20 goes back to yesterday by keyboard alone, by quarters of an hour and by minutes', async () => {
    await dana.card(ids.left, ids.luis).waitFor();
    await dana.page.locator('[data-board]').focus();
    await dana.press('h');
    await slider().waitFor();
    await expect.poll(() => slider().evaluate((element) => element === document.activeElement)).toBe(true);
    // Right away, with the focus where it was put.
    await dana.press('Escape');
    await slider().waitFor({ state: 'detached' });
    await dana.press('h');
    await expect.poll(() => slider().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await history().getAttribute('aria-pressed')).toBe('true');
    await banner().getByRole('button', { name: 'A day earlier' }).press('Enter');
    await banner()
      .getByText(`as of ${chicago(late, { weekday: 'short' })}`, { exact: false })
      .waitFor();

    await dana.page.goto(`/schedule?day=${day}&zoom=fit&asof=${address(nine - HOUR)}`);
    await banner()
      .getByText(/history begins on .*Choose a later time/)
      .waitFor();
    await banner().getByRole('button', { name: 'Go to its beginning' }).press('Enter');
    await expect.poll(asOf).toBeGreaterThanOrEqual(nine);
    await slider().focus();

    // Quarters of an hour, and onto one.
    await dana.press('ArrowRight');
    await expect.poll(() => slider().getAttribute('aria-valuetext')).toBe(clock(nine + HOUR / 4));
    await dana.card(ids.left, ids.ana).waitFor();
    await dana.card(ids.kept, ids.ana).waitFor();
    await dana.press('Shift+ArrowRight');
    await expect.poll(() => slider().getAttribute('aria-valuetext')).toBe(clock(nine + HOUR / 4 + 60_000));
    await expect.poll(asOf).toBe(nine + HOUR / 4 + 60_000);
    await dana.press('ArrowLeft', 'PageUp');
    await dana.inTray('unassigned', ids.left).waitFor();
    await dana.card(ids.left, ids.ana).waitFor({ state: 'detached' });
    await banner()
      .getByText(`as of ${chicago(late, { weekday: 'short' })}`, { exact: false })
      .waitFor();
    await expect.poll(() => dana.page.locator('#announcer-polite').innerText()).toMatch(/2 jobs, 1 unassigned/);
  });

  it('R29.22 tells who left it unassigned, and goes back to now', async () => {
    const card = dana.inTray('unassigned', ids.left);
    await card.focus();
    await dana.press('Enter');
    const told = dana.dialog.getByRole('region', { name: 'What had happened by then' });
    await told.getByText(/^Theo \w+ took everybody off it/).waitFor();
    await told.getByText('Crew: Ana Beltrán → none').waitFor();
    expect(await told.getByRole('listitem').count()).toBe(2);
    expect(await dana.dialog.getByRole('button').count()).toBe(0);
    await dana.press('Escape');
    await expect.poll(() => dana.dialog.count()).toBe(0);

    await dana.press('Escape');
    await dana.card(ids.left, ids.luis).waitFor();
    await expect.poll(() => history().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await banner().count()).toBe(0);
    expect(asOf()).toBeNaN();
  });

  it('R29.21 the moment is in the address; nothing can be changed there, and no live change disturbs it', async () => {
    await dana.page.goto(`/schedule?day=${day}&zoom=fit&asof=${address(nine + HOUR / 2)}`);
    await dana.card(ids.left, ids.ana).waitFor();
    dana.forgetSent();
    const card = dana.card(ids.left, ids.ana);
    await dana.drag(card, await dana.place(ids.luis, 14));
    await card.focus();
    await dana.press('Alt+ArrowRight', 'Control+z');
    await expect.poll(dana.spoken).toMatch(/Lena Left cannot be moved/);
    expect(dana.sentSoFar().filter((name) => !name.startsWith('Past'))).toEqual([]);
    expect(await dana.page.locator('[data-name]').count()).toBe(0);

    await api.change('moveJob', { jobId: ids.kept, window: (await api.job(ids.kept)).window, technicianId: ids.luis });
    await banner().getByRole('button', { name: 'Back to now' }).click();
    await dana.card(ids.kept, ids.luis).waitFor();
    await dana.page.goBack();
    await dana.card(ids.kept, ids.ana).waitFor();
    expect(await slider().getAttribute('aria-valuetext')).toBe(clock(nine + HOUR / 2));

    // By hand: the far end of the slider is the end of that day.
    const box = (await slider().boundingBox())!;
    await dana.page.mouse.click(box.x + box.width - 9, box.y + box.height / 2);
    await dana.inTray('unassigned', ids.left).waitFor();
    expect(dana.errors).toEqual([]);
  });

  it('R29.21 is accessible in both themes', async () => {
    expect(await violations(dana.page)).toEqual([]);
  });

  it('R29.20 opens where the log begins, for a day that is older than that', async () => {
    const older = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago', dateStyle: 'short' }).format(nine - 48 * HOUR);
    await dana.page.goto(`/schedule?day=${older}&zoom=fit`);
    await dana.live();
    await dana.press('h');
    await slider().waitFor();
    await expect.poll(asOf).toBeGreaterThanOrEqual(nine);
    await banner().getByText('Choose a later time').waitFor({ state: 'detached' });
    // The past goes with the day's view.
    await dana.press('w');
    await expect.poll(() => new URL(dana.page.url()).search).toContain('view=week');
    expect(asOf()).toBeNaN();
  });

  it('R26.18 gives a job without a time to somebody at their first free hour of today, and another time is one press away', async () => {
    await nodeAt(late + HOUR);
    const [then, screen] = await Promise.all([
      Api.signIn(node.url, 'owner@demo.test'),
      BoardScreen.open(browser, node.url, 'dispatcher@demo.test'),
    ]);
    const wanted = await then.createJob({ day, technicianId: null, customer: 'Whoever Comes' });
    const { suggestTechnicians: ranked } = await then.ask<{
      suggestTechnicians: { technician: { id: string; name: string }; window: { start: string; end: string } | null }[];
    }>('query ($jobId: ID!) { suggestTechnicians(jobId: $jobId) { technician { id name } window { start end } } }', { jobId: wanted.id });
    const best = ranked[0]!;
    await screen.page.goto('/schedule');
    await screen.live();
    await (await screen.reachInTray('unscheduled', wanted.id)).focus();
    await screen.press('a');
    const first = screen.dialog.getByRole('option').first();
    await expect.poll(() => first.innerText()).toContain(best.technician.name);
    expect(await screen.dialog.innerText()).toContain('For the first free hour from now on.');
    await screen.dialog.getByRole('button', { name: 'Another time…' }).click();
    await screen.page.getByRole('dialog', { name: 'Move Whoever Comes' }).waitFor();
    await screen.press('Escape');
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' });

    await (await screen.reachInTray('unscheduled', wanted.id)).focus();
    await screen.press('a');
    await first.waitFor();
    const hour = await first.getAttribute('aria-label');
    await screen.press('Enter');
    await screen.card(wanted.id, best.technician.id).waitFor();
    await expect.poll(async () => (await then.job(wanted.id)).crew.map(({ id }) => id)).toEqual([best.technician.id]);
    const stored = await then.job(wanted.id);
    const { start, end } = stored.window!;
    expect(chicago(Date.parse(start), { dateStyle: 'short' })).toBe(chicago(late, { dateStyle: 'short' }));
    expect(Date.parse(end) - Date.parse(start)).toBe(HOUR);
    expect(hour).toContain(chicago(Date.parse(start), { hour: 'numeric', minute: '2-digit' }).replace(/(:00)? [AP]M/, ''));
    expect(screen.errors).toEqual([]);
  });
});

function startOfYesterday(): number {
  const hourOf = (instant: number): number => Number(chicago(instant, { hour: '2-digit', hourCycle: 'h23' }));
  const dayOf = (instant: number): string => chicago(instant, { dateStyle: 'short' });
  let start = Math.floor((Date.now() - 24 * HOUR) / HOUR) * HOUR;
  while (hourOf(start) !== 0 || dayOf(start) === dayOf(start - HOUR)) start -= HOUR;
  return start;
}
