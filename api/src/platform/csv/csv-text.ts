/** How a file is written: a spreadsheet of this locale opens it by a double click. */
export interface CsvDialect {
  delimiter: ',' | ';';
  decimal: '.' | ',';
  lineEnd: '\r\n';
}

/** Where a comma parts the decimals, a semicolon parts the cells. */
export function dialectOf(locale: string): CsvDialect {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const isComma = parts.find(({ type }) => type === 'decimal')?.value === ',';
  return isComma ? { delimiter: ';', decimal: ',', lineEnd: '\r\n' } : { delimiter: ',', decimal: '.', lineEnd: '\r\n' };
}

/** Both delimiters, whichever is used: a program that takes the other one must not see a cell begin in the middle of another. */
const NEEDS_QUOTES = /[",;\t\r\n]/;
/** As OWASP lists them, with their full-width twins. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell as it is: quoted where it has to be. */
export function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell of text that no spreadsheet runs: what could be a formula gets an apostrophe before it. */
export function defused(text: string): string {
  return quoted(RUNS_AS_FORMULA.test(text) ? `'${text}` : text);
}

/** A cell that only a comma, a quote or a line's end makes need quotes: the importer's canonical form. */
export function importCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An amount of minor units as a number, without currency or thousands. */
export function amountText(minor: number, digits: number, decimal: string): string {
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}${decimal}${text.slice(-digits)}`;
}

const digitsByCurrency = new Map<string, number>();

/** How many decimals an amount of this currency has. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}
