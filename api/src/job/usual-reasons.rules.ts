export type ReasonAction = 'HOLD' | 'CANCEL';

/** What any shop says. */
const USUAL: Readonly<Record<ReasonAction, readonly string[]>> = {
  HOLD: ['Awaiting part', 'Customer away', 'City permit', 'Weather', 'Needs a second technician'],
  CANCEL: ['Customer cancelled', 'Duplicate', 'No longer needed', 'Price too high', 'Outside our area'],
};

/** The shop's own reasons, then the usual ones that are not among them in any spelling. */
export function withUsual(own: readonly string[], action: ReasonAction): string[] {
  const said = new Set(own.map((reason) => reason.toLowerCase()));
  return [...own, ...USUAL[action].filter((reason) => !said.has(reason.toLowerCase()))];
}
