// A process of screens: opens many sockets, follows the feed on each, and says when what arrived.
import { WebSocket } from 'ws';

process.on('message', ({ kind, screens }) => {
  if (kind === undefined) process.send({ port: 0 });
  if (kind === 'open') void open(screens);
  if (kind === 'report') process.send({ report: report() });
  if (kind === 'close') close();
});

let sockets = [];
/** Of each event that a socket got: its key, and when, ms since the epoch. */
let arrivals = [];
let lastFrame = null;

/** `screens` are { url, token, query, after }; without a token the socket speaks no protocol and gets bare strings. */
async function open(screens) {
  const opened = [];
  // A few at a time: a shop's screens do not come in the same millisecond either.
  for (let first = 0; first < screens.length; first += 50)
    opened.push(...(await Promise.all(screens.slice(first, first + 50).map(openOne))));
  sockets = opened;
  process.send({ opened: opened.length });
}

function openOne({ url, token, query, after }) {
  return new Promise((resolve, reject) => {
    const socket = token ? new WebSocket(url, 'graphql-transport-ws') : new WebSocket(url);
    socket.on('error', reject);
    socket.on('close', (code, reason) => reject(new Error(`closed ${code} ${reason}`)));
    if (!token) {
      socket.on('open', () => resolve(socket));
      socket.on('message', (data) => note(String(data)));
      return;
    }
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })));
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('{"type":"ping"')) return socket.send('{"type":"pong"}');
      if (text.startsWith('{"type":"connection_ack"')) {
        if (query) socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { after } } }));
        return resolve(socket);
      }
      note(text);
    });
  });
}

/** Every event in a frame counts once; its key is the id of the mutation that made it. */
function note(text) {
  const now = performance.timeOrigin + performance.now();
  lastFrame = text;
  for (const [, key] of text.matchAll(/"clientMutationId":"([^"]+)"/g)) arrivals.push([key, now]);
}

function report() {
  const result = { arrivals, lastFrame };
  arrivals = [];
  return result;
}

function close() {
  for (const socket of sockets) {
    socket.removeAllListeners('close');
    socket.terminate();
  }
  sockets = [];
  process.send({ closed: true });
}
