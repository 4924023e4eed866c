import type { Answer } from '../harness/socket-client.js';

/** One signed-in session (or nobody's) at one node. */
export class Caller {
  constructor(
    readonly url: string,
    readonly token: string | null,
  ) {}

  at(url: string): Caller {
    return new Caller(url, this.token);
  }

  /** One operation over HTTP; whatever the status, the body is the answer. Rejects when the node cannot be reached. */
  async run<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.token && { authorization: `Bearer ${this.token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  /** @throws with the answer when it was refused */
  async data<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.run<Data>(query, variables);
    if (answer.errors || !answer.data) throw new Error(`${query.slice(0, 80)} → ${JSON.stringify(answer)}`);
    return answer.data;
  }
}

export const PASSWORD = 'proof-password';

export async function signIn(url: string, email: string): Promise<Caller> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`${email} was not signed in: ${response.status}`);
  return new Caller(url, token);
}

/** The code of a refusal, null for an answer without errors. */
export function codeOf(answer: Answer<unknown>): string | null {
  return answer.errors?.[0]?.extensions.code ?? null;
}
