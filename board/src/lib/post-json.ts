/** What came of a request outside of GraphQL (sign-in, setup). */
export type Answer =
  | { kind: 'done'; body: unknown }
  | { kind: 'refused'; status: number; body: Record<string, unknown> }
  /** Too many tries: how long to wait, in seconds. */
  | { kind: 'wait'; seconds: number }
  | { kind: 'unreachable' };

/** Posts JSON to our own origin; never throws. */
export async function postJson(path: string, body: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { kind: 'unreachable' };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { kind: 'done', body: answer };
  if (response.status === 429) return { kind: 'wait', seconds: secondsToWait(response.headers.get('retry-after')) };
  if (response.status >= 502 && response.status <= 504) return { kind: 'unreachable' };
  return { kind: 'refused', status: response.status, body: isRecord(answer) ? answer : {} };
}

function secondsToWait(header: string | null): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 30;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
