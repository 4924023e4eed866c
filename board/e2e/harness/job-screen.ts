import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openScreen, WIDE } from './browser.js';

/** A dispatcher's screen with one job's page on it. */
export class JobScreen {
  private constructor(
    readonly page: Page,
    readonly errors: string[],
  ) {
    page.setDefaultTimeout(15_000);
  }

  static async open(browser: Browser, url: string, email: string, options: BrowserContextOptions = WIDE): Promise<JobScreen> {
    const { page, errors } = await openScreen(browser, url, email, { ...options, reducedMotion: 'reduce' });
    return new JobScreen(page, errors);
  }

  /** Resolves when the job is drawn and followed live. */
  async show(number: string): Promise<void> {
    await this.page.goto(`/jobs/${number}`);
    await this.live();
  }

  async live(): Promise<void> {
    await this.actions.waitFor();
    await this.page.getByText('Live', { exact: true }).waitFor();
  }

  get actions(): Locator {
    return this.page.getByRole('group', { name: 'Actions' });
  }
  get dialog(): Locator {
    return this.page.locator('[role=dialog], [role=alertdialog]');
  }
  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }
  card = (name: string): Locator => this.page.getByRole('region', { name, exact: true });
  button = (name: string | RegExp): Locator =>
    this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  toast = (text: string | RegExp): Locator => this.page.locator('[data-sonner-toast]').filter({ hasText: text });
  press = (key: string): Promise<void> => this.page.keyboard.press(key);
}
