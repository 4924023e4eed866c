import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openScreen, WIDE } from './browser.js';

/** A dispatcher's screen with the list of jobs on it, as hands and eyes use it. */
export class JobsScreen {
  /** As many keys as were pressed; a chord counts as one. */
  keys = 0;

  private constructor(
    readonly page: Page,
    readonly errors: string[],
  ) {
    page.setDefaultTimeout(15_000);
  }

  static async open(browser: Browser, url: string, email: string, options: BrowserContextOptions = WIDE): Promise<JobsScreen> {
    const { page, errors } = await openScreen(browser, url, email, options);
    return new JobsScreen(page, errors);
  }

  /** Resolves when the list is drawn and followed live. */
  async show(search = ''): Promise<void> {
    await this.page.goto(`/jobs${search}`);
    await this.page.getByText('Live', { exact: true }).waitFor();
    await this.settled();
  }

  /** No list is on its way. */
  settled = (): Promise<void> => this.page.locator('[data-jobs][aria-busy=false]').waitFor();

  row = (jobId: string): Locator => this.page.locator(`[data-row="${jobId}"]`);
  get rows(): Locator {
    return this.page.locator('[data-row]');
  }
  get selected(): Locator {
    return this.page.locator('[data-row][aria-selected=true]');
  }
  tick = (jobId: string): Locator => this.row(jobId).locator('[data-tick]');
  tab = (label: string): Locator => this.page.locator(`[data-tab="${label}"]`);
  figure = (word: string): Locator => this.page.locator(`[data-figure="${word}"]`);
  chip = (label: string): Locator => this.page.locator(`[data-chip="${label}"]`);
  get dialog(): Locator {
    return this.page.locator('[role=alertdialog], [role=dialog]');
  }
  toast = (text: string | RegExp): Locator => this.page.locator('[data-sonner-toast]').filter({ hasText: text });

  /** The number on a tab, a figure or a chip. */
  async number(of: Locator): Promise<number> {
    return Number((await of.innerText()).replace(/[^\d]/g, ''));
  }

  /** Ids of the rows in their order, as far as they are drawn. */
  ids = (): Promise<string[]> =>
    this.rows.evaluateAll((all) =>
      all
        .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.dataset['row']!),
    );

  focused = (): Promise<string | null> => this.page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += [...text].length;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys++;
    }
  }
}
