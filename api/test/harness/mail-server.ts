import { SMTPServer } from 'smtp-server';

interface Received {
  from: string;
  to: string[];
  source: string;
}

/** A real mail server that keeps what it is sent. */
export async function startMailServer() {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (chunk: Buffer) => (source += chunk.toString()));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), source });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { mails, url: `smtp://127.0.0.1:${port}`, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** The token of a mailed link. Quoted-printable breaks long lines with a soft "=". */
export function tokenIn(source: string): string {
  return /\/reset-password\?token=(\w+)/.exec(source.replace(/=\r?\n/g, '').replace(/=3D/g, '='))?.[1] ?? '';
}
