import { parseMoney } from './money-cell.js';

/** A line as the file writes it, before the price book has been asked. */
export interface WrittenLine {
  /** A SKU or a name. */
  what: string;
  quantity: number;
  /** null: the price book's. */
  unitPriceCents: number | null;
  /** Said by `part:` before a name that is not in the price book. */
  kind: 'SERVICE' | 'PART';
}

export const MAX_LINES = 200;
const MAX_QUANTITY = 1_000_000;

/** `2 x WH-50 @ 1250.00; Haul away old heater @ 75; part: Copper elbow @ 3.20`. A semicolon inside a name is written `\;`. */
export function readLineItems(cell: string, currency: string): { lines: WrittenLine[] } | { problem: string } {
  const parts = cell
    .split(/(?<!\\);/)
    .map((part) => part.replaceAll('\\;', ';').trim())
    .filter((part) => part !== '');
  if (parts.length > MAX_LINES) return { problem: `${parts.length} line items, at most ${MAX_LINES} are possible.` };
  const lines: WrittenLine[] = [];
  for (const part of parts) {
    const line = readLine(part, currency);
    if ('problem' in line) return line;
    lines.push(line);
  }
  return { lines };
}

function readLine(part: string, currency: string): WrittenLine | { problem: string } {
  let what = part;
  let unitPriceCents: number | null = null;
  const at = what.lastIndexOf(' @ ');
  if (at !== -1) {
    const price = parseMoney(what.slice(at + 3), currency);
    if ('problem' in price) return price;
    unitPriceCents = price.cents;
    what = what.slice(0, at).trim();
  }
  const count = /^(-?[\d.]+)\s*[x×]\s+(.+)$/is.exec(what);
  const quantity = count ? Number(count[1]) : 1;
  if (count && !/^\d+(\.\d{1,4})?$/.test(count[1] ?? ''))
    return { problem: `"${count[1]}" in "${part}" is not a quantity with at most four decimals.` };
  if (quantity <= 0 || quantity > MAX_QUANTITY) return { problem: `The quantity in "${part}" is not above 0 and at most ${MAX_QUANTITY}.` };
  if (count) what = (count[2] ?? '').trim();
  const isPart = /^part:/i.test(what);
  if (isPart) what = what.slice('part:'.length).trim();
  if (what === '' || what.length > 200) return { problem: `"${part}" names nothing, or more than 200 characters.` };
  return { what, quantity, unitPriceCents, kind: isPart ? 'PART' : 'SERVICE' };
}
