import type { Words } from './suggestion.rules.js';

/** Times in the shop's words, days as its board writes them: `8 Nov`. */
export function shopWords({ locale, timeZone }: { locale: string; timeZone: string }): Words {
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, { timeZone, month: 'short', day: 'numeric' });
  const day = (at: number) => {
    const parts = Object.fromEntries(date.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts['day']} ${parts['month']}`;
  };
  return { clock: (at) => clock.format(at), day };
}
