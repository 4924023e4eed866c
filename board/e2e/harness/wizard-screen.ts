import type { Locator, Page } from 'playwright-core';

/** A dispatcher at the New-job wizard, as hands on a keyboard use it, and as many keys as they press. */
export class WizardScreen {
  keys = 0;

  constructor(readonly page: Page) {
    page.setDefaultTimeout(20_000);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'New job' });
  }
  field = (label: string): Locator => this.dialog.getByLabel(label, { exact: true });
  option = (name: string | RegExp): Locator => this.dialog.getByRole('option', { name });
  /** The finding that Enter would take: those of an earlier text are not it. */
  highlighted = (name: RegExp): Locator => this.dialog.getByRole('option', { name, selected: true });
  tab = (name: string): Locator => this.dialog.getByRole('tab', { name });
  button = (name: string | RegExp): Locator => this.dialog.getByRole('button', { name });

  /** A chord counts as one key. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys++;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += [...text].length;
  }

  async open(): Promise<void> {
    await this.press('n');
    await this.dialog.waitFor();
  }

  /** Step 1 with a customer whom only this text finds. */
  async choose(customer: string): Promise<void> {
    await this.field('Customer').waitFor();
    await this.type(customer);
    await this.highlighted(new RegExp(`^${customer}`)).waitFor();
    await this.press('Enter');
    await this.tab('Customer').getByText(customer).waitFor({ state: 'attached' }); // A phone shows no more than the step's name.
  }

  /** Step 3, typed: the day into its segments, then the times. */
  async plan(day: string, start: string, end = ''): Promise<void> {
    await this.press('Alt+3');
    const [year, month, date] = day.split('-') as [string, string, string];
    await this.dialog.getByRole('spinbutton').first().focus();
    await this.type(`${month}${date}${year}`);
    await this.field('Start').fill(start);
    await this.field('End').fill(end);
  }

  async chooseTechnician(letters: string, name: string): Promise<void> {
    await this.option(new RegExp(`^${name}`)).waitFor();
    await this.press('Alt+t');
    await this.dialog.getByRole('option', { selected: true }).and(this.page.locator(':focus')).waitFor();
    await this.type(letters);
    await this.highlighted(new RegExp(`^${name}`)).waitFor();
  }

  created = (): Locator => this.page.locator('[data-sonner-toast]').filter({ hasText: /JOB-\d+ created/ });

  async number(): Promise<string> {
    await this.created().last().waitFor();
    return /JOB-\d+/.exec(await this.created().last().innerText())![0];
  }

  focusedName = (): Promise<string | null> => this.page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
}
