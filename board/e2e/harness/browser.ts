import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

export const PASSWORD = 'demo-password';

/** WebGL without a graphics card. */
export const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

const browsers = new Set<Browser>();

/** What is on the screens of this file's browsers. */
export const openPages = (): Page[] => [...browsers].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());

export async function launch(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
  browsers.add(browser);
  browser.on('disconnected', () => browsers.delete(browser));
  return browser;
}

/**
 * A screen of its own, signed in and still empty: its cookies and its network are nobody else's.
 * Errors that the page throws fail the test that reads `errors`.
 */
export async function openScreen(
  browser: Browser,
  url: string,
  email: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ ...options, baseURL: url });
  const signedIn = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password: PASSWORD },
    headers: { origin: new URL(url).origin },
  });
  if (!signedIn.ok()) throw new Error(`${email} was not signed in: ${signedIn.status()} ${await signedIn.text()}`);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors };
}
