import { useState } from 'react';
import { postJson } from '../../lib/post-json';
import { useWait, waitWords } from '../../lib/use-wait';

export interface SetupValues {
  code: string;
  workspaceName: string;
  timeZone: string;
  currency: string;
  ownerName: string;
  email: string;
  password: string;
}
type FieldErrors = Partial<Record<keyof SetupValues, string>>;

const missing: FieldErrors = {
  code: 'Enter the code from the server’s log.',
  workspaceName: 'Enter the name of your shop.',
  timeZone: 'Choose the zone that your shop works in.',
  currency: 'Choose the currency that you bill in.',
  ownerName: 'Enter your name.',
  email: 'Enter your email address.',
  password: 'Choose a password.',
};

/** Sends the form. `submit` resolves with the first field that is wrong, for the focus; null when none is. */
export function useSetup() {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const { secondsLeft, start } = useWait();

  async function submit(values: SetupValues): Promise<keyof SetupValues | null> {
    const names = Object.keys(missing) as (keyof SetupValues)[];
    const show = (found: FieldErrors) => {
      setErrors(found);
      return names.find((name) => found[name]) ?? null;
    };
    setProblem(null);
    const empty = Object.fromEntries(names.filter((name) => !values[name].trim()).map((name) => [name, missing[name]]));
    if (show(empty)) return show(empty);
    setPending(true);
    const answer = await postJson('/api/setup', { ...values, code: values.code.trim(), email: values.email.trim() });
    if (answer.kind === 'done') {
      location.assign('/');
      return null;
    }
    setPending(false);
    if (answer.kind === 'wait') start(answer.seconds);
    else if (answer.kind === 'unreachable') setProblem('No connection to the server. What you typed is still here: try again.');
    else if (answer.status === 403) return show({ code: 'That is not the code. Look for the newest one in the server’s log.' });
    else if (answer.status === 409) setProblem('This server is already set up. Go to its sign-in page.');
    else {
      const found = fieldErrors(answer.body['errors']);
      if (Object.keys(found).length === 0) setProblem('The workspace could not be made just now. What you typed is still here: try again.');
      return show(found);
    }
    return null;
  }

  const waiting = secondsLeft > 0 ? `Too many wrong codes. Wait ${waitWords(secondsLeft)}, then try again.` : null;
  return { pending, problem: waiting ?? problem, errors, secondsLeft, submit };
}

/** `[{ field, message }]` of the API as one message a field, the first of each. */
export function fieldErrors(list: unknown): FieldErrors {
  const found: FieldErrors = {};
  for (const item of Array.isArray(list) ? (list as { field?: unknown; message?: unknown }[]) : [])
    if (typeof item.field === 'string' && typeof item.message === 'string' && item.field in missing)
      found[item.field as keyof SetupValues] ??= item.message;
  return found;
}
