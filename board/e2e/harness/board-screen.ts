import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openScreen, WIDE } from './browser.js';

/** High enough for all of the demo's technicians at once. */
const WHOLE_BOARD: BrowserContextOptions = { ...WIDE, viewport: { width: 1440, height: 1000 } };
/** Where the hand takes a card, from its upper left corner: clear of the edge that resizes. */
export const GRIP = { x: 12, y: 24 };

interface Point {
  x: number;
  y: number;
}

/** A dispatcher's screen with the schedule on it, as hands and eyes use it. */
export class BoardScreen {
  /** Names of the mutations that this screen has sent since it was last asked. */
  private sent: string[] = [];

  private constructor(
    readonly page: Page,
    readonly errors: string[],
  ) {
    page.setDefaultTimeout(15_000);
    page.on('request', (request) => {
      const name = /"operationName":"(\w+)"[^]*mutation /.exec(request.postData() ?? '')?.[1];
      if (name) this.sent.push(name);
    });
  }

  static async open(browser: Browser, url: string, email: string, options: BrowserContextOptions = {}): Promise<BoardScreen> {
    const { page, errors } = await openScreen(browser, url, email, { ...WHOLE_BOARD, ...options });
    return new BoardScreen(page, errors);
  }

  /** Resolves when the day is drawn and followed live. */
  async show(day: string, zoom = 'fit'): Promise<void> {
    await this.page.goto(`/schedule?day=${day}&zoom=${zoom}`);
    await this.live();
  }

  live = (): Promise<void> => this.page.getByText('Live', { exact: true }).waitFor();

  /** The mutations since `forgetSent`. To be polled: the browser tells of a request a moment after it went out. */
  sentSoFar = (): readonly string[] => this.sent;
  forgetSent(): void {
    this.sent.length = 0;
  }

  card = (jobId: string, laneId: string): Locator => this.page.locator(`[data-job="${jobId}"][data-lane="${laneId}"]`);
  inTray = (section: 'unassigned' | 'unscheduled' | 'onHold', jobId: string): Locator =>
    this.page.locator(`[data-tray-section="${section}"] [data-job="${jobId}"]`);
  anyCard = (jobId: string): Locator => this.page.locator(`[data-job="${jobId}"]`);
  /** Brings a waiting job into view, however many others wait before it: the tray mounts more of them as it is scrolled. */
  async reachInTray(section: 'unassigned' | 'unscheduled' | 'onHold', jobId: string): Promise<Locator> {
    const card = this.inTray(section, jobId);
    const all = this.tray(section).locator('[data-job]');
    while ((await card.count()) === 0) {
      const count = await all.count();
      await all.last().scrollIntoViewIfNeeded();
      await card.or(all.nth(count)).first().waitFor();
    }
    await card.scrollIntoViewIfNeeded();
    return card;
  }
  tray = (section: 'unassigned' | 'unscheduled' | 'onHold'): Locator => this.page.locator(`[data-tray-section="${section}"]`);
  get ghost(): Locator {
    return this.page.locator('[data-ghost]');
  }
  /** What the card in the hand says. */
  get target(): Locator {
    return this.page.locator('[data-target]');
  }
  get dialog(): Locator {
    return this.page.locator('[role=alertdialog], [role=dialog]');
  }
  toast = (text: string | RegExp): Locator => this.page.locator('[data-sonner-toast]').filter({ hasText: text });
  /** What a screen reader was last made to say at once. */
  spoken = (): Promise<string> => this.page.locator('#announcer-assertive').innerText();

  async pixelsPerMinute(): Promise<number> {
    return (
      (await this.page
        .locator('[data-board] > [role=presentation]')
        .evaluate((grid) => parseFloat(grid.style.getPropertyValue('--hour')))) / 60
    );
  }

  /** Where the hand must be for a card that it holds by `grip` to start so many hours after the day's first instant. */
  async place(laneId: string, hour: number, grip: Point = GRIP): Promise<Point> {
    const lane = (await this.page.locator(`[data-row="${laneId}"] > [role=presentation]`).boundingBox())!;
    return { x: lane.x + hour * 60 * (await this.pixelsPerMinute()) + grip.x, y: lane.y + grip.y + 4 };
  }

  /** Takes a card into the hand and carries it to a point, in steps as a hand would; it stays in the air. */
  async carry(card: Locator, to: Point, steps = 8): Promise<void> {
    // It may be sliding to its place. Playwright's own hover would wait too, but scroll the board to find the card.
    await card.evaluate((element) => Promise.allSettled(element.getAnimations().map((animation) => animation.finished)));
    const box = (await card.boundingBox())!;
    const from = { x: box.x + GRIP.x - 1, y: box.y + GRIP.y };
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.move(from, to, steps);
  }

  async move(from: Point, to: Point, steps = 8): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      await this.page.mouse.move(from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps);
    }
  }

  async drag(card: Locator, to: Point): Promise<void> {
    await this.carry(card, to);
    await this.page.mouse.up();
  }

  /** A whole drag in one turn of the browser's. */
  async flick(card: Locator, to: Point): Promise<void> {
    const box = (await card.boundingBox())!;
    const from = { x: box.x + GRIP.x - 1, y: box.y + GRIP.y };
    await card.evaluate(
      (element, points) => {
        for (const [type, { x: clientX, y: clientY }] of Object.entries(points))
          element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY }));
      },
      { mousedown: from, mousemove: to, mouseup: to },
    );
  }

  /** From the tray the hand comes in over the board's edge, which scrolls the board a little: it goes by what it then sees. */
  async dragIn(card: Locator, to: () => Promise<Point>): Promise<void> {
    await this.carry(card, await to());
    const { x, y } = await to();
    await this.page.mouse.move(x, y);
    await this.page.mouse.up();
  }

  /** Presses keys one after another. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  focused = (): Promise<string | null> => this.page.evaluate(() => document.activeElement?.getAttribute('data-job') ?? null);
}
