import type { Words } from './suggestion.rules.js';

/** Times and days as the shop writes them. */
export function shopWords({ locale, timeZone }: { locale: string; timeZone: string }): Words {
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { timeZone, month: 'short', day: 'numeric' });
  return { clock: (at) => clock.format(at), day: (at) => day.format(at) };
}
