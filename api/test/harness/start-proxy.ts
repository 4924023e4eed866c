import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface RunningProxy {
  url: string;
  stop: () => Promise<void>;
}

/**
 * Stands before the nodes as the proxy of docker-compose.yml does: takes turns, passes sockets on, and asks the next node when one does
 * not answer its door. `targets` is read at every request, so a test may change it.
 */
export async function startProxy(targets: readonly string[]): Promise<RunningProxy> {
  let turn = 0;
  const sockets = new Set<Socket>();
  const inTurn = (): URL[] => {
    const first = turn++;
    return targets.map((_, index) => new URL(targets[(first + index) % targets.length] ?? ''));
  };
  const server = createServer((incoming, outgoing) => pass(incoming, outgoing, inTurn()));
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => tunnel(incoming, socket, head, inTurn()));
  server.on('connection', (socket) => sockets.add(socket.on('close', () => sockets.delete(socket))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, [target, ...others]: URL[]): void {
  if (!target) return void outgoing.writeHead(502).end();
  const { method, url: path, headers } = incoming;
  const onward = request({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  let isConnected = false;
  onward.on('socket', (socket) => socket.once('connect', () => (isConnected = true)));
  // Only a node that never took the request may be passed over: it could have been done already.
  onward.on('error', () => (isConnected ? outgoing.destroy() : pass(incoming, outgoing, others)));
  onward.on('socket', (socket) => {
    const send = () => incoming.pipe(onward);
    if (socket.connecting) socket.once('connect', send);
    else send();
  });
}

function tunnel(incoming: IncomingMessage, socket: Socket, head: Buffer, [target, ...others]: URL[]): void {
  if (!target) return void socket.destroy();
  const onward = connect(Number(target.port), target.hostname);
  onward.once('connect', () => {
    onward.removeAllListeners('error').on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
    const lines = incoming.rawHeaders.flatMap((name, index, all) => (index % 2 === 0 ? `${name}: ${all[index + 1]}` : []));
    onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  onward.once('error', () => tunnel(incoming, socket, head, others));
}
