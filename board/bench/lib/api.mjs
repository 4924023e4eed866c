export const PASSWORD = 'demo-password';

const BOARD = `query ($day: Date!) { board(from: $day, to: $day) {
  technicians { id name } jobs { id version status handles window { start end } crew { id } } } }`;
const JOB = 'query ($id: ID!) { job(id: $id) { version window { start end } crew { id } } }';
export const MOVE = 'mutation ($input: MoveJobInput!) { moveJob(input: $input) { job { id version } } }';

/** The API as a client of any other kind sees it. */
export class Api {
  constructor(url, token) {
    this.url = url;
    this.token = token;
  }

  static async signIn(url, email) {
    const answer = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const { token } = await answer.json();
    if (!token) throw new Error(`no sign-in for ${email}: ${answer.status}`);
    return new Api(url, token);
  }

  async ask(query, variables) {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(`GraphQL: ${JSON.stringify(errors[0])}`);
    return data;
  }

  board = async (day) => (await this.ask(BOARD, { day })).board;
  job = async (id) => (await this.ask(JOB, { id })).job;
  move = async (input) => (await this.ask(MOVE, { input })).moveJob.job;
}
