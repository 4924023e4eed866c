import { createTransport } from 'nodemailer';
import type { FastifyBaseLogger } from 'fastify';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken the mail; rejects when it did not. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  /** null: there is no mail server. */
  mail: { smtpUrl: string; from: string } | null;
  /** Without a mail server, write whole mails to the log, links included. Only where whoever reads the log may have them: demo and development. */
  revealInLog: boolean;
  logger: Pick<FastifyBaseLogger, 'info' | 'warn'>;
}

export function createMailer(options: MailerOptions): Mailer {
  return options.mail ? smtpMailer(options.mail) : logMailer(options);
}

function smtpMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport(smtpUrl, { from });
  return {
    async send(mail) {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}

function logMailer({ revealInLog, logger }: MailerOptions): Mailer {
  return {
    async send({ to, subject, text }) {
      if (revealInLog) logger.info({ to, subject }, `no mail server is set, so here is the mail:\n${text}`);
      else logger.warn({ subject }, 'a mail was not sent: set SMTP_URL and MAIL_FROM');
    },
    close: () => undefined,
  };
}
