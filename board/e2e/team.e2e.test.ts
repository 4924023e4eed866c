import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from './harness/api.js';
import { launch, openScreen, PHONE, WIDE } from './harness/browser.js';
import { linkIn, MailBox } from './harness/mail-box.js';
import { NodeProcess, temporaryDataDir } from './harness/node-process.js';
import { sharedNode } from './harness/shared-node.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const OWN_PASSWORD = 'a password of my own';

const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
const toast = (page: Page, words: string) => page.locator('[data-sonner-toast]').filter({ hasText: words });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Give access' });

async function team(page: Page): Promise<void> {
  await page.goto('/team');
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('rowheader').first().waitFor();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** What stands under a field, and is read with it. */
const below = (field: Locator): Promise<string> =>
  field.evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText ?? '')
      .join(' '),
  );

describe('R3.11 the team of a shop with mail', () => {
  let node: NodeProcess;
  let remove: () => void;
  let box: MailBox;
  let owner: Page;
  let errors: string[];

  beforeAll(async () => {
    box = await MailBox.open();
    const place = temporaryDataDir();
    ({ remove } = place);
    node = await NodeProcess.start(place.dataDir, { SMTP_URL: box.url, MAIL_FROM: 'Cedar & Sons <office@cedar.test>' });
    ({ page: owner, errors } = await openScreen(browser, node.url, 'owner@demo.test', WIDE));
    owner.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await node?.kill('SIGTERM');
    await box.close();
    remove();
  });

  it('is given access, another role, and none any more', async () => {
    const email = 'nora@newcomer.test';
    await team(owner);
    await owner.getByRole('button', { name: 'Give access' }).click();
    const dialog = dialogOf(owner);
    await dialog.getByLabel('Name').fill('Nora New');
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByLabel('Role').selectOption({ label: 'Manager' });
    await dialog.getByRole('button', { name: 'Give access' }).click();
    await toast(owner, 'Nora New has access now').getByText(`on its way to ${email}`).waitFor();
    expect(await row(owner, 'Nora New').innerText()).toMatch(/Invited\s+nora@newcomer\.test\s+Manager/);
    const first = await box.mailTo(email);
    await owner.getByRole('button', { name: 'Actions for Nora New' }).click();
    await owner.getByRole('menuitem', { name: 'Mail the link again' }).click();
    await toast(owner, 'Nora New is invited again').getByText(`on its way to ${email}`).waitFor();
    await expect.poll(() => box.mailTo(email)).not.toBe(first);

    const nora = await (await browser.newContext({ ...WIDE, baseURL: node.url })).newPage();
    nora.setDefaultTimeout(15_000);
    await nora.goto(linkIn(await box.mailTo(email), node.url));
    await nora.getByLabel('New password').fill(OWN_PASSWORD);
    await nora.getByRole('button', { name: 'Save the password' }).click();
    await nora.getByText('Sign in with the new one').waitFor();
    await signIn(nora, email);
    await nora.waitForURL('**/jobs');
    await team(nora);
    expect(await row(nora, 'Nora New').innerText()).not.toContain('Invited');
    // Nobody above themselves: a manager gives three of the four roles, and the owner's is a word.
    await nora.getByRole('button', { name: 'Give access' }).click();
    expect(await dialogOf(nora).getByLabel('Role').locator('option:enabled').allInnerTexts()).toEqual([
      'Manager',
      'Dispatcher',
      'Technician',
    ]);
    await nora.keyboard.press('Escape');
    expect(
      await row(nora, 'Martha Cedar')
        .getByRole('button', { name: /Change the role/ })
        .count(),
    ).toBe(0);
    await row(nora, 'Martha Cedar').getByRole('button', { name: 'Actions for Martha Cedar' }).click();
    const refused = nora.getByRole('menuitem', { name: /Take away access/ });
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    expect(await refused.innerText()).toMatch(/cannot change the access of those above/);
    await nora.keyboard.press('Escape');

    // By keyboard: the menu of the role, down to its last, and Enter.
    await owner.getByRole('button', { name: 'Manager. Change the role of Nora New' }).focus();
    await owner.keyboard.press('Enter');
    const last = owner.getByRole('menuitemradio').last();
    await owner.getByRole('menuitemradio').and(owner.locator(':focus')).waitFor();
    await owner.keyboard.press('End');
    await last.and(owner.locator(':focus')).waitFor();
    await owner.keyboard.press('Enter');
    await toast(owner, 'Nora New is now dispatcher').waitFor();
    await owner.getByRole('button', { name: 'Dispatcher. Change the role of Nora New' }).waitFor();
    // Her open screen has left the page that is no longer hers.
    await nora.waitForURL('**/jobs');
    await nora.getByText('Your access has changed').waitFor();
    expect(await nora.getByRole('link', { name: 'Team' }).count()).toBe(0);

    await owner.getByRole('button', { name: 'Actions for Nora New' }).click();
    await owner.getByRole('menuitem', { name: 'Take away access…' }).click();
    const sure = owner.getByRole('alertdialog', { name: 'Take away the access of Nora New?' });
    await sure.getByRole('button', { name: 'Back' }).click();
    await sure.waitFor({ state: 'detached' });
    expect(await row(owner, 'Nora New').count()).toBe(1);
    await owner.getByRole('button', { name: 'Actions for Nora New' }).click();
    await owner.getByRole('menuitem', { name: 'Take away access…' }).click();
    await sure.getByRole('button', { name: 'Take away access' }).click();
    await toast(owner, 'Nora New has no access any more').waitFor();
    await row(owner, 'Nora New').waitFor({ state: 'detached' });
    await expect.poll(() => owner.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Team');
    await nora.getByRole('heading', { name: 'Your access has changed' }).waitFor();
    await signIn(nora, email);
    await nora.getByRole('alert').filter({ hasText: 'Your access was taken away' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('has one sign-in of a technician, who is offered to the next when it is taken away', async () => {
    const asEva = async (email: string) => {
      await team(owner);
      await owner.getByRole('button', { name: 'Give access' }).click();
      const dialog = dialogOf(owner);
      await dialog.getByLabel('Role').selectOption({ label: 'Technician' });
      const offered = await dialog.getByLabel('Which technician they are').locator('option:enabled').allInnerTexts();
      if (!offered.includes('Ana Beltrán')) return false;
      await dialog.getByLabel('Email').fill(email);
      await dialog.getByLabel('Which technician they are').selectOption({ label: 'Ana Beltrán' });
      expect(await dialog.getByLabel('Name').inputValue()).toBe('Ana Beltrán');
      await dialog.getByRole('button', { name: 'Give access' }).click();
      await toast(owner, 'Ana Beltrán has access now').waitFor();
      return true;
    };
    expect(await asEva('ana@newcomer.test')).toBe(true);
    expect(await row(owner, 'Ana Beltrán').innerText()).toMatch(/Technician[\s\S]+Ana Beltrán/);
    expect(await asEva('ana2@newcomer.test')).toBe(false);
    await owner.keyboard.press('Escape');
    await owner.getByRole('button', { name: 'Actions for Ana Beltrán' }).click();
    await owner.getByRole('menuitem', { name: 'Take away access…' }).click();
    await owner.getByRole('alertdialog').getByRole('button', { name: 'Take away access' }).click();
    await row(owner, 'Ana Beltrán').waitFor({ state: 'detached' });
    // The account stays; it has no password yet, and so the same address is mailed the link again.
    expect(await asEva('ana@newcomer.test')).toBe(true);
    await toast(owner, 'on its way to ana@newcomer.test').waitFor();
  });

  it('is the same on every screen, and asks before one changes what one may do oneself', async () => {
    const phone = await openScreen(browser, node.url, 'owner@demo.test', PHONE);
    phone.page.setDefaultTimeout(15_000);
    await team(phone.page);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await team(owner);
    await owner.getByRole('button', { name: /Change the role of Theo Marsh/ }).click();
    await owner.getByRole('menuitemradio', { name: /^Owner/ }).click();
    await phone.page.getByRole('button', { name: 'Owner. Change the role of Theo Marsh' }).waitFor();
    await phone.page.getByRole('button', { name: 'Owner. Change the role of Martha Cedar' }).click();
    await phone.page.getByRole('menuitemradio', { name: /^Dispatcher/ }).click();
    const sure = phone.page.getByRole('alertdialog', { name: 'Become dispatcher?' });
    await sure.getByRole('button', { name: 'Back' }).click();
    await sure.waitFor({ state: 'detached' });
    await phone.page.getByRole('button', { name: 'Owner. Change the role of Martha Cedar' }).click();
    await phone.page.getByRole('menuitemradio', { name: /^Dispatcher/ }).click();
    await sure.getByRole('button', { name: 'Change my role' }).click();
    await phone.page.waitForURL('**/jobs');
    await owner.waitForURL('**/jobs');
    await phone.page.context().close();
  });
});

describe('R3.11 the team of the shop', () => {
  it('is no page of a dispatcher: no entry, no command, no address', async () => {
    const { page } = await openScreen(browser, sharedNode(), 'dispatcher@demo.test', WIDE);
    page.setDefaultTimeout(15_000);
    await page.goto('/team');
    await page.waitForURL('**/jobs');
    const entries = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await entries.first().waitFor();
    expect(await entries.allTextContents()).toEqual(['Jobs', 'Schedule']);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('team');
    await page.getByText('Nothing by that name or number').waitFor();
    await page.context().close();
  });

  it('is reached from the navigation and the palette, and says in words at the field what is refused', async () => {
    const { page } = await openScreen(browser, sharedNode(), 'owner@demo.test', WIDE);
    page.setDefaultTimeout(15_000);
    await page.goto('/jobs');
    await page.getByRole('link', { name: 'Team' }).click();
    await page.getByRole('heading', { name: 'Team', level: 1 }).waitFor();
    await page.goto('/jobs');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('team');
    await page.getByRole('option', { name: /^Team/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/team');
    await expect.poll(() => page.title()).toBe('Team · Cedar & Sons Plumbing');
    // Only the owner there is: nothing of it can be changed, and the menu says why.
    await row(page, 'Martha Cedar').getByText('You', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Actions for Martha Cedar' }).click();
    await page.getByText('Martha Cedar is the only owner. Make somebody else an owner first.').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Give access' }).click();
    const dialog = dialogOf(page);
    const send = () => dialog.getByRole('button', { name: 'Give access' }).click();
    const name = dialog.getByLabel('Name');
    const email = dialog.getByLabel('Email');
    const role = dialog.getByLabel('Role');
    await send();
    expect(await below(name)).toBe('Enter their name.');
    expect(await below(email)).toBe('Enter the email address that they sign in with.');
    expect(await below(role)).toBe('Choose what they may do.');
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
    await name.fill('Dan');
    await email.fill('dan at home');
    await role.selectOption({ label: 'Dispatcher' });
    await send();
    await expect.poll(() => below(email)).toBe('This is not an email address.');
    await email.fill('dispatcher@demo.test');
    await send();
    await expect.poll(() => below(email)).toBe('dispatcher@demo.test may sign in here already.');
    await email.fill('dan@newcomer.test');
    await role.selectOption({ label: 'Technician' });
    await send();
    await expect.poll(() => below(dialog.getByLabel('Which technician they are'))).toMatch(/^Say which technician this is/);
    const before = await Api.signIn(sharedNode(), 'owner@demo.test');
    const { members } = await before.ask<{ members: { email: string }[] }>('{ members { email } }');
    expect(members.map((one) => one.email)).not.toContain('dan@newcomer.test');
    await page.context().close();
  });
});
