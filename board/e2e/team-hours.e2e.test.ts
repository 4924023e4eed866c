import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, winterDay } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

/** Time off and working hours, drawn and edited on the board by two dispatchers. */
describe('people’s hours on the board', () => {
  let browser: Browser;
  let api: Api;
  let dana: BoardScreen;
  let theo: BoardScreen;
  let ana: string;
  const day = winterDay('12', 28);
  const next = winterDay('12', 29);

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, dana, theo] = await Promise.all([
      Api.signIn(url, 'owner@demo.test'),
      BoardScreen.open(browser, url, 'dispatcher@demo.test', { reducedMotion: 'reduce' }),
      BoardScreen.open(browser, url, 'dispatcher2@demo.test'),
    ]);
    ana = await api.technicianId('Ana Beltrán');
    await Promise.all([dana.show(day), theo.show(day)]);
  });
  afterAll(() => browser?.close());

  const name = (board: BoardScreen) => board.page.locator(`[data-name="${ana}"]`);
  const head = (board: BoardScreen) => board.page.locator(`[data-head="${ana}"]`);
  const row = (board: BoardScreen) => board.page.locator(`[data-row="${ana}"]`);
  const off = (board: BoardScreen) => row(board).locator('[data-time-off]');
  const item = (words: string | RegExp) => dana.page.getByRole('menuitem', { name: words });

  async function judge(what: string): Promise<void> {
    // Out of it: what React Aria last said of a button that is gone meanwhile.
    expect(await violations(dana.page, { leaveOut: ['[data-live-announcer]'] }), what).toEqual([]);
  }

  it('R29.1 R29.3 by keyboard alone: time off is added, warns of the job in it, is on the other board, and is taken back', async () => {
    const { id: jobId } = await api.createJob({ day, hour: 10, hours: 2, technicianId: ana, customer: 'Nora Quill' });
    await dana.card(jobId, ana).waitFor();
    await dana.page.locator('[data-board]').focus();
    await dana.card(jobId, ana).focus();
    // Left of the first card is its row's header.
    await dana.press('ArrowLeft');
    await expect.poll(() => head(dana).evaluate((element) => element === document.activeElement)).toBe(true);
    await dana.press('Enter');
    await item('Time off…').waitFor();
    await judge('the menu');
    await dana.press('Enter');
    await dana.dialog.getByLabel('First day').waitFor();
    expect(await dana.dialog.getByLabel('First day').inputValue()).toBe(day);
    await dana.dialog.getByLabel('Whole days').focus();
    await dana.press('Space');
    // A day off is not what is meant by no time, nor by half of one.
    await dana.press('Enter');
    await dana.dialog.getByText('Choose a time, or tick “Whole days”.').waitFor();
    await dana.dialog.getByLabel('From, on the first day').fill('09:00');
    await dana.dialog.getByLabel('Until, on the last day').focus();
    await dana.page.keyboard.type('1');
    await dana.press('Enter');
    await dana.dialog.getByText('Choose a time, or tick “Whole days”.').waitFor();
    await dana.dialog.getByLabel('Until, on the last day').fill('11:00');
    await dana.dialog.getByLabel(/^Reason/).fill('Dentist');
    await judge('the form');
    await dana.press('Enter');
    await dana.toast(/Ana Beltrán is off .*9 AM–11 AM/).waitFor();
    await dana.toast('1 job lies in it: Nora Quill 10 AM–12 PM. Nothing was moved.').waitFor();
    await off(dana).getByText('Time off · Dentist').waitFor();
    await off(theo).getByText('Time off · Dentist').waitFor();
    expect((await api.job(jobId)).version).toBe(1);
    await expect.poll(() => head(dana).evaluate((element) => element === document.activeElement)).toBe(true);

    await dana
      .toast(/Ana Beltrán is off/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await dana.toast(/Ana Beltrán works again/).waitFor();
    await expect.poll(() => off(theo).count()).toBe(0);
  });

  it('R29.2 a drawn time off is changed by a press on it, and a refusal stands at its field', async () => {
    const input = { technicianId: ana, firstDay: next, lastDay: next, reason: 'Move' };
    await api.ask('mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { jobsTotal } }', { input });
    await dana.page.keyboard.press('Escape');
    await name(dana).click();
    await item('Time off…').click();
    await dana.dialog.getByLabel(/^Reason/).fill('Training');
    await dana.dialog.getByRole('button', { name: 'Add time off' }).click();
    await off(dana).getByText('Time off · Training').waitFor();

    await off(dana).click({ position: { x: 8, y: 50 } });
    await dana.dialog.getByLabel('Last day').fill(next);
    await dana.dialog.getByRole('button', { name: 'Save' }).click();
    await dana.dialog.getByText(/There is other time off then: .*, Move\. Change that one/).waitFor();
    expect(await dana.dialog.getByLabel('First day').getAttribute('aria-invalid')).toBe('true');
    await dana.dialog.getByLabel('Last day').fill(day);
    await dana.dialog.getByLabel(/^Reason/).fill('Course');
    await dana.dialog.getByRole('button', { name: 'Save' }).click();
    await off(theo).getByText('Time off · Course').waitFor();

    // The menu leads there too.
    await name(dana).click();
    await item(/^Off /).click();
    await dana.dialog.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => off(theo).count()).toBe(0);
    await dana
      .toast(/Ana Beltrán works again/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await off(theo).getByText('Time off · Course').waitFor();
  });

  it('R29.6 the week is set in a table, and put back', async () => {
    const load = () => row(theo).getByRole('rowheader').innerText();
    const before = await load();
    await name(dana).click();
    await item('Working hours…').click();
    const monday = dana.dialog.getByRole('row', { name: /^Monday/ });
    await monday.getByLabel('Monday, from').waitFor();
    await judge('the week');
    await monday.getByLabel('Monday, until').fill('06:00');
    await dana.dialog.getByRole('button', { name: 'Save' }).click();
    await dana.dialog.getByText('A shift ends after it starts, on the same day. Choose a later end.').waitFor();
    expect(await monday.getByLabel('Monday, until').getAttribute('aria-invalid')).toBe('true');
    await monday.getByLabel('Monday, until').fill('12:00');
    await monday.getByRole('button', { name: 'Another shift on Monday' }).click();
    await monday.getByLabel('Monday 2, until').fill('15:30');
    await dana.dialog.getByRole('button', { name: 'Tue–Fri alike' }).click();
    for (const weekend of ['Saturday', 'Sunday'])
      while (await dana.dialog.getByRole('button', { name: `Remove ${weekend}` }).count())
        await dana.dialog
          .getByRole('button', { name: `Remove ${weekend}` })
          .first()
          .click();
    await dana.dialog.getByRole('button', { name: 'Save' }).click();
    const toast = dana.toast('Ana Beltrán’s working hours are changed');
    await toast.waitFor();
    const week = async () =>
      (
        await api.ask<{ technicians: { id: string; weeklyShifts: { weekday: number; starts: string; ends: string }[] }[] }>(
          '{ technicians { id weeklyShifts { weekday starts ends } } }',
        )
      ).technicians.find(({ id }) => id === ana)!.weeklyShifts;
    const changed = await week();
    expect(changed.filter(({ weekday }) => weekday === 5)).toEqual(changed.slice(0, 2).map((shift) => ({ ...shift, weekday: 5 })));
    expect(changed.some(({ weekday }) => weekday > 5)).toBe(false);
    await toast.getByRole('button', { name: 'Undo' }).waitFor();
    // The key takes back what was done last, here as everywhere.
    await dana.press('Control+z');
    await dana.toast('Ana Beltrán’s working hours are back').waitFor();
    await expect.poll(load).toBe(before);
  });

  it('R25.3 R29.1 the week shows time off in every cell that has some, beside its jobs, and opens hours at the name by hand and by key', async () => {
    const luis = await api.technicianId('Luis Ortega');
    const { id: jobId } = await api.createJob({ day, hour: 13, technicianId: luis, customer: 'Around Noon' });
    const input = { technicianId: luis, firstDay: day, startTime: '09:00', lastDay: day, endTime: '12:00', reason: 'Dentist' };
    await api.ask('mutation ($input: AddTimeOffInput!) { addTimeOff(input: $input) { jobsTotal } }', { input });
    await dana.page.goto(`/schedule?view=week&day=${day}`);
    await dana.live();
    const week = dana.page.locator(`[data-row="${luis}"]`);
    const cell = week.getByRole('gridcell').filter({ has: dana.anyCard(jobId) });
    const height = async () => (await week.boundingBox())!.height;
    await cell.getByText('Off 9–12 · Dentist', { exact: true }).waitFor();
    expect(await cell.getAttribute('aria-label')).toMatch(
      /: 1 job, 1 of [\d.]+ h, Off 9–12 · Dentist$|: 1 job, 1 h, off, Off 9–12 · Dentist$/,
    );
    const [card, box] = [(await dana.anyCard(jobId).boundingBox())!, (await cell.boundingBox())!];
    expect(card.y + card.height).toBeLessThanOrEqual(box.y + box.height - 4);
    await judge('the week with time off');

    // The menu at the name, by hand; the form begins on a day of this week.
    await week.locator('[data-name]').click();
    await item(/^Off .*9 AM–12 PM/).waitFor();
    await item('Time off…').click();
    await dana.dialog.getByLabel('First day').fill(next);
    await dana.dialog.getByLabel('Last day').fill(next);
    await dana.dialog.getByRole('button', { name: 'Add time off' }).click();
    await week.getByText('Time off', { exact: true }).waitFor();
    const before = await height();
    await api.createJob({ day: next, hour: 10, technicianId: luis, customer: 'On A Day Off' });
    await week.getByText('On A Day Off').waitFor();
    expect(await height()).toBe(before);
    await week.getByText('Time off', { exact: true }).waitFor();

    // By key: left of the first day is the name. What is drawn leads to its form too.
    await dana.anyCard(jobId).focus();
    await dana.press('Home', 'ArrowLeft');
    const header = week.getByRole('rowheader');
    await expect.poll(() => header.evaluate((element) => element === document.activeElement)).toBe(true);
    await dana.press('Enter');
    await item('Working hours…').waitFor();
    await dana.press('Escape');
    await cell.getByText('Off 9–12 · Dentist').click();
    await dana.dialog.getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => week.getByText('Dentist').count()).toBe(0);
    expect(dana.errors).toEqual([]);
    await dana.show(day);
  });

  it('R29.7 who saves second sees both versions, by whom and when, and chooses', async () => {
    await api.ask('mutation ($input: SetShiftsInput!) { setShifts(input: $input) { technician { id } } }', {
      input: { technicianId: ana, shifts: [{ weekday: 1, starts: '09:00', ends: '18:00' }] },
    });
    const theirs = (hours: string) =>
      api.ask('mutation ($input: SetShiftsInput!) { setShifts(input: $input) { technician { id } } }', {
        input: { technicianId: ana, shifts: [{ weekday: 1, starts: '09:00', ends: hours }] },
      });
    const both = dana.dialog.getByRole('alert');
    const until = dana.dialog.getByLabel('Monday, until');
    await name(dana).click();
    await item('Working hours…').click();
    await until.fill('16:00');
    await theirs('17:00');
    await dana.dialog.getByRole('button', { name: 'Save' }).click();
    await both.getByText(/^Martha Cedar changed the week at .*, while you were editing it\.$/).waitFor();
    await both.getByText('Mon 9 AM–5 PM').waitFor();
    await both.getByText('Mon 9 AM–4 PM').waitFor();
    await judge('both weeks');
    await both.getByRole('button', { name: 'Use theirs' }).click();
    expect(await until.inputValue()).toBe('17:00');
    await until.fill('15:00');
    await theirs('17:30');
    await dana.dialog.getByRole('button', { name: 'Save' }).click();
    await both.getByText('Mon 9 AM–5:30 PM').waitFor();
    await both.getByRole('button', { name: 'Keep mine' }).click();
    await dana.toast('Ana Beltrán’s working hours are changed').waitFor();

    // Time off: changed under one who would remove it.
    await off(dana).click({ position: { x: 8, y: 50 } });
    await dana.dialog.getByLabel('First day').waitFor();
    const { technicians } = await api.ask<{ technicians: { id: string; timeOff: { id: string }[] }[] }>(
      'query ($day: Date!) { technicians { id timeOff(from: $day, to: $day) { id } } }',
      { day },
    );
    const timeOffId = technicians.find(({ id }) => id === ana)!.timeOff[0]!.id;
    await api.ask('mutation ($input: ChangeTimeOffInput!) { changeTimeOff(input: $input) { jobsTotal } }', {
      input: { timeOffId, firstDay: day, lastDay: day, reason: 'Course in Dallas' },
    });
    await dana.dialog.getByRole('button', { name: 'Remove' }).click();
    await both.getByText(/^Martha Cedar changed this time off at/).waitFor();
    await both.getByText(/, Course in Dallas$/).waitFor();
    await both.getByText('Removed', { exact: true }).waitFor();
    await both.getByRole('button', { name: 'Use theirs' }).click();
    expect(await dana.dialog.getByLabel(/^Reason/).inputValue()).toBe('Course in Dallas');
    await dana.dialog.getByRole('button', { name: 'Remove' }).click();
    await dana.toast(/Ana Beltrán works again/).waitFor();
    expect([...dana.errors, ...theo.errors]).toEqual([]);
  });
});
