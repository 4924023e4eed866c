import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, winterDay, windowAt } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { sharedNode } from './harness/shared-node.js';

interface Technician {
  id: string;
  name: string;
  skills: string[];
}

/** What a dispatcher is warned of, and may do all the same. */
describe('warnings on the schedule', () => {
  let browser: Browser;
  let api: Api;
  let board: BoardScreen;
  let rows: Technician[];
  let luis: string;
  let ana: string;
  let gasTest: string;
  const day = winterDay('01', 28);
  const keysDay = winterDay('01', 29);
  /** Long past, and empty. */
  const pastDay = day.replace(/^\d+/, (year) => String(Number(year) - 2));

  beforeAll(async () => {
    const url = sharedNode();
    browser = await launch();
    [api, board] = await Promise.all([Api.signIn(url, 'owner@demo.test'), BoardScreen.open(browser, url, 'dispatcher@demo.test')]);
    rows = (await api.ask<{ technicians: Technician[] }>('{ technicians(active: true) { id name skills } }')).technicians;
    [luis, ana] = ['Luis Ortega', 'Ana Beltrán'].map((name) => rows.find((one) => one.name === name)!.id) as [string, string];
    const { priceBook } = await api.ask<{ priceBook: { nodes: { id: string }[] } }>(
      '{ priceBook(search: "Gas line pressure test") { nodes { id } } }',
    );
    gasTest = priceBook.nodes[0]!.id;
  });
  afterAll(() => browser?.close());

  const gasJob = (customer: string, hour: number, technicianId = luis, on = day) =>
    api.createJob({ day: on, hour, technicianId, customer, lineItems: [{ priceBookItemId: gasTest, quantity: 1 }] });
  const ghostSays = () => board.ghost.textContent();
  /** Lets the question for a job's skills through to `answer` alone. */
  const holdSkills = async (answer: (route: Route) => Promise<void>) => {
    const handle = (route: Route) => (route.request().postData()?.includes('"JobSkills"') ? answer(route) : route.fallback());
    await board.page.route('**/graphql', handle);
    return () => board.page.unroute('**/graphql', handle);
  };
  const putBack = async () => {
    await board.press('Escape');
    await board.page.mouse.up();
  };

  it('R26.21 a card over somebody without the skill says which, as soon as it is known; over somebody with it, nothing', async () => {
    const { id } = await gasJob('Gas Smell', 9);
    await board.show(day);
    let tell = () => {};
    const isTold = new Promise<void>((resolve) => (tell = resolve));
    const letGo = await holdSkills(async (route) => (await isTold, route.fallback()));
    await board.carry(board.card(id, luis), await board.place(ana, 9));
    await expect.poll(ghostSays).toMatch(/^9–10/);
    expect(await ghostSays()).not.toContain('Lacks');

    tell();
    await expect.poll(ghostSays).toMatch(/^9–10 .*Lacks: Gas/);
    expect(await board.ghost.getAttribute('data-tone')).toBe('warned');
    const over = await board.place(luis, 10);
    await board.page.mouse.move(over.x, over.y);
    await expect.poll(ghostSays).toMatch(/^10–11/);
    expect(await ghostSays()).not.toContain('Lacks');
    await putBack();
    await letGo();

    // Warned, not refused.
    await board.drag(board.card(id, luis), await board.place(ana, 11));
    await expect.poll(async () => (await api.job(id)).crew).toMatchObject([{ id: ana }]);
  });

  it('R26.21 where the skills cannot be read the card is carried and dropped without them', async () => {
    const { id } = await gasJob('No Answer', 13);
    await board.show(day);
    const letGo = await holdSkills((route) => route.fulfill({ status: 400, body: '{}' }));
    const answered = board.page.waitForResponse((response) => response.request().postData()?.includes('"JobSkills"') === true);
    await board.carry(board.card(id, luis), await board.place(ana, 14));
    await answered;
    await expect.poll(ghostSays).toMatch(/^2–3/);
    expect(await ghostSays()).not.toContain('Lacks');
    await board.page.mouse.up();
    await expect.poll(async () => (await api.job(id)).crew).toMatchObject([{ id: ana }]);
    expect(board.errors).toEqual([]);
    await letGo();
  });

  it('R26.21 a start that has passed is said in the air, but not of work that has begun', async () => {
    const [planned, begun] = [await gasJob('Long Ago', 9, luis, pastDay), await gasJob('Begun Then', 11, luis, pastDay)];
    await api.change('startJob', { jobId: begun.id });
    await board.show(pastDay);
    await board.carry(board.card(planned.id, luis), await board.place(ana, 9));
    await expect.poll(ghostSays).toMatch(/^9–10 · In the past .*Lacks: Gas/);
    await putBack();
    await board.carry(board.card(begun.id, luis), await board.place(ana, 11));
    await expect.poll(ghostSays).toMatch(/^11–12 .*Lacks: Gas/);
    expect(await ghostSays()).not.toContain('In the past');
    await putBack();
  });

  it('R26.21 a card carried by keys speaks of each technician who lacks the skill, and so does one that keys move at once', async () => {
    const first = rows[0]!;
    const { id } = await gasJob('By Keys', 9, first.id, keysDay);
    await board.show(keysDay);
    await board.card(id, first.id).focus();
    await board.press('Space');
    await expect.poll(board.spoken).toMatch(/^Lifted /);
    for (const { name, skills } of rows.slice(1)) {
      await board.press('ArrowDown');
      await expect
        .poll(board.spoken)
        .toMatch(new RegExp(`^${name}, 9–10 AM${skills.includes('Gas') ? '(?!.*Lacks)' : '.*\\. Lacks: Gas'}`));
    }
    await board.press('Escape');
    await expect.poll(board.spoken).toBe('By Keys was put back.');

    await board.card(id, first.id).focus();
    await expect.poll(board.focused).toBe(id);
    await board.press('Alt+ArrowRight');
    await expect.poll(board.spoken).toMatch(new RegExp(`^${first.name}, 9:15–10:15 AM.*Lacks: Gas`));
    await expect.poll(async () => (await api.job(id)).window).toEqual(windowAt(keysDay, 9.25));
  });

  it('R26.21 the form says the same of what is chosen in it', async () => {
    const { id } = await gasJob('By Form', 15);
    await board.show(day);
    await board.card(id, luis).focus();
    await board.press('r');
    const words = board.dialog.getByRole('status');
    expect(await words.textContent()).not.toContain('Lacks');
    await board.dialog.getByLabel('Technician').selectOption({ label: 'Ana Beltrán' });
    await words.filter({ hasText: 'Lacks: Gas' }).waitFor();
    await board.dialog.getByLabel('Day').fill(pastDay);
    await words.filter({ hasText: /^In the past\. .*Lacks: Gas/ }).waitFor();
    expect(await violations(board.page)).toEqual([]);
    await board.dialog.getByRole('button', { name: 'Back' }).click();
  });

  it('R26.23 the form of the job’s page and of the list say what the API says against it, and take it all the same', async () => {
    const { page, dialog } = board;
    const job = await gasJob('From Its Page', 18);
    await api.createJob({ day, hour: 18, hours: 2, technicianId: ana, customer: 'Hers Already' });
    const chooseAna = async () => {
      await dialog.getByLabel('Technician').selectOption({ label: 'Ana Beltrán' });
      await dialog
        .getByRole('status')
        .filter({ hasText: 'Does not have Gas' })
        .filter({ hasText: /Booked on JOB-\d+, 6:00 PM–8:00 PM/ })
        .waitFor();
    };
    await page.goto(`/jobs?q=${job.number}`);
    await page.locator(`[data-row="${job.id}"]`).focus();
    await board.press('r');
    await chooseAna();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Back' }).click();

    await page.goto(`/jobs/${job.number}`);
    await page.getByRole('button', { name: 'Reschedule', exact: true }).click();
    await chooseAna();
    await dialog.getByLabel('Technician').selectOption({ label: 'Unassigned' });
    await expect.poll(() => dialog.getByRole('status').textContent()).toBe('');
    await dialog.getByLabel('Technician').selectOption({ label: 'Ana Beltrán' });
    await dialog.getByLabel('Start', { exact: true }).fill('15:00');
    await dialog
      .getByRole('status')
      .filter({ hasText: /^(?!.*Booked).*Does not have Gas/ })
      .waitFor();
    await dialog.getByRole('button', { name: 'Reschedule', exact: true }).click();
    await expect.poll(async () => (await api.job(job.id)).crew.map(({ name }) => name)).toEqual(['Ana Beltrán']);
  });

  it('R26.20 the details and the job’s page say who lacks what, and that there is nothing on it', async () => {
    const lacking = await gasJob('Without The Skill', 17, ana);
    const empty = await api.createJob({ day, hour: 17, technicianId: luis, customer: 'Nothing On It' });
    await board.show(day);
    const details = async (id: string, lane: string) => {
      await board.card(id, lane).focus();
      await board.press('Enter');
      await board.dialog.getByText('12 Test St').waitFor();
      const text = await board.dialog.innerText();
      await board.press('Escape');
      return text;
    };
    const [one, other] = [await details(lacking.id, ana), await details(empty.id, luis)];
    expect([one, other].map((text) => text.includes('Ana Beltrán lacks Gas'))).toEqual([true, false]);
    expect([one, other].map((text) => text.includes('Nothing on it yet: no line items'))).toEqual([false, true]);

    const warnings = board.page.getByRole('list', { name: 'Warnings' }).getByRole('listitem');
    await board.page.goto(`/jobs/${lacking.number}`);
    await expect.poll(() => warnings.allInnerTexts()).toEqual(['Ana Beltrán lacks Gas']);
    expect(await violations(board.page)).toEqual([]);
    await api.change('cancelJob', { jobId: lacking.id, reason: 'Called off' });
    await expect.poll(() => warnings.count()).toBe(0);
    await board.page.goto(`/jobs/${empty.number}`);
    await expect.poll(() => warnings.allInnerTexts()).toEqual(['Nothing on it yet: no line items']);
  });
});
