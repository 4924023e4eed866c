import type { Locator } from 'playwright-core';
import type { BoardScreen } from './board-screen.js';

/** The plan over a dispatcher's board. */
export class PlanScreen {
  constructor(readonly board: BoardScreen) {}

  get page() {
    return this.board.page;
  }
  /** The bar at the bottom, while the plan is open. */
  get bar(): Locator {
    return this.page.getByRole('region', { name: /^Plan: / });
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Begins one for the day on the screen, by the menu beside the toolbar. */
  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: /^Plan/ }).click();
    await this.page.getByRole('menuitem', { name: /^New what-if/ }).click();
    await this.bar.waitFor();
  }

  staged = (jobId: string, laneId: string): Locator => this.page.locator(`[data-job="${jobId}"][data-lane="${laneId}"][data-staged]`);
  trace = (jobId: string): Locator => this.page.locator(`[data-trace="${jobId}"]`);
  figure = (word: string): Locator => this.bar.locator(`[data-figure="${word}"]`);
  move = (jobId: string): Locator => this.bar.locator(`[data-move="${jobId}"]`);

  /** Resolves when so many moves are in the plan, as this screen has it. */
  holds = (count: number): Promise<void> => this.bar.getByRole('button', { name: new RegExp(`^${count} moves?\\b`) }).waitFor();
  openList = (): Promise<void> => this.bar.getByRole('button', { name: /^\d+ moves?/ }).click();

  async more(item: RegExp): Promise<void> {
    await this.bar.getByRole('button', { name: 'More for this plan' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
