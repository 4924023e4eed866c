import type { Draft } from './model/draft';

/** The job that is being written, and one that was laid aside for it. */
export interface KeptDrafts {
  readonly current: Draft | null;
  readonly aside: Draft | null;
}

const NONE: KeptDrafts = { current: null, aside: null };

/** On this device, for one person in one shop: who signs in after them does not find it. */
const keyOf = (owner: string): string => `new-job:${owner}`;

/** Where storage is refused (some private windows): until the tab closes. */
const memory = new Map<string, KeptDrafts>();

export function loadDrafts(owner: string): KeptDrafts {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null') as KeptDrafts | null;
    return { current: readable(kept?.current), aside: readable(kept?.aside) };
  } catch {
    return memory.get(owner) ?? NONE;
  }
}

export function saveDrafts(owner: string, drafts: KeptDrafts): void {
  try {
    if (drafts.current ?? drafts.aside) localStorage.setItem(keyOf(owner), JSON.stringify(drafts));
    else localStorage.removeItem(keyOf(owner));
  } catch {
    memory.set(owner, drafts);
  }
}

const readable = (draft: Draft | null | undefined): Draft | null => (draft?.format === 1 ? draft : null);
