import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

/** One dispatcher and a mouse; every test has a day of its own, by which nobody else's jobs are in its way. */
describe('the schedule by mouse', () => {
  let browser: Browser;
  let api: Api;
  let board: BoardScreen;
  let luis: string;
  let ana: string;
  let day: string;
  let nextDay = 0;

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

  const booked = (customer: string, hour: number, technicianId: string | null = luis, hours = 1) =>
    api.createJob({ day, hour, hours, technicianId, customer });
  const storedWindow = async (id: string) => (await api.job(id)).window;
  const crewOf = async (id: string) => (await api.job(id)).crew.map((one) => one.name);

  it('lands on the quarter hour nearest to the hand, with the technician under it, however fast the hand', async () => {
    const { id } = await booked('Snap Proof', 8);
    await board.show(day);
    await board.drag(board.card(id, luis), await board.place(ana, 10 + 20 / 60));
    await board.card(id, ana).waitFor();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 10.25));
    expect(await crewOf(id)).toEqual(['Ana Beltrán']);

    await board.drag(board.card(id, ana), await board.place(ana, 10 + 40 / 60));
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 10.75));
    expect(await crewOf(id)).toEqual(['Ana Beltrán']);

    // Let go in the same turn of the browser's, as when it was busy while the hand moved.
    await board.flick(board.card(id, ana), await board.place(luis, 13));
    await board.card(id, luis).waitFor();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 13));
  });

  it('shows in the air where the card would land and with whom it clashes; Escape puts it back and sends nothing', async () => {
    const { id } = await booked('In The Air', 8);
    const other = await booked('In The Way', 11, ana);
    await board.show(day);
    board.forgetSent();
    await board.carry(board.card(id, luis), await board.place(ana, 9));
    await expect.poll(() => board.ghost.textContent()).toMatch(/^9–10/);
    expect(await board.target.textContent()).toBe('Ana · 9–10');
    expect(await board.ghost.getAttribute('data-tone')).not.toBe('clash');

    // However far the first move went, the card hangs by the same point of it.
    const held = async () => {
      const [hand, card] = [await board.place(ana, 9), (await board.target.boundingBox())!];
      return [Math.round(card.x - hand.x), Math.round(card.y - hand.y)];
    };
    const bySteps = await held();
    await board.press('Escape');
    await board.page.mouse.up();
    await board.carry(board.card(id, luis), await board.place(ana, 9), 1);
    await board.target.waitFor();
    await expect.poll(held).toEqual(bySteps);

    const over = await board.place(ana, 11.5);
    await board.page.mouse.move(over.x, over.y);
    await expect.poll(() => board.ghost.textContent()).toMatch(new RegExp(`^Clashes with ${other.number}, 11–12`));
    expect(await board.ghost.getAttribute('data-tone')).toBe('clash');
    expect(await board.target.textContent()).toBe('Ana · 11:30–12:30');

    await board.press('Escape');
    await expect.poll(() => board.ghost.isHidden()).toBe(true);
    await board.page.mouse.up();
    await board.card(id, luis).waitFor();
    // What is sent next is the first that is sent: the cancelled drag left nothing behind.
    await board.drag(board.card(id, luis), await board.place(luis, 13));
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 13));
    await expect.poll(board.sentSoFar).toEqual(['MoveJob']);
    expect((await api.job(id)).version).toBe(2);

    // What speaks against a place that reaches beyond the board's edge stays in sight.
    const far = await booked('Far Out', 12, ana, 8);
    await board.show(day, '4');
    const pane = (await board.page.locator('[data-board]').boundingBox())!;
    const card = board.card(id, luis);
    await card.scrollIntoViewIfNeeded();
    await board.carry(card, { x: pane.x + pane.width - 90, y: (await board.place(ana, 12)).y });
    await expect.poll(() => board.ghost.textContent()).toContain(`Clashes with ${far.number}`);
    const [outline, words] = [(await board.ghost.boundingBox())!, (await board.ghost.locator(':scope > *').first().boundingBox())!];
    expect(outline.x + outline.width).toBeGreaterThan(pane.x + pane.width);
    expect(words.x + words.width).toBeLessThanOrEqual(pane.x + pane.width);
    await board.press('Escape');
    await board.page.mouse.up();
  });

  it('flies back with the reason when the move is refused', async () => {
    const { id } = await booked('Hours Logged', 8);
    const idle = await api.idleTechnician();
    if (idle.id !== luis) await api.change('addCrewMember', { jobId: id, technicianId: idle.id, allowOverlap: true });
    await api.change('clockIn', { jobId: id, technicianId: idle.id });
    await api.change('holdJob', { jobId: id, reason: 'Awaiting part' });
    await api.change('moveJob', { jobId: id, window: windowAt(day, 9), allowOverlap: true });
    await board.show(day);
    const box = (await board.tray('unscheduled').boundingBox())!;
    await board.drag(board.card(id, luis), { x: box.x + 60, y: box.y + 20 });
    const toast = board.toast('Hours Logged was put back');
    await toast.waitFor();
    expect(await toast.innerText()).toMatch(/hours|clock|time/i);
    await board.card(id, luis).waitFor();
    expect(await api.job(id)).toMatchObject({ status: 'SCHEDULED', window: windowAt(day, 9) });
  });

  it('says who clashes and puts the card back, or double-books for whoever means it', async () => {
    const { id } = await booked('Newcomer', 8);
    const other = await booked('Came First', 10, ana);
    await board.show(day);
    await board.drag(board.card(id, luis), await board.place(ana, 10.5));
    await board.dialog.waitFor();
    expect(await board.dialog.getByRole('heading').innerText()).toBe('Ana Beltrán is already booked');
    expect(await board.dialog.innerText()).toContain('Newcomer');
    expect(await board.dialog.getByRole('listitem').innerText()).toMatch(new RegExp(`Came First\\s+${other.number} · 10–11 AM`));
    await board.dialog.getByRole('button', { name: 'Put it back' }).click();
    await board.card(id, luis).waitFor();
    expect(await api.job(id)).toMatchObject({ version: 1, window: windowAt(day, 8), crew: [{ id: luis }] });

    await board.drag(board.card(id, luis), await board.place(ana, 10.5));
    await board.dialog.getByRole('button', { name: 'Double-book anyway' }).click();
    await expect.poll(() => crewOf(id)).toEqual(['Ana Beltrán']);
    expect(await storedWindow(id)).toEqual(windowAt(day, 10.5));
    expect(await board.card(id, ana).getAttribute('aria-label')).toContain('Double-booked');
    // Both can be read: each has a line of its own.
    const [first, second] = await Promise.all([board.card(other.id, ana).boundingBox(), board.card(id, ana).boundingBox()]);
    expect(Math.abs(first!.y - second!.y)).toBeGreaterThanOrEqual(first!.height);
  });

  it('changes the length by the right edge, in quarter hours, and Escape leaves it', async () => {
    const { id } = await booked('Longer', 8);
    await board.show(day);
    const edge = board.card(id, luis).locator('[data-resize]');
    const pull = async (minutes: number) => {
      const box = (await edge.boundingBox())!;
      const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await board.page.mouse.move(from.x, from.y);
      await board.page.mouse.down();
      await board.move(from, { x: from.x + minutes * (await board.pixelsPerMinute()), y: from.y });
    };
    board.forgetSent();
    await pull(80);
    await expect.poll(() => board.ghost.textContent()).toMatch(/^8–10:15/);
    await board.press('Escape');
    await board.page.mouse.up();
    await expect.poll(() => board.ghost.isHidden()).toBe(true);
    await pull(40);
    await board.page.mouse.up();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 8, 1.75));
    // Let go over the card: that is no press on it, and opens nothing.
    await pull(-400);
    await board.page.mouse.up();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 8, 0.25));
    await expect.poll(board.sentSoFar).toEqual(['MoveJob', 'MoveJob']);
    expect(await board.dialog.count()).toBe(0);
  });

  it('changes the length where the card lies, beneath others too', async () => {
    const first = await booked('Upper Card', 8);
    const second = await api.createJob({ day, hour: 8, hours: 1, technicianId: luis, customer: 'Lower Card', allowOverlap: true });
    await board.show(day);
    const tops = await Promise.all([first, second].map(async ({ id }) => (await board.card(id, luis).boundingBox())!.y));
    const lower = board.card((tops[0]! > tops[1]! ? first : second).id, luis);
    const box = (await lower.locator('[data-resize]').boundingBox())!;
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await board.page.mouse.move(from.x, from.y);
    await board.page.mouse.down();
    await board.move(from, { x: from.x + 60 * (await board.pixelsPerMinute()), y: from.y });
    await expect.poll(async () => Math.round((await board.ghost.boundingBox())!.y)).toBe(Math.round((await lower.boundingBox())!.y));
    await board.press('Escape');
    await board.page.mouse.up();
  });

  it('takes no completed job into the hand, and moves work in progress only to another technician or end', async () => {
    const done = await booked('All Done', 8);
    const begun = await booked('Under Way', 10);
    for (const { id } of [done, begun]) await api.change('startJob', { jobId: id });
    await api.change('completeJob', { jobId: done.id });
    await board.show(day);
    board.forgetSent();
    await board.carry(board.card(done.id, luis), await board.place(ana, 12));
    expect(await board.target.count()).toBe(0);
    expect(await board.ghost.isHidden()).toBe(true);
    await board.page.mouse.up();
    await board.drag(board.card(begun.id, luis), await board.place(ana, 13));
    await board.card(begun.id, ana).waitFor();
    await expect.poll(() => crewOf(begun.id)).toEqual(['Ana Beltrán']);
    expect(await storedWindow(begun.id)).toEqual(windowAt(day, 10));
    await expect.poll(board.sentSoFar).toEqual(['MoveJob']);
    expect(await crewOf(done.id)).toEqual(['Luis Ortega']);
  });

  it('scrolls by the wheel under a card in the air, which goes with the hand', async () => {
    const { id } = await booked('By Wheel', 10);
    await board.show(day);
    const scroller = board.page.locator('[data-board]');
    const left = () => scroller.evaluate((element) => element.scrollLeft);
    await board.carry(board.card(id, luis), await board.place(luis, 12));
    await board.target.getByText('12–1').waitFor();
    const [before, hour] = [await left(), 60 * (await board.pixelsPerMinute())];
    await board.page.mouse.wheel(2 * hour, 0);
    await expect.poll(async () => Math.round((await left()) - before)).toBe(Math.round(2 * hour));
    await board.target.getByText('2–3').waitFor();
    await board.page.mouse.up();
    await expect.poll(() => storedWindow(id)).toEqual(windowAt(day, 14));
    await board.page.mouse.move(700, 4);
  });

  it('assigns and schedules from the tray, and takes back into it', async () => {
    const waiting = await booked('Nobody Yet', 9, null);
    const draft = await api.createJob({ day, technicianId: null, customer: 'No Time Yet' });
    await board.show(day);
    await board.dragIn(board.inTray('unassigned', waiting.id), () => board.place(ana, 9.5, { x: 24, y: 20 }));
    await board.card(waiting.id, ana).waitFor();
    await expect.poll(() => crewOf(waiting.id)).toEqual(['Ana Beltrán']);
    expect(await storedWindow(waiting.id)).toEqual(windowAt(day, 9.5));

    await board.dragIn(await board.reachInTray('unscheduled', draft.id), () => board.place(luis, 14, { x: 24, y: 20 }));
    await board.card(draft.id, luis).waitFor();
    await expect.poll(() => storedWindow(draft.id)).toEqual(windowAt(day, 14));
    expect(await api.job(draft.id)).toMatchObject({ status: 'SCHEDULED', crew: [{ id: luis }] });

    const over = async (section: 'unassigned' | 'unscheduled') => {
      const box = (await board.tray(section).boundingBox())!;
      return { x: box.x + 60, y: box.y + 14 };
    };
    await board.tray('unassigned').scrollIntoViewIfNeeded();
    await board.carry(board.card(waiting.id, ana), await over('unassigned'));
    await expect.poll(() => board.target.textContent()).toBe('Unassigned');
    await board.page.mouse.up();
    await board.inTray('unassigned', waiting.id).waitFor();
    await expect.poll(() => crewOf(waiting.id)).toEqual([]);
    expect(await storedWindow(waiting.id)).toEqual(windowAt(day, 9.5));

    await board.tray('unscheduled').getByRole('button').first().scrollIntoViewIfNeeded();
    await board.drag(board.card(draft.id, luis), await over('unscheduled'));
    await board.reachInTray('unscheduled', draft.id);
    await expect.poll(() => api.job(draft.id)).toMatchObject({ status: 'DRAFT', window: null });
  });

  it('takes back what was done, by the toast and by Ctrl+Z, one thing after another', async () => {
    const first = await booked('First Move', 8);
    const second = await booked('Second Move', 8, ana);
    await board.show(day);
    for (const [job, lane] of [
      [first, luis],
      [second, ana],
    ] as const) {
      await board.drag(board.card(job.id, lane), await board.place(lane, 12));
      await board.toast(`${job === first ? 'First' : 'Second'} Move: `).waitFor();
    }
    await board.page.locator('body').press('Control+z');
    await expect.poll(() => storedWindow(second.id)).toEqual(windowAt(day, 8));
    await board.toast('Undone').waitFor();
    expect(await storedWindow(first.id)).toEqual(windowAt(day, 12));
    await board.page.locator('body').press('Control+z');
    await expect.poll(() => storedWindow(first.id)).toEqual(windowAt(day, 8));

    await board.drag(board.card(first.id, luis), await board.place(ana, 15));
    await board.toast('First Move: Ana Beltrán, 3–4 PM').getByRole('button', { name: 'Undo' }).click();
    await board.card(first.id, luis).waitFor();
    await expect.poll(() => crewOf(first.id)).toEqual(['Luis Ortega']);
    expect((await api.job(first.id)).history.nodes.map((event) => event.kind)).toEqual([
      'UNDONE',
      'RESCHEDULED',
      'UNDONE',
      'RESCHEDULED',
      'CREATED',
    ]);
  });

  it('starts, holds with a reason, resumes and completes from the card’s details', async () => {
    const { id } = await booked('All The Way', 8);
    await board.show(day);
    const peek = board.page.getByRole('dialog', { name: /All The Way/ });
    await board.card(id, luis).hover();
    await peek.getByText('12 Test St').waitFor();
    expect(await peek.innerText()).toContain('8–9 AM');
    await peek.getByRole('button', { name: 'Start' }).click();
    await expect.poll(async () => (await api.job(id)).status).toBe('IN_PROGRESS');

    await board.card(id, luis).click();
    await peek.getByRole('button', { name: 'Put on hold' }).click();
    const ask = board.page.getByRole('dialog', { name: 'Put on hold: All The Way' });
    await ask.getByRole('button', { name: 'Put on hold' }).click();
    expect(await ask.getByRole('alert').innerText()).toBe('Say why in a few words.');
    await ask.getByLabel('What is it waiting for?').fill('Awaiting cartridge');
    await ask.getByRole('button', { name: 'Put on hold' }).click();
    await board.inTray('onHold', id).waitFor();
    await expect.poll(async () => (await api.job(id)).status).toBe('ON_HOLD');

    await (await board.reachInTray('onHold', id)).click();
    await peek.getByText('Awaiting cartridge').waitFor();
    await peek.getByRole('button', { name: 'Resume' }).click();
    await board.card(id, luis).click();
    await peek.getByRole('button', { name: 'Complete' }).click();
    await expect.poll(async () => (await api.job(id)).status).toBe('COMPLETED');
    expect((await api.job(id)).history.nodes.map((event) => event.kind)).toEqual(['COMPLETED', 'RESUMED', 'HELD', 'STARTED', 'CREATED']);
  });

  it('R24.8 has the text of a card wherever it comes into view: scrolled to, or in a window made wider', async () => {
    const [early, late] = [await booked('Early Bird', 7), await booked('Night Owl', 22)];
    await board.show(day, '2.5');
    const scrollTo = (left: number) => board.page.locator('[data-board]').evaluate((board, to) => board.scrollTo({ left: to }), left);
    const text = async (id: string) => (await board.card(id, luis).innerText()).trim();
    await scrollTo(0);
    await expect.poll(() => text(early.id)).toContain('Early Bird');
    await expect.poll(() => text(late.id)).toBe('');
    await board.page.setViewportSize({ width: 4_000, height: 900 });
    await expect.poll(() => text(late.id)).toContain('Night Owl');
    await board.page.setViewportSize({ width: 1_440, height: 900 });
    await scrollTo(10_000);
    await expect.poll(() => text(late.id)).toContain('Night Owl');
    await expect.poll(() => text(early.id)).toBe('');
    expect(await board.card(early.id, luis).getAttribute('aria-label')).toContain('Early Bird');
  });

  it('threw no error', () => {
    expect(board.errors).toEqual([]);
  });
});
