import { PASSWORD } from './fill.mjs';

/** Signs in as people do. @returns the bearer token */
export async function signIn(port, email) {
  const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { token } = await response.json();
  if (!token) throw new Error(`no sign-in for ${email}: ${response.status}`);
  return token;
}

export async function graphql(port, token, query, variables = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`GraphQL: ${JSON.stringify(errors[0])}`);
  return data;
}

/** Where the workspace's log ends now. */
export async function headCursor(port, token) {
  const { board } = await graphql(port, token, '{ board(from: "2020-01-01", to: "2020-01-01") { cursor } }');
  return board.cursor;
}
