import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { Finger } from './harness/finger.js';
import { sharedNode } from './harness/shared-node.js';

/** The schedule for those who use no mouse: by keys with a screen reader, by form, and by finger. */
describe('the schedule without a mouse', () => {
  let browser: Browser;
  let api: Api;
  let board: BoardScreen;
  let tablet: BoardScreen;
  /** The first three rows, from the top. */
  let rows: { id: string; name: string }[];
  let day: string;
  let nextDay = 20;

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, board, tablet] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher2@demo.test', { hasTouch: true, viewport: { width: 1180, height: 1000 } }),
    ]);
    rows = await api.technicians();
  });
  beforeEach(() => {
    day = winterDay('01', nextDay++);
  });
  afterAll(() => browser?.close());

  const booked = (customer: string, hour: number, row: number) => api.createJob({ day, hour, technicianId: rows[row]!.id, customer });
  const laneOf = (row: number): string => rows[row]!.id;
  const stored = (id: string) => api.job(id);

  it('is one stop of the Tab key, and arrows go from card to card', async () => {
    const first = await booked('First', 8, 0);
    const second = await booked('Second', 11, 0);
    const below = await booked('Below', 10.5, 1);
    await board.show(day);
    await board.page.getByRole('button', { name: 'Map', exact: true }).focus();
    await board.press('Tab');
    await expect.poll(board.focused).toBe(first.id);
    await board.press('ArrowRight');
    expect(await board.focused()).toBe(second.id);
    await board.press('ArrowDown');
    expect(await board.focused()).toBe(below.id);
    await board.press('ArrowUp', 'Home');
    expect(await board.focused()).toBe(first.id);
    await board.press('End');
    expect(await board.focused()).toBe(second.id);
    // Out of the grid by one Tab, and back to the card that was left.
    await board.press('Tab');
    expect(await board.focused()).not.toBe(second.id);
    expect(await board.page.evaluate(() => document.activeElement?.closest('[data-board]'))).toBeNull();
    await board.press('Shift+Tab');
    await expect.poll(board.focused).toBe(second.id);
  });

  it('R30.3 picks up with Space, moves by quarter hours and technicians, says each place, and drops with Space', async () => {
    const { id } = await booked('By Key', 9, 0);
    const other = await booked('Already There', 10, 2);
    await board.show(day);
    await board.card(id, laneOf(0)).focus();
    board.forgetSent();
    await board.press('Space');
    await expect.poll(board.spoken).toMatch(/^Lifted By Key, Leak under sink\. Arrow keys move/);
    await board.press('ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await board.spoken()).toMatch(new RegExp(`^${rows[1]!.name}, 9:30–10:30 AM`));
    expect(await board.target.textContent()).toBe(`${rows[1]!.name.split(' ')[0]} · 9:30–10:30`);
    await board.press('ArrowDown');
    expect(await board.spoken()).toMatch(new RegExp(`^${rows[2]!.name}, 9:30–10:30 AM. Clashes with ${other.number}, 10–11`));
    await board.press('ArrowUp', 'ArrowLeft');
    await board.press('Space');
    await expect.poll(async () => (await stored(id)).window).toEqual(windowAt(day, 9.25));
    expect((await stored(id)).crew[0]!.name).toBe(rows[1]!.name);
    await expect.poll(board.sentSoFar).toEqual(['MoveJob']);
    // In another row it is another element: focus has gone with it.
    await expect.poll(board.focused).toBe(id);
  });

  it('puts back with Escape what was picked up, keeps the focus, and sends nothing', async () => {
    const { id } = await booked('Second Thoughts', 9, 0);
    await board.show(day);
    await board.card(id, laneOf(0)).focus();
    board.forgetSent();
    await board.press('Space', 'ArrowDown', 'ArrowRight', 'Escape');
    await expect.poll(board.spoken).toBe('Second Thoughts was put back.');
    expect(await board.ghost.isHidden()).toBe(true);
    expect(await board.focused()).toBe(id);
    // The next command is the first that is sent.
    await board.press('Space', 'ArrowRight', 'Space');
    await expect.poll(async () => (await stored(id)).window).toEqual(windowAt(day, 9.25));
    await expect.poll(board.sentSoFar).toEqual(['MoveJob']);
  });

  it('nudges with Alt and arrows, and the length with Alt and Shift; keys in quick succession are one command', async () => {
    const { id } = await booked('Nudged', 9, 0);
    await board.show(day);
    await board.card(id, laneOf(0)).focus();
    board.forgetSent();
    await board.press('Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowDown');
    expect(await board.spoken()).toMatch(new RegExp(`^${rows[1]!.name}, 9:30–10:30 AM`));
    await expect.poll(async () => (await stored(id)).window).toEqual(windowAt(day, 9.5));
    expect((await stored(id)).crew[0]!.name).toBe(rows[1]!.name);
    await expect.poll(board.sentSoFar).toEqual(['MoveJob']);
    await expect.poll(board.focused).toBe(id);

    await board.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft');
    await expect.poll(async () => (await stored(id)).window).toEqual(windowAt(day, 9.5, 1.25));
    expect(await stored(id)).toMatchObject({ version: 3 });
    expect(new URL(board.page.url()).pathname).toBe('/schedule');
  });

  it('R30.6 moves by form, also to another day, and schedules from the tray by keys', async () => {
    const { id } = await booked('By Form', 9, 0);
    const draft = await api.createJob({ day, technicianId: null, customer: 'From The Tray' });
    await board.show(day);
    await board.card(id, laneOf(0)).focus();
    await board.press('Enter');
    await board.page
      .getByRole('dialog', { name: /By Form/ })
      .getByRole('button', { name: 'Move…' })
      .click();
    const form = board.page.getByRole('dialog', { name: 'Move By Form' });
    const otherDay = winterDay('01', 30);
    await form.getByLabel('Day').fill(otherDay);
    await form.getByLabel('Start').fill('13:30');
    await form.getByLabel('Length').selectOption({ label: '2 h' });
    await form.getByLabel('Technician').selectOption({ label: rows[2]!.name });
    await form.getByRole('button', { name: 'Move', exact: true }).click();
    await board.anyCard(id).waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored(id)).window).toEqual(windowAt(otherDay, 13.5, 2));
    expect((await stored(id)).crew[0]!.name).toBe(rows[2]!.name);

    await (await board.reachInTray('unscheduled', draft.id)).focus();
    await board.press('Space');
    await expect.poll(board.spoken).toMatch(/^Lifted From The Tray/);
    await board.press('ArrowDown');
    expect(await board.spoken()).toMatch(new RegExp(`^${rows[1]!.name}, `));
    await board.press('Space');
    await expect.poll(async () => (await stored(draft.id)).status).toBe('SCHEDULED');
    expect((await stored(draft.id)).crew[0]!.name).toBe(rows[1]!.name);
    await expect.poll(board.focused).toBe(draft.id);
  });

  it('R30.7 drags by finger after a long press, and a short touch opens the details instead', async () => {
    const { id } = await booked('By Finger', 9, 0);
    await tablet.show(day);
    const card = tablet.card(id, laneOf(0));
    const finger = await Finger.on(tablet.page);
    tablet.forgetSent();
    await finger.longPress(card, () => tablet.target.waitFor());
    await finger.moveTo(await tablet.place(laneOf(2), 11));
    await expect.poll(() => tablet.ghost.textContent()).toMatch(/^11–12/);
    await finger.lift();
    await tablet.card(id, laneOf(2)).waitFor();
    await expect.poll(async () => (await stored(id)).window).toEqual(windowAt(day, 11));
    expect((await stored(id)).crew[0]!.name).toBe(rows[2]!.name);

    await tablet.card(id, laneOf(2)).tap();
    await tablet.page.getByRole('dialog', { name: /By Finger/ }).waitFor();
    await expect.poll(tablet.sentSoFar).toEqual(['MoveJob']);
  });

  it('threw no error', () => {
    expect([...board.errors, ...tablet.errors]).toEqual([]);
  });
});
