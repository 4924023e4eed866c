import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

interface What {
  /** Only this part, where the page around it has been judged already. */
  surface?: string;
  /** Parts that are not judged. */
  leaveOut?: readonly string[];
  /** Also what axe calls minor or moderate. */
  every?: boolean;
}

/**
 * What axe finds wrong, one line each: everything in the light theme, and in the dark one what can differ there, the contrast.
 * Leaves the page light and without motion: a colour half-way is no colour.
 */
export async function violations(page: Page, { surface = 'html', leaveOut = [], every = false }: What = {}): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    for (const { rule, impact, at, why } of await judge(page, { include: surface, exclude: [...leaveOut] }, theme))
      if (every || impact === 'serious' || impact === 'critical') found.push(`${theme}: ${rule} at ${at}: ${why}`);
  }
  return found;
}

interface Violation {
  rule: string;
  impact: string | null | undefined;
  at: string;
  why: string;
}

/** Out of the page comes only what is wrong: all that is right would be two megabytes. */
async function judge(page: Page, part: { include: string; exclude: string[] }, theme: 'dark' | 'light'): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ['violations'], ...(theme === 'dark' && { runOnly: ['color-contrast'] }) };
  return page.evaluate(
    async ({ part, options }) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(part, options);
      return found.flatMap(({ id, impact, nodes }) =>
        nodes.map(({ target, failureSummary }) => ({ rule: id, impact, at: target.join(' '), why: failureSummary ?? '' })),
      );
    },
    { part, options },
  );
}
