import type { Choice } from '../../ui/combo-field';

/** Every IANA zone that this browser knows, with its present offset. */
export function zoneChoices(now: Date = new Date()): Choice[] {
  const own = browserZone();
  const zones = Intl.supportedValuesOf('timeZone');
  return (zones.includes(own) ? zones : [own, ...zones]).map((id) => ({ id, label: id.replaceAll('_', ' '), note: offsetOf(id, now) }));
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function offsetOf(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Every currency in use, by name. */
export function currencyChoices(): Choice[] {
  const names = new Intl.DisplayNames(navigator.language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((id) => ({ id, label: names.of(id) ?? id, note: id }));
}

const euro = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');
const byRegion: Readonly<Record<string, string>> = {
  ...Object.fromEntries(euro.map((region) => [region, 'EUR'])),
  ...{
    US: 'USD',
    CA: 'CAD',
    GB: 'GBP',
    AU: 'AUD',
    NZ: 'NZD',
    CH: 'CHF',
    MX: 'MXN',
    SE: 'SEK',
    NO: 'NOK',
    DK: 'DKK',
    PL: 'PLN',
    IN: 'INR',
    ZA: 'ZAR',
  },
};

/** A guess from the browser's language, to start with. */
export function browserCurrency(): string {
  const region = new Intl.Locale(navigator.language).maximize().region ?? '';
  return byRegion[region] ?? 'USD';
}
