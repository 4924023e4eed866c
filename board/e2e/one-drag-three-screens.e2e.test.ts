import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, emptyDay } from './harness/api.js';
import { launch, openScreen, PHONE, WIDE } from './harness/browser.js';
import { NodeProcess, temporaryDataDir } from './harness/node-process.js';

/** Two dispatchers and a technician's phone on one shop, with a network and a node that fail in the middle. */
describe('one drag, three screens', () => {
  let browser: Browser;
  const { dataDir, remove } = temporaryDataDir();
  let node: NodeProcess;
  let dana: Page;
  let theo: Page;
  let luis: Page;
  let api: Api;
  let luisId: string;
  let anaId: string;
  const errors: string[][] = [];
  const day = emptyDay(20);

  beforeAll(async () => {
    node = await NodeProcess.start(dataDir);
    browser = await launch();
    api = await Api.signIn(node.url, 'owner@demo.test');
    const technicians = await api.technicians();
    luisId = technicians.find((one) => one.name === 'Luis Ortega')!.id;
    anaId = technicians.find((one) => one.name === 'Ana Beltrán')!.id;
    const screens = await Promise.all([
      openScreen(browser, node.url, 'dispatcher@demo.test', WIDE),
      openScreen(browser, node.url, 'dispatcher2@demo.test', WIDE),
      openScreen(browser, node.url, 'luis@demo.test', PHONE),
    ]);
    [dana, theo, luis] = screens.map((screen) => screen.page) as [Page, Page, Page];
    errors.push(...screens.map((screen) => screen.errors));
    await Promise.all([
      dana.goto(`/schedule?day=${day}&zoom=fit`),
      theo.goto(`/schedule?day=${day}&zoom=fit`),
      luis.goto(`/today?day=${day}`),
    ]);
    await Promise.all([dana, theo, luis].map((page) => page.getByText('Live', { exact: true }).waitFor()));
  });

  afterAll(async () => {
    await browser?.close();
    await node?.kill('SIGTERM');
    remove();
  });

  const card = (page: Page, jobId: string, laneId: string): Locator => page.locator(`[data-job="${jobId}"][data-lane="${laneId}"]`);

  const stop = (customer: string): Locator => luis.getByRole('link', { name: customer });

  /** By mouse, in steps as a hand would: an hour-long card says how wide a minute is. */
  async function drag(page: Page, jobId: string, toLane: string, minutesLater: number): Promise<void> {
    const from = (await page.locator(`[data-job="${jobId}"]`).boundingBox())!;
    const row = (await page.locator(`[data-row="${toLane}"]`).boundingBox())!;
    const grip = { x: from.x + 20, y: from.y + 20 };
    const target = { x: grip.x + (minutesLater * (from.width + 2)) / 60, y: row.y + 30 };
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    for (let step = 1; step <= 12; step++) {
      await page.mouse.move(grip.x + ((target.x - grip.x) * step) / 12, grip.y + ((target.y - grip.y) * step) / 12);
    }
    await page.mouse.up();
  }

  const at = (hour: number): string => new Date(Date.parse(`${day}T00:00:00-06:00`) + hour * 3_600_000).toISOString();

  it('shows a drag to another technician and hour on every screen, stores it, and writes it into the history', async () => {
    const { id } = await api.createJob({ day, hour: 8, technicianId: luisId, customer: 'Drag Proof' });
    await Promise.all([card(dana, id, luisId).waitFor(), card(theo, id, luisId).waitFor(), stop('Drag Proof').waitFor()]);

    await drag(dana, id, anaId, 120);

    await card(theo, id, anaId).waitFor();
    await stop('Drag Proof').waitFor({ state: 'detached' });
    await expect.poll(async () => (await api.job(id)).window).toEqual({ start: at(10), end: at(11) });
    const stored = await api.job(id);
    expect(stored.crew.map((one) => one.name)).toEqual(['Ana Beltrán']);
    expect(stored.history.nodes[0]).toMatchObject({ kind: 'RESCHEDULED', actor: { name: 'Dana Whitlock' } });
    expect(stored.history.nodes[0]!.changes.map((change) => change.field)).toEqual(expect.arrayContaining(['window', 'crew']));
    expect(await card(theo, id, anaId).getAttribute('aria-label')).toContain('10–11');
  });

  it('catches up after the network was cut in the middle, with nothing missing', async () => {
    const { id } = await api.createJob({ day, hour: 12, technicianId: luisId, customer: 'Cut Off' });
    await Promise.all([card(dana, id, luisId).waitFor(), card(theo, id, luisId).waitFor()]);
    await theo.context().setOffline(true);
    await theo
      .getByText(/Offline/)
      .first()
      .waitFor({ timeout: 60_000 });

    await drag(dana, id, anaId, 60);
    await expect.poll(async () => (await api.job(id)).crew[0]?.id).toBe(anaId);
    expect(await card(theo, id, luisId).count()).toBe(1);

    await theo.context().setOffline(false);
    await card(theo, id, anaId).waitFor({ timeout: 30_000 });
    await theo.getByText('Live', { exact: true }).waitFor();
  });

  it('keeps a move made while the node was down, and delivers it once the node is back', async () => {
    const { id } = await api.createJob({ day, hour: 15, technicianId: luisId, customer: 'Kept Safe' });
    await Promise.all([card(dana, id, luisId).waitFor(), card(theo, id, luisId).waitFor()]);
    await node.kill('SIGKILL');
    await drag(dana, id, anaId, 60);
    await card(dana, id, anaId).waitFor();
    expect(await card(dana, id, anaId).getAttribute('data-saving')).not.toBeNull();

    await node.start();

    await card(theo, id, anaId).waitFor({ timeout: 60_000 });
    await expect.poll(() => card(dana, id, anaId).getAttribute('data-saving'), { timeout: 30_000 }).toBeNull();
    const stored = await api.job(id);
    expect(stored.window).toEqual({ start: at(16), end: at(17) });
    expect(stored.history.nodes.filter((event) => event.kind === 'RESCHEDULED')).toHaveLength(1);
  });

  it('still has everything after node and database were killed and started again', async () => {
    const { id } = await api.createJob({ day, hour: 9, technicianId: anaId, customer: 'Survivor' });
    await card(theo, id, anaId).waitFor();
    const postgres = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postgres, 'SIGKILL');
    await node.kill('SIGKILL');
    await node.start();
    await theo.reload();
    await card(theo, id, anaId).waitFor();
    expect((await api.job(id)).history.nodes.map((event) => event.kind)).toEqual(['CREATED']);
    await theo.getByText('Live', { exact: true }).waitFor();
  });

  it('threw no error on any page', () => {
    expect(errors.flat()).toEqual([]);
  });
});
