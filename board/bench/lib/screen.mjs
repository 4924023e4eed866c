import { chromium } from 'playwright-core';
import { PASSWORD } from './api.mjs';
import { installProbe } from './probe.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Memory is told to the byte, and garbage collected when asked.
  '--enable-precise-memory-info',
];

export async function withBrowser(work) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, args: ARGS });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** A signed-in window with nothing in its cache. */
export async function openWindow(browser, url, email, options = {}) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, ...options });
  const answer = await context.request.post('/api/auth/sign-in/email', { data: { email, password: PASSWORD }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`no sign-in for ${email}: ${answer.status()}`);
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return { context, page };
}

/** Today's afternoon, full of jobs that can be moved, whatever the hour. */
export const AFTERNOON = '/schedule?at=720';

/** The schedule, opened and live. */
export async function openBoard(browser, url, email, address = AFTERNOON) {
  const { context, page } = await openWindow(browser, url, email);
  await showBoard(page, address);
  return { context, page };
}

export async function showBoard(page, address = AFTERNOON) {
  await page.goto(address);
  await page.waitForFunction(() => bench.usableAt !== null);
  await page.getByText('Live', { exact: true }).waitFor();
}

/** CPU time of the page’s main thread in ms since its last navigation, whatever else the machine does. */
export async function openCpuClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}
