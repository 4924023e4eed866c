import { useState } from 'react';
import { postJson } from '../../lib/post-json';
import { useWait, waitWords } from '../../lib/use-wait';
import { nextPath } from './next-path';

export interface SignIn {
  /** Email of the account that is being signed in; null while none is. */
  pending: string | null;
  problem: string | null;
  secondsLeft: number;
  submit: (email: string, password: string) => Promise<void>;
}

/** Signs in and leaves for the page that was asked for, by a full page load: the new session starts with nothing in memory. */
export function useSignIn(): SignIn {
  const [pending, setPending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { secondsLeft, start } = useWait();

  async function submit(email: string, password: string): Promise<void> {
    setPending(email);
    setProblem(null);
    const answer = await postJson('/api/auth/sign-in/email', { email: email.trim(), password });
    if (answer.kind === 'done') return location.assign(nextPath(location.search)); // Stays pending: the page is leaving.
    setPending(null);
    if (answer.kind === 'wait') start(answer.seconds);
    else setProblem(answer.kind === 'unreachable' ? unreachable : wordsOf(answer));
  }

  const waiting = secondsLeft > 0 ? `Too many tries. Wait ${waitWords(secondsLeft)}, then try again.` : null;
  return { pending, problem: waiting ?? problem, secondsLeft, submit };
}

function wordsOf({ status, body }: { status: number; body: Record<string, unknown> }): string {
  if (body['code'] === 'NO_WORKSPACE') return noAccess;
  return status === 401 || status === 400 ? wrong : trouble;
}

const noAccess = 'Your access was taken away. Ask the owner of your workspace.';
const wrong = 'Email and password do not go together. Check both and try again.';
const unreachable = 'No connection to the server. Check the network and try again.';
const trouble = 'The server could not sign you in just now. Try again in a moment.';
