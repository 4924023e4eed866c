import { SMTPServer } from 'smtp-server';
import { vi } from 'vitest';

/** A mail server that keeps what it is sent. */
export class MailBox {
  private readonly mails: string[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        this.mails.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });

  static async open(): Promise<MailBox> {
    const box = new MailBox();
    await new Promise<void>((listening) => box.server.listen(0, '127.0.0.1', listening));
    return box;
  }

  /** For SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as { port: number }).port}`;
  }

  /** The last mail to this address, when it has come. */
  async mailTo(email: string): Promise<string> {
    const find = () => this.mails.findLast((mail) => new RegExp(`^To: .*${email.replaceAll('.', '\\.')}`, 'm').test(mail));
    return vi.waitUntil(find, { timeout: 15_000 });
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(closed));
  }
}

/** The link to a node's page in a mail, which breaks its lines. */
export function linkIn(mail: string, url: string): string {
  const plain = mail.replace(/=\r\n/g, '').replace(/=3D/g, '=');
  return new RegExp(`${url}/\\S+`).exec(plain)![0];
}
