import { connect } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** One keep-alive HTTP/1.1 connection that costs next to nothing: a request is bytes, an answer its status and body. */
export class Connection {
  constructor(port) {
    this.received = [];
    this.length = 0;
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true });
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', (error) => this.fail?.(error));
    this.socket.on('close', () => this.fail?.(new Error('the server closed the connection')));
  }

  send(bytes) {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.fail = reject;
      this.socket.write(bytes);
    });
  }

  close() {
    this.fail = null;
    this.socket.destroy();
  }

  take(chunk) {
    this.received.push(chunk);
    this.length += chunk.length;
    if (this.expected === undefined) this.readHead();
    if (this.expected === undefined || this.length < this.expected) return;
    const all = this.received.length === 1 ? this.received[0] : Buffer.concat(this.received);
    const { status, headLength, done } = this;
    const body = all.subarray(headLength, this.expected);
    this.received = [];
    this.length = 0;
    this.expected = this.done = this.fail = undefined;
    done({ status, body });
  }

  readHead() {
    const all = Buffer.concat(this.received);
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const bodyLength = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (bodyLength === undefined) return this.fail(new Error(`an answer without a length:\n${head}`));
    this.status = Number(head.slice(9, 12));
    this.headLength = end + 4;
    this.expected = this.headLength + Number(bodyLength);
  }
}

export function postRequest(path, body, headers = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const lines = Object.entries({ 'content-type': 'application/json', accept: 'application/json', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`POST ${path} HTTP/1.1\r\nhost: bench\r\n${lines.join('')}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}
