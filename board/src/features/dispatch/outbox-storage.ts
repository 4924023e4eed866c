import type { Command } from './model/command';

const key = (viewerId: string): string => `board-outbox:${viewerId}`;

/** Unanswered commands, in this tab's storage: a reload sends them again, another tab does not. */
export function saveOutbox(viewerId: string, commands: readonly Command[]): void {
  try {
    if (commands.length) sessionStorage.setItem(key(viewerId), JSON.stringify(commands));
    else sessionStorage.removeItem(key(viewerId));
  } catch {
    // Storage may be refused in private windows: then a reload asks first (beforeunload).
  }
}

export function loadOutbox(viewerId: string): Command[] {
  try {
    return JSON.parse(sessionStorage.getItem(key(viewerId)) ?? '[]') as Command[];
  } catch {
    return [];
  }
}
