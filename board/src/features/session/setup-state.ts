import { useEffect, useState } from 'react';

export interface DemoAccount {
  email: string;
  name: string;
  role: string;
  password: string;
}
export interface SetupState {
  /** No workspace exists yet: the first visit makes one. */
  needed: boolean;
  /** One-click sign-ins; empty outside of demo mode. */
  accounts: readonly DemoAccount[];
}

const nothing: SetupState = { needed: false, accounts: [] };

/** Asks the server whether it still has to be set up and whether it is a demo. Unreachable or unreadable: neither. */
export function useSetupState(): SetupState | null {
  const [state, setState] = useState<SetupState | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/api/setup', { signal: abort.signal })
      .then(async (response) => setState(response.ok ? readSetupState(await response.json()) : nothing))
      .catch(() => {
        if (!abort.signal.aborted) setState(nothing);
      });
    return () => abort.abort();
  }, []);
  return state;
}

/** Reads the answer of GET /api/setup. */
export function readSetupState(body: unknown): SetupState {
  const { needed, demo, accounts } = (body ?? {}) as { needed?: unknown; demo?: unknown; accounts?: unknown };
  return { needed: needed === true, accounts: demo === true && Array.isArray(accounts) ? (accounts as DemoAccount[]) : [] };
}
