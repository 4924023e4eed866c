import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import { openPages } from './browser.js';

const PICTURES = join(import.meta.dirname, '../../../test-results');
/** What says most about where a test stopped: who speaks, asks or is held, and the bar with the state of the connection. */
const TELLING = '[data-sonner-toast], [role=dialog], [role=alertdialog], [role=alert], [data-target], [data-ghost], [role=toolbar], header';

/** A test that fails once in a hundred runs, on somebody else's machine, is understood by what its screens showed. */
beforeEach(({ task, onTestFailed }) => {
  onTestFailed(async () => {
    const pages = openPages();
    const told = await Promise.all(
      pages.map((page, place) => Promise.race([tell(page, `${task.name} ${place + 1}`), wait(5_000, '(no answer)')])),
    );
    // eslint-disable-next-line no-console -- it is what the log of the run is read for
    console.log(`When “${task.name}” failed:\n${told.join('\n')}`);
  });
});

async function tell(page: Page, name: string): Promise<string> {
  try {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name.replace(/\W+/g, '-').slice(0, 120)}.png`), timeout: 3_000 });
    const lines = await page.evaluate((telling) => {
      const words = (element: Element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').slice(0, 300);
      const focused = document.activeElement;
      return [
        `focus: ${focused?.tagName} ${focused?.getAttribute('aria-label') ?? words(focused!).slice(0, 80)}`,
        `network: ${navigator.onLine}`,
        ...[...document.querySelectorAll(telling)].map((element) => `${element.tagName.toLowerCase()}: ${words(element)}`),
      ];
    }, TELLING);
    return [`  ${page.url()}`, ...lines.map((line) => `    ${line}`)].join('\n');
  } catch (error) {
    return `  ${page.url()}: ${(error as Error).message.split('\n')[0]}`;
  }
}
