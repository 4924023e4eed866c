import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, windowAt, winterDay } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { PlanScreen } from './harness/plan-screen.js';
import { sharedNode } from './harness/shared-node.js';

/** What if: dispatchers try moves out together, and the schedule stays as it is until they are published. */
describe('a plan over the schedule', () => {
  let browser: Browser;
  let api: Api;
  let theoApi: Api;
  let dana: PlanScreen;
  let theo: PlanScreen;
  /** The first three rows, from the top. */
  let rows: { id: string; name: string }[];
  let day: string;
  let nextDay = 25;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    const open = async (email: string) => new PlanScreen(await BoardScreen.open(browser, url, email, { reducedMotion: 'reduce' }));
    [api, theoApi, dana, theo] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      Api.signIn(url, 'dispatcher2@demo.test'),
      open('dispatcher@demo.test'),
      open('dispatcher2@demo.test'),
    ]);
    rows = await api.technicians();
  });
  beforeEach(() => {
    day = winterDay('11', nextDay++);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, row: number) => api.createJob({ day, hour, technicianId: rows[row]!.id, customer });
  const laneOf = (row: number): string => rows[row]!.id;
  const placeOf = async (id: string) => {
    const { window, crew } = await api.job(id);
    return [crew.map((one) => one.id), window];
  };

  it('R27.13 is staged by mouse and by keys, shared by its link, and published as one step that one undo takes back', async () => {
    const [first, second] = [await booked('Rain Barrel', 8, 0), await booked('Wet Cellar', 10, 0)];
    await Promise.all([dana.board.show(day), theo.board.show(day)]);
    await dana.begin();
    dana.board.forgetSent();
    await dana.board.drag(dana.board.card(first.id, laneOf(0)), await dana.board.place(laneOf(1), 13));
    await dana.staged(first.id, laneOf(1)).getByTitle('In the plan').waitFor();
    await dana.trace(first.id).waitFor();
    await dana.board.card(second.id, laneOf(0)).focus();
    await dana.board.press('Space', 'ArrowDown', 'ArrowDown', 'Space');
    await dana.staged(second.id, laneOf(2)).waitFor();
    expect(await dana.staged(second.id, laneOf(2)).getAttribute('aria-label')).toContain('In the plan');
    await dana.holds(2);
    await expect.poll(dana.board.sentSoFar).toEqual(['StageMoves', 'StageMoves']);

    // Nobody else's board has moved, and nothing is stored.
    await theo.board.card(first.id, laneOf(0)).waitFor();
    expect(await theo.page.locator('[data-staged]').count()).toBe(0);
    expect(await placeOf(first.id)).toEqual([[laneOf(0)], windowAt(day, 8)]);
    // Whoever opens the link sees it, and what is staged from then on, live.
    const link = new URL(dana.page.url());
    link.searchParams.delete('day');
    await theo.page.goto(link.href);
    await theo.bar.getByRole('button', { name: /^Show / }).click();
    await theo.staged(first.id, laneOf(1)).waitFor();
    await dana.board.card(first.id, laneOf(1)).focus();
    await dana.board.press('Alt+ArrowRight');
    await expect.poll(() => theo.staged(first.id, laneOf(1)).getAttribute('aria-label')).toContain('1:15–2:15 PM');
    // And what he takes out is out on her screen.
    await theo.openList();
    await theo.move(second.id).getByRole('button', { name: 'Take Wet Cellar out of the plan' }).click();
    await dana.holds(1);
    await dana.board.card(second.id, laneOf(0)).waitFor();
    await dana.board.press('Control+z');
    await dana.board
      .card(first.id, laneOf(1))
      .and(dana.page.getByLabel(/, 1–2 PM/))
      .waitFor();

    await dana.bar.getByRole('button', { name: 'Publish…' }).click();
    await dana.dialog.getByRole('button', { name: 'Publish 1 move', exact: true }).click();
    await dana.board.toast(/is published: 1 move/).waitFor();
    expect(await placeOf(first.id)).toEqual([[laneOf(1)], windowAt(day, 13)]);
    expect(new URL(dana.page.url()).searchParams.get('plan')).toBeNull();
    await theo.page.getByText(/has published “What if/).waitFor();
    await theo.page.getByRole('button', { name: 'Back to the schedule' }).click();
    await theo.board.card(first.id, laneOf(1)).waitFor();
    expect(await theo.page.locator('[data-staged]').count()).toBe(0);
    await dana.board
      .toast(/is published/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await dana.board.card(first.id, laneOf(0)).waitFor();
    expect(await placeOf(first.id)).toEqual([[laneOf(0)], windowAt(day, 8)]);
  });

  it('R27.15 tells before and after, and what moved underneath; publishing leaves that out or double-books on purpose', async () => {
    const [moved, clashing] = [await booked('Moved Away', 8, 0), await booked('In Two Places', 10, 0)];
    const inTheWay = await booked('In The Way', 10, 1);
    await dana.board.show(day);
    await dana.begin();
    await dana.board.drag(dana.board.card(moved.id, laneOf(0)), await dana.board.place(laneOf(2), 8));
    await dana.board.drag(dana.board.card(clashing.id, laneOf(0)), await dana.board.place(laneOf(1), 10));
    await dana.holds(2);
    await expect.poll(() => dana.figure('Overlaps').innerText()).toContain('Overlaps 0 now, 1 with the plan');
    await theoApi.change('rescheduleJob', { jobId: moved.id, window: windowAt(day, 15) });
    await dana.openList();
    await dana
      .move(moved.id)
      .getByText(/Moved underneath: .+ moved it at/)
      .waitFor();
    await dana
      .move(clashing.id)
      .getByText(new RegExp(`${rows[1]!.name} is booked on In The Way \\(${inTheWay.number}\\)`))
      .waitFor();

    await dana.bar.getByRole('button', { name: 'Publish…' }).click();
    await dana.dialog.getByText('2 moves can’t be made as they are:').waitFor();
    expect(await dana.dialog.getByLabel(/Double-book on purpose/).count()).toBe(0);
    expect(await dana.dialog.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
    await dana.dialog.getByRole('button', { name: 'Back' }).click();
    await dana
      .move(moved.id)
      .getByRole('button', { name: /out of the plan/ })
      .click();
    await dana.holds(1);
    await dana.bar.getByRole('button', { name: 'Publish…' }).click();
    await dana.dialog.getByLabel(/Double-book on purpose/).check();
    await dana.dialog.getByRole('button', { name: 'Publish 1 move', exact: true }).click();
    await dana.board.toast(/is published/).waitFor();
    expect(await placeOf(clashing.id)).toEqual([[laneOf(1)], windowAt(day, 10)]);
    expect(await placeOf(moved.id)).toEqual([[laneOf(0)], windowAt(day, 15)]);
  });

  it('R27.16 somebody is sick and it rains: both by keys alone, and the surfaces are accessible', async () => {
    const [own, other] = [await booked('Of The Sick', 8, 0), await booked('Of Others', 9, 1)];
    await dana.board.show(day);
    const { page } = dana;
    await page.getByRole('button', { name: /^Plan/ }).focus();
    await dana.board.press('Enter');
    await page.getByRole('menuitem', { name: /^New what-if/ }).waitFor();
    await dana.board.press('Enter');
    await dana.bar.getByRole('button', { name: 'More for this plan' }).focus();
    await dana.board.press('Enter');
    await page.getByRole('menuitem', { name: /^Take everything off/ }).waitFor();
    await dana.board.press('Enter');
    await dana.dialog.getByLabel('Who is away?').selectOption({ value: laneOf(0) });
    await judge('taking everything off somebody', '[role=dialog]');
    await dana.dialog.getByRole('button', { name: 'Take off' }).focus();
    await dana.board.press('Enter');
    await dana.board.inTray('unassigned', own.id).and(page.locator('[data-staged]')).waitFor();
    await dana.more(/^Shift everything/);
    await dana.dialog.getByLabel('Days', { exact: true }).fill('0');
    await dana.dialog.getByLabel('Hours').fill('2');
    await judge('shifting', '[role=dialog]');
    await dana.board.press('Enter');
    await dana
      .staged(other.id, laneOf(1))
      .and(page.getByLabel(/, 11 AM–12 PM/))
      .waitFor();
    await dana.openList();
    await dana.holds(2);
    await judge('the plan with its list', '[data-plan]');
    await judge('a staged card', `[data-job="${other.id}"]`);
    await dana.bar.getByRole('button', { name: 'Publish…' }).click();
    await judge('publishing', '[role=dialog]');
    await dana.board.press('Escape');

    await dana.more(/^Discard/);
    // What is staged does not come back: whoever presses Enter without reading keeps it.
    const sure = dana.page.getByRole('alertdialog', { name: /^Discard “/ });
    await sure.waitFor();
    await dana.page.keyboard.press('Enter');
    await sure.waitFor({ state: 'detached' });
    await dana.more(/^Discard/);
    await sure.getByRole('button', { name: /^Discard \d+ move/ }).click();
    await dana.board.toast(/was discarded/).waitFor();
    await dana.board.card(own.id, laneOf(0)).waitFor();
    expect(await placeOf(own.id)).toEqual([[laneOf(0)], windowAt(day, 8)]);
    expect(await page.locator('[data-staged], [data-trace]').count()).toBe(0);
    expect([...dana.board.errors, ...theo.board.errors]).toEqual([]);
  });

  async function judge(what: string, surface: string): Promise<void> {
    expect(await violations(dana.page, { surface }), what).toEqual([]);
  }

  it('R26.13 a way between two visits is not drawn through the one that a plan puts between them', async () => {
    const at = (latitude: number) => ({ latitude, longitude: -97.74 });
    await api.createJob({ day, hour: 8, technicianId: laneOf(0), customer: 'Way From', at: at(30.27) });
    const to = await api.createJob({ day, hour: 14, technicianId: laneOf(0), customer: 'Way To', at: at(30.31) });
    const other = await booked('In Between', 9, 1);
    await dana.board.show(day);
    const way = dana.page.locator(`[data-leg="${to.id}"]`);
    await way.waitFor();
    await dana.begin();
    await dana.board.drag(dana.board.card(other.id, laneOf(1)), await dana.board.place(laneOf(0), 11));
    await dana.staged(other.id, laneOf(0)).waitFor();
    await way.waitFor({ state: 'detached' });
    await dana.board.press('Control+z');
    await dana.board.card(other.id, laneOf(1)).waitFor();
    await way.waitFor();
  });
});
