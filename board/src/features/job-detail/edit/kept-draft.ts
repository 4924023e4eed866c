/** An edit that is not saved: what is typed, and what it started from. Kept through reloads, for this tab. */
export interface KeptDraft<Value> {
  readonly mine: Value;
  readonly base: Value;
  readonly baseVersion: number;
}

const keyOf = (jobId: string, field: string) => `job-edit/${jobId}/${field}`;

export function readDraft<Value>(jobId: string, field: string): KeptDraft<Value> | null {
  try {
    const text = sessionStorage.getItem(keyOf(jobId, field));
    return text ? (JSON.parse(text) as KeptDraft<Value>) : null;
  } catch {
    return null; // Storage is refused in some private windows.
  }
}

export function keepDraft<Value>(jobId: string, field: string, draft: KeptDraft<Value> | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(jobId, field), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(jobId, field));
  } catch {
    // It holds until the page closes.
  }
}
