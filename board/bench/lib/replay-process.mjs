import { createServer, request } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

/** Above every version that the shop has given out, so that the board takes each change as news. */
const NEWER = 1_000_000;
const STEP_MS = 4;

process.once('message', ({ target, messages, times }) => serve(new URL(target), messages, times));
// Whoever started this has died: nobody would end it.
process.on('disconnect', () => process.exit());

/** The shop at `target`, but its live feed is played from `messages`, at the pace at which they came, from the word `play` on. */
function serve(target, messages, times) {
  const atShop = ({ headers }) => ({ ...headers, host: target.host, ...(headers.origin ? { origin: target.origin } : {}) });
  const server = createServer((incoming, answer) => {
    const { method, url: path } = incoming;
    const call = request({ host: target.hostname, port: target.port, method, path, headers: atShop(incoming) }, (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    call.on('error', () => answer.destroy());
    incoming.pipe(call);
  });
  const player = new Player(messages, times);
  new WebSocketServer({ server, path: '/graphql' }).on('connection', (screen, incoming) => join(screen, incoming, target, player));
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
}

/** One screen's socket: what it says goes to the shop and the answers come back, but for the job events. */
function join(screen, incoming, target, player) {
  const { cookie, origin } = incoming.headers;
  const headers = { cookie, ...(origin ? { origin: target.origin } : {}) };
  const shop = new WebSocket(`ws://${target.host}/graphql`, screen.protocol, { headers });
  const waiting = [];
  shop.on('open', () => waiting.splice(0).forEach((text) => shop.send(text)));
  shop.on('message', (data) => screen.send(String(data)));
  for (const [one, other] of [
    [shop, screen],
    [screen, shop],
  ]) {
    one.on('close', () => other.terminate());
    one.on('error', () => other.terminate());
  }
  screen.on('message', (data) => {
    const text = String(data);
    const { type, id, payload } = JSON.parse(text);
    if (type === 'subscribe' && /subscription \w*[^{]*\{\s*jobEvents/.test(payload.query))
      player.listener = { screen, id, cursor: payload.variables.after };
    else if (shop.readyState === WebSocket.OPEN) shop.send(text);
    else waiting.push(text);
  });
}

/** Plays the changes to whoever listened last; over again from the beginning when all are played, every change as a newer version. */
class Player {
  listener = null;
  #sent = 0;
  #changes = 0;

  constructor(messages, times) {
    this.messages = messages;
    this.times = times;
    process.on('message', (word) => (word === 'play' ? this.play() : this.stop()));
  }

  play() {
    this.began = performance.now();
    this.timer = setInterval(() => {
      while (this.nextAt() <= performance.now() - this.began) this.tell();
    }, STEP_MS);
  }

  /** ms after the beginning. */
  nextAt() {
    const { length } = this.messages;
    const lapMs = this.messages.at(-1).at + STEP_MS;
    return (Math.floor(this.#sent / length) * lapMs + this.messages[this.#sent % length].at) / this.times;
  }

  tell() {
    const { batch } = this.messages[this.#sent % this.messages.length];
    const events = batch.events.map((event) => ({ ...event, job: event.job && { ...event.job, version: NEWER + this.#sent } }));
    this.#sent += 1;
    this.#changes += events.length;
    const { screen, id, cursor: from } = this.listener;
    const to = (this.listener.cursor = `replay-${this.#sent}`);
    screen.send(JSON.stringify({ id, type: 'next', payload: { data: { jobEvents: { ...batch, events, from, to } } } }));
  }

  stop() {
    clearInterval(this.timer);
    const seconds = (performance.now() - this.began) / 1000;
    process.send({ changes: this.#changes, seconds }, () => process.connected && process.disconnect());
  }
}
