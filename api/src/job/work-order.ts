/** What the crew takes along and minds on a job. */
export interface WorkOrder {
  tools: string[];
  parts: string[];
  safetyProcedures: string[];
  instructions: string | null;
}

export const WORK_ORDER_FIELDS = ['tools', 'parts', 'safetyProcedures', 'instructions'] as const;

export const NO_WORK_ORDER: WorkOrder = { tools: [], parts: [], safetyProcedures: [], instructions: null };

export function isEmptyWorkOrder(order: WorkOrder): boolean {
  return WORK_ORDER_FIELDS.every((field) => wordsOf(order[field]) === null);
}

/** A field of it as history tells it; null where nothing is written. */
export function wordsOf(value: readonly string[] | string | null): string | null {
  return (typeof value === 'string' ? value : value?.join('; ')) || null;
}

/** Equal entry by entry, not only in words. */
export function sameEntries(a: readonly string[] | string | null, b: readonly string[] | string | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
