import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/accessible.js';
import { Api, windowAt, winterDay } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch, SOFTWARE_WEBGL } from './harness/browser.js';
import { NodeProcess, temporaryDataDir } from './harness/node-process.js';
import { around, coloursAt } from './harness/pixels.js';
import { DISC, GROUND, NIGHT, StyleServer } from './harness/style-server.js';

const DAY = winterDay('01', 27);
const SPOTS = [
  { latitude: 30.21, longitude: -97.83, area: 'Westgate' },
  { latitude: 30.4, longitude: -97.71, area: 'Gracywoods' },
  { latitude: 30.29, longitude: -97.62, area: 'Decker' },
];

/** The map of a shop whose operator has set a style. */
describe('the streets under the map', () => {
  const { dataDir, remove } = temporaryDataDir();
  let style: StyleServer;
  let node: NodeProcess;
  let browser: Browser;
  let eye: Page;
  let api: Api;
  let board: BoardScreen;
  let luis: string;
  const jobs: string[] = [];

  beforeAll(async () => {
    style = await StyleServer.start();
    style.spots = SPOTS;
    const env = { MAP_STYLE_URL: `${style.url}/day.json`, MAP_STYLE_URL_DARK: `${style.url}/night.json` };
    [node, browser] = await Promise.all([NodeProcess.start(dataDir, env), launch(SOFTWARE_WEBGL)]);
    api = await Api.signIn(node.url, 'owner@demo.test');
    luis = await api.technicianId('Luis Ortega');
    for (const [hour, at] of SPOTS.entries()) {
      const made = { technicianId: luis, customer: `Spot ${hour}`, at };
      jobs.push((await api.createJobAt(windowAt(DAY, 8 + 2 * hour), made)).id);
    }
    eye = await browser.newPage();
    board = await BoardScreen.open(browser, node.url, 'dispatcher@demo.test', { reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await browser?.close();
    await node?.kill('SIGTERM');
    style?.stop();
    remove();
  });

  const map = () => board.page.getByRole('group', { name: /^Map\./ });
  const pin = (id: string) => map().locator(`[data-job="${id}"]`);
  const open = async () => {
    await board.page.goto(`/schedule?view=map&day=${DAY}`);
    await board.live();
    await pin(jobs[0]!).waitFor();
  };
  const middleOf = async (id: string) => {
    const box = (await pin(id).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** Of twelve points around a pin, how many are of this colour. Lines and chips of technicians lie over some. */
  const share = async (id: string, radius: number, colour: string) =>
    (await coloursAt(board.page, eye, around(await middleOf(id), radius))).filter((each) => each === colour).length;
  const liesOnItsDisc = async (id: string, ground = GROUND) => {
    await expect.poll(() => share(id, 20, DISC)).toBeGreaterThanOrEqual(8);
    await expect.poll(() => share(id, 34, ground)).toBeGreaterThanOrEqual(8);
  };

  it('R25.12 lie exactly under the pins, however they are moved, with whose they are, and follow what others change', async () => {
    await open();
    for (const id of jobs) await liesOnItsDisc(id);
    await map().getByText('© Streets of the test').waitFor();
    await map().focus();
    await board.press('+', 'ArrowRight', 'ArrowUp');
    await liesOnItsDisc(jobs[1]!);
    // By hand, with the wheel around a point and a drag.
    const at = await middleOf(jobs[1]!);
    await board.page.mouse.move(at.x - 90, at.y + 70);
    await board.page.mouse.wheel(0, 240);
    await board.page.mouse.down();
    await board.page.mouse.move(at.x - 240, at.y + 130, { steps: 4 });
    await board.page.mouse.up();
    await liesOnItsDisc(jobs[1]!);
    await board.press('0');

    const theo = await Api.signIn(node.url, 'dispatcher2@demo.test');
    const ana = await api.technicianId('Ana Beltrán');
    await theo.change('moveJob', { jobId: jobs[0], window: windowAt(DAY, 8), technicianId: ana });
    await map().locator(`[data-job="${jobs[0]}"][data-lane="${ana}"]`).waitFor();
    await liesOnItsDisc(jobs[0]!);
    expect(board.errors).toEqual([]);
  });

  it('R25.12 have a style of their own in the dark, and are accessible in both', async () => {
    await open();
    for (const [colorScheme, ground] of [
      ['dark', NIGHT],
      ['light', GROUND],
    ] as const) {
      await board.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await board.page.locator(`html[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
      await liesOnItsDisc(jobs[0]!, ground);
    }
    expect(await violations(board.page, { surface: '[aria-label^="Map."]', every: true })).toEqual([]);
  });

  it('R25.13 that can’t be loaded leave the map without streets and say so; a press tries again', async () => {
    style.status = 503;
    await open();
    const word = map().getByRole('status').filter({ hasText: 'The streets could not be loaded.' });
    await word.waitFor();
    // The names of a map without streets.
    await map().locator('svg text', { hasText: 'Westgate' }).waitFor();
    const before = style.asked;
    await word.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => style.asked).toBeGreaterThan(before);
    await word.waitFor();
    style.status = 200;
    await word.getByRole('button', { name: 'Try again' }).click();
    await liesOnItsDisc(jobs[0]!);
    expect(await word.count()).toBe(0);
    expect(board.errors).toEqual([]);
  });

  it('R25.13 that a browser can’t draw leave the map without streets and say why', async () => {
    await board.page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      const refuse = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
        return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      };
      HTMLCanvasElement.prototype.getContext = refuse as typeof getContext;
    });
    await open();
    await map().getByRole('status').filter({ hasText: 'no WebGL' }).waitFor();
    await map().locator('svg text', { hasText: 'Westgate' }).waitFor();
    expect(board.errors).toEqual([]);
  });
});
