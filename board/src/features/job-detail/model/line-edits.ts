import type { LineItemInput } from '../../../graphql/graphql';
import type { JobDetail } from './job-store';

export type Line = JobDetail['lineItems'][number];
/** What of a line one can change. */
export type LineValues = Pick<Line, 'priceBookItemId' | 'name' | 'kind' | 'quantity' | 'unitPrice'>;

/** A line in hand: where it stood and how it was when one began. */
export interface LineInHand {
  readonly index: number;
  readonly base: Line;
}

/**
 * Where the line is now; null when somebody changed or removed it meanwhile. A line keeps its id only where it stays in its place, so one
 * that is moved by another before it is known by what it says.
 */
export function placeOf({ index, base }: LineInHand, lines: readonly Line[]): number | null {
  const same = lines.flatMap((line, at) => (line.id === base.id || sameValues(line, base) ? [at] : []));
  const byId = same.find((at) => lines[at]!.id === base.id);
  if (byId !== undefined) return byId;
  return same.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0] ?? null;
}

/** What stands in the place of a line that is not there any more: theirs, or nothing. */
export function theirsOf({ index, base }: LineInHand, lines: readonly Line[]): Line | null {
  return lines.find((line) => line.name === base.name) ?? lines[index] ?? null;
}

export const toInput = ({ priceBookItemId, name, kind, quantity, unitPrice }: LineValues): LineItemInput => ({
  priceBookItemId,
  name,
  kind,
  quantity,
  unitPrice,
});

/** All lines, as the API wants them, with one replaced (null: taken out) or, beyond the last, added. */
export function linesWith(lines: readonly Line[], index: number, values: LineValues | null): LineItemInput[] {
  const all = lines.map(toInput);
  all.splice(index, 1, ...(values ? [toInput(values)] : []));
  return all;
}

export const sameValues = (a: LineValues, b: LineValues): boolean =>
  a.name === b.name && a.quantity === b.quantity && a.unitPrice === b.unitPrice && a.kind === b.kind;
