import { contentHash } from './content.mjs';
import { contest } from './contest.mjs';
import { postRequest } from './connection.mjs';
import { withContenders } from './contenders.mjs';
import { round, verdict } from './table.mjs';

/** One query: the api against the floor and PostGraphile, every workspace's answer compared before and after each number. */
export async function compareReads({ title, targets, document, variables, floor, peer, least }) {
  await withContenders({ withPeer: true }, async ({ api, bare, postgraphile, workspaces, today, load, cluster }) => {
    const cases = workspaces.flatMap((workspace) => variables(today).map((one) => ({ workspace, one })));
    const requestsTo = {
      api: cases.map(({ workspace, one }) =>
        postRequest('/graphql', { query: document, variables: one }, { authorization: `Bearer ${workspace.token}` }),
      ),
      floor: cases.map(({ workspace, one }) => postRequest(floor.path, floor.body(workspace, one, today))),
      peer: cases.map(({ workspace, one }) =>
        postRequest('/graphql', { query: peer.document, variables: peer.variables(workspace, one, today) }),
      ),
    };
    const expected = await ask(api, requestsTo.api);
    for (const { data } of expected) if (!least(data)) throw new Error('the answer holds less than the bench is about');
    const contender = async (name, server, requests, read, narrow) => {
      const want = expected.map(({ data }) => contentHash(narrow(data)));
      const confirm = async () => {
        const answers = await ask(server, requests);
        answers.forEach(({ data }, index) => {
          if (contentHash(read(data)) !== want[index])
            throw new Error(`${name} answers something else: ${difference(read(data), narrow(expected[index].data))}`);
        });
        return answers;
      };
      const verified = await confirm();
      const plan = { requests: requests.map((bytes, index) => ({ bytes: bytes.toString('base64'), length: verified[index].length })) };
      return { name, server, planFile: 'read.mjs', plan, confirm };
    };
    const same = (data) => data;
    const contenders = [
      await contender('floor', bare, requestsTo.floor, same, same),
      await contender('dispatch', api, requestsTo.api, same, same),
      ...(postgraphile ? [await contender('PostGraphile', postgraphile, requestsTo.peer, peer.read, peer.read.expects)] : []),
    ];
    const medians = await contest({ title, contenders, load, cluster });
    const ours = medians.get('dispatch').perSecond;
    const share = ours / medians.get('floor').perSecond;
    console.log(`share of floor ${round(share)}: target ${targets.floor} ${verdict(share >= targets.floor)}`);
    if (!postgraphile) return console.log('PostGraphile is not installed: npm run bench:peers');
    const times = ours / medians.get('PostGraphile').perSecond;
    console.log(`× PostGraphile ${round(times)}: target ${targets.peer} ${verdict(times >= targets.peer)}`);
  });
}

async function ask(server, requests) {
  const { Connection } = await import('./connection.mjs');
  const connection = new Connection(server.port);
  const answers = [];
  for (const bytes of requests) {
    const { status, body } = await connection.send(bytes);
    const answer = status === 200 ? JSON.parse(body.toString()) : {};
    if (!answer.data || answer.errors) throw new Error(`${server.name} answers ${status}: ${body.toString('utf8', 0, 1000)}`);
    answers.push({ data: answer.data, length: body.length });
  }
  connection.close();
  return answers;
}

/** Where two answers first differ, for whoever has to mend the bench. */
function difference(got, want, path = '') {
  if (got === null || want === null || typeof got !== 'object' || typeof want !== 'object')
    return contentHash(got) === contentHash(want) ? null : `${path}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`;
  const byId = (value) =>
    Array.isArray(value) && value.every((item) => item?.id) ? Object.fromEntries(value.map((item) => [item.id, item])) : value;
  const [a, b] = [byId(got), byId(want)];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key] ?? null, b[key] ?? null, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}
