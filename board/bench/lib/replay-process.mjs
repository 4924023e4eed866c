import { createServer, request } from 'node:http';
import { WebSocketServer } from 'ws';

/** Above every version that the shop has given out, so that the board takes each change as news. */
const NEWER = 1_000_000;
const STEP_MS = 4;

process.once('message', ({ target, messages, times }) => serve(new URL(target), messages, times));
// Whoever started this has died: nobody would end it.
process.on('disconnect', () => process.exit());

/** The shop at `target`, but its live feed is played from `messages`, at the pace at which they came, from the word `play` on. */
function serve(target, messages, times) {
  const server = createServer((incoming, answer) => {
    const headers = { ...incoming.headers, host: target.host, ...(incoming.headers.origin ? { origin: target.origin } : {}) };
    const { method, url: path } = incoming;
    const call = request({ host: target.hostname, port: target.port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    call.on('error', () => answer.destroy());
    incoming.pipe(call);
  });
  new WebSocketServer({ server, path: '/graphql' }).on('connection', (socket) =>
    socket.on('message', (data) => {
      const { type, id, payload } = JSON.parse(data);
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type === 'ping') socket.send('{"type":"pong"}');
      if (type === 'subscribe')
        process.on('message', (word) => word === 'play' && play(socket, id, payload.variables.after, messages, times));
    }),
  );
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
}

/** Over again from its beginning when it has all been played; every change as a newer version than the last. */
function play(socket, id, after, messages, times) {
  const began = performance.now();
  const lapMs = messages.at(-1).at + STEP_MS;
  let sent = 0;
  let changes = 0;
  const timer = setInterval(() => {
    for (;;) {
      const { at, batch } = messages[sent % messages.length];
      if (Math.floor(sent / messages.length) * lapMs + at > (performance.now() - began) * times) return;
      const events = batch.events.map((event) => ({ ...event, job: event.job && { ...event.job, version: NEWER + sent } }));
      const [from, to] = [sent === 0 ? after : `replay-${sent}`, `replay-${sent + 1}`];
      socket.send(JSON.stringify({ id, type: 'next', payload: { data: { jobEvents: { ...batch, events, from, to } } } }));
      sent += 1;
      changes += events.length;
    }
  }, STEP_MS);
  process.on('message', (word) => {
    if (word !== 'stop') return;
    clearInterval(timer);
    process.send({ changes, seconds: (performance.now() - began) / 1000 }, () => process.connected && process.disconnect());
  });
}
