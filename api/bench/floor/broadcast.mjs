// The floor of the fan-out: a raw `ws` server that sends one string to every socket.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
let started = false;

process.on('message', ({ text }) => {
  if (!started) {
    started = true;
    return process.send({ port: server.address().port });
  }
  for (const socket of server.clients) socket.send(text);
});
process.on('SIGTERM', () => process.exit(0));
