import type { Page } from 'playwright-core';

/** From its next page on, a screen that can be made to hear nothing of the live feed. Call before the page is opened. */
export async function deafFeed(page: Page): Promise<{ isDeaf: boolean }> {
  const ear = { isDeaf: false };
  await page.routeWebSocket('**/graphql', (screen) => {
    screen.connectToServer().onMessage((message) => {
      if (!ear.isDeaf) screen.send(message);
    });
  });
  return ear;
}
