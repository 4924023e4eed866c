import type { CDPSession, Locator, Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** One finger on a touch screen: Playwright itself can only tap. */
export class Finger {
  private at: Point = { x: 0, y: 0 };

  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page));
  }

  /** Presses on a card and holds still until `isHeld` says that the screen has understood. */
  async longPress(card: Locator, isHeld: () => Promise<unknown>): Promise<void> {
    const box = (await card.boundingBox())!;
    this.at = { x: box.x + 11, y: box.y + 24 };
    await this.send('touchStart', this.at);
    await isHeld();
  }

  async moveTo(to: Point): Promise<void> {
    const from = this.at;
    for (let step = 1; step <= 8; step++) {
      this.at = { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 };
      await this.send('touchMove', this.at);
    }
  }

  lift = (): Promise<void> => this.send('touchEnd');

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
  }
}
