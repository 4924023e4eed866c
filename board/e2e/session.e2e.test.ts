import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, emptyDay } from './harness/api.js';
import { launch, openScreen, PASSWORD, WIDE } from './harness/browser.js';
import { linkIn, MailBox } from './harness/mail-box.js';
import { NodeProcess, temporaryDataDir } from './harness/node-process.js';
import { sharedNode } from './harness/shared-node.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** A browser that nobody is signed in to. */
async function visitor(url: string): Promise<Page> {
  const page = await (await browser.newContext({ ...WIDE, baseURL: url })).newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const atPath = (path: string) => (url: URL) => url.pathname + url.search === path;

describe('coming in and going out', () => {
  it('says what is missing and what is wrong, keeps the address, and never says whether an account exists', async () => {
    const page = await visitor(sharedNode());
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Enter the email address of your account.').waitFor();
    const answers: string[] = [];
    for (const email of ['dispatcher@demo.test', 'nobody@demo.test']) {
      await signIn(page, email, 'not-the-password');
      const notice = page.getByRole('alert').filter({ hasText: /password/i });
      await notice.waitFor();
      answers.push(await notice.innerText());
      expect(await page.getByLabel('Email').inputValue()).toBe(email);
      await page.reload();
    }
    expect(answers[0]).toBe(answers[1]);
    await signIn(page, 'dispatcher@demo.test');
    await page.waitForURL('**/jobs');
    await page.context().close();
  });

  it('lets everybody of the demo in by one click, each to their own place, and out again', async () => {
    const page = await visitor(sharedNode());
    for (const [name, path] of [
      ['Martha Cedar', '/jobs'],
      ['Dana Whitlock', '/jobs'],
      ['Theo Marsh', '/jobs'],
      ['Luis Ortega', '/today'],
    ] as const) {
      await page.goto('/');
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.waitForURL(atPath(path));
      if (path === '/jobs') {
        await page.getByRole('button', { name: `Account of ${name}` }).click();
        await page.getByRole('menuitem', { name: 'Sign out' }).click();
      } else {
        await page.getByRole('link', { name: 'Me' }).click();
        await page.getByRole('button', { name: 'Sign out' }).click();
      }
      await page.waitForURL(/\/sign-in/);
      // Out is out: the page before is not there any more either.
      await page.goto(path);
      await page.waitForURL(/\/sign-in\?next=/);
    }
    await page.context().close();
  });

  it('comes back to the place that a link led to, and shows nobody what is not theirs', async () => {
    const url = sharedNode();
    const page = await visitor(url);
    const deep = `/schedule?day=${emptyDay(40)}&zoom=fit`;
    await page.goto(deep);
    await page.waitForURL(/\/sign-in\?next=/);
    await signIn(page, 'dispatcher@demo.test');
    await page.waitForURL(atPath(deep));
    await page.getByRole('grid', { name: 'Schedule' }).waitFor();
    await page.goto('/today');
    await page.waitForURL('**/jobs');
    await page.goto('/sign-in?next=https%3A%2F%2Fexample.com%2F');
    await signIn(page, 'dispatcher@demo.test');
    await page.waitForURL(`${url}/jobs`);

    const luis = await openScreen(browser, url, 'luis@demo.test', WIDE);
    await luis.page.goto('/schedule');
    await luis.page.waitForURL('**/today');
    expect(await luis.page.getByRole('grid').count()).toBe(0);
    await Promise.all([page.context().close(), luis.page.context().close()]);
  });
});

describe('a shop with mail', () => {
  let node: NodeProcess;
  let remove: () => void;
  let box: MailBox;

  beforeAll(async () => {
    box = await MailBox.open();
    const place = temporaryDataDir();
    ({ remove } = place);
    node = await NodeProcess.start(place.dataDir, { SMTP_URL: box.url, MAIL_FROM: 'Cedar & Sons <office@cedar.test>' });
  });
  afterAll(async () => {
    await node?.kill('SIGTERM');
    await box.close();
    remove();
  });

  it('lets somebody who forgot the password choose a new one by mail, and signs every device out', async () => {
    const device = await openScreen(browser, node.url, 'dispatcher2@demo.test', WIDE);
    await device.page.goto('/');
    await device.page.getByText('Live', { exact: true }).waitFor();
    const page = await visitor(node.url);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot it?' }).click();
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor(); // both pages have a field for the address
    await page.getByLabel('Email').fill('dispatcher2@demo.test');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    const mail = await box.mailTo('dispatcher2@demo.test');
    expect(mail).toMatch(/^From: .*office@cedar\.test/m);
    const link = linkIn(mail, node.url);
    await page.goto(link);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.getByText('Use at least 8 characters.').waitFor();
    await page.getByLabel('New password').fill('a much better password');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.getByText('Your password is changed. Sign in with the new one.').waitFor();

    await device.page.getByRole('heading', { name: 'You have been signed out' }).waitFor();
    await signIn(page, 'dispatcher2@demo.test');
    await page
      .getByRole('alert')
      .filter({ hasText: /password/i })
      .waitFor();
    await signIn(page, 'dispatcher2@demo.test', 'a much better password');
    await page.waitForURL('**/jobs');
    // A link works once.
    await page.goto(link);
    await page.getByLabel('New password').fill('yet another password');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.getByRole('heading', { name: 'This link has expired' }).waitFor();
  });

  it('ends the open screen of whoever loses their access, and says so', async () => {
    const owner = await Api.signIn(node.url, 'owner@demo.test');
    const { members } = await owner.ask<{ members: { userId: string; email: string }[] }>('{ members { userId email } }');
    const dana = await openScreen(browser, node.url, 'dispatcher@demo.test', WIDE);
    await dana.page.goto('/');
    await dana.page.getByText('Live', { exact: true }).waitFor();
    await owner.ask('mutation ($input: SetMemberRoleInput!) { setMemberRole(input: $input) { userId } }', {
      input: { userId: members.find((one) => one.email === 'dispatcher@demo.test')!.userId, role: null },
    });
    await dana.page.getByRole('heading', { name: 'Your access has changed' }).waitFor();
    expect(await dana.page.getByRole('grid').count()).toBe(0);
    await dana.page.getByRole('main').getByRole('button').click();
    await dana.page.waitForURL(/\/sign-in/);
    await signIn(dana.page, 'dispatcher@demo.test');
    await dana.page
      .getByRole('alert')
      .or(dana.page.getByRole('heading', { name: /could not be opened|access/i }))
      .first()
      .waitFor();
    expect(new URL(dana.page.url()).pathname).not.toBe('/jobs');
  });
});

describe('the first visit to a new server', () => {
  let node: NodeProcess;
  let remove: () => void;
  beforeAll(async () => {
    const place = temporaryDataDir();
    ({ remove } = place);
    node = await NodeProcess.start(place.dataDir, { DEMO: 'off' });
  });
  afterAll(async () => {
    await node?.kill('SIGTERM');
    remove();
  });

  it('makes the workspace and its owner with the code from the log, and opens an empty board', async () => {
    const page = await visitor(node.url);
    await page.goto('/');
    await page.waitForURL('**/setup');
    const errorOf = (field: Locator): Promise<string> =>
      field.evaluate((input) =>
        (input.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.innerText ?? '')
          .join(' '),
      );
    const field = (label: string) => page.getByRole('textbox', { name: label, exact: true });
    const create = () => page.getByRole('button', { name: 'Create the workspace' }).click();

    await create();
    for (const [label, words] of [
      ['Setup code', 'Enter the code from the server’s log.'],
      ['Name', 'Enter the name of your shop.'],
      ['Your name', 'Enter your name.'],
      ['Email', 'Enter your email address.'],
      ['Password', 'Choose a password.'],
    ] as const)
      expect(await errorOf(field(label)), label).toContain(words);
    expect(await field('Setup code').evaluate((input) => input === document.activeElement)).toBe(true);

    await field('Setup code').fill('AAAA-BBBB-CCCC');
    await field('Name').fill('Willow Heating');
    await field('Your name').fill('Wilma Low');
    await field('Email').fill('wilma');
    await field('Password').fill('short');
    await create();
    await expect.poll(() => errorOf(field('Setup code'))).toContain('That is not the code.');

    await expect.poll(() => node.log).toMatch(/one-time code/);
    const code = /one-time code ([A-Z0-9-]+)/.exec(node.log)![1]!;
    await field('Setup code').fill(code.toLowerCase());
    await create();
    await expect.poll(() => errorOf(field('Email'))).toContain('This is not an email address.');
    expect(await errorOf(field('Password'))).toContain('At least 8 characters.');
    await field('Email').fill('wilma@willow.test');
    await field('Password').fill('keep the pipes warm');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Chicago');
    await page.getByRole('option', { name: /Chicago/ }).click();
    await create();
    await page.waitForURL('**/jobs');
    await page.getByText('No jobs yet').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await page.getByRole('banner').innerText()).toContain('Willow Heating');

    // The door is shut behind the owner.
    const late = await visitor(node.url);
    await late.goto('/');
    await late.waitForURL(/\/sign-in/);
    expect(await late.getByText('This is a demo').count()).toBe(0);
    await signIn(late, 'wilma@willow.test', 'keep the pipes warm');
    await late.waitForURL('**/jobs');
  });
});
