import type { Mail } from '../mail/mailer.js';

export const RESET_TOKEN_LIFETIME_SECONDS = 3600;

/** For somebody who was given access and has no password yet. */
export function invitationMail(publicUrl: string, user: { name: string; email: string }, token: string): Mail {
  const link = `${publicUrl}/reset-password?token=${encodeURIComponent(token)}`;
  return {
    to: user.email,
    subject: 'You can sign in to the schedule',
    text: [
      `Hello ${user.name},`,
      '',
      'you have been given access to the schedule. Choose your password here within the hour:',
      '',
      link,
      '',
      `Later than that, ask for a new link under “Forgot password?” at ${publicUrl}.`,
      '',
    ].join('\n'),
  };
}

/** The token is opened by the board's page, so the link leads there and not to the API. */
export function passwordResetMail(publicUrl: string, user: { name: string; email: string }, token: string): Mail {
  const link = `${publicUrl}/reset-password?token=${encodeURIComponent(token)}`;
  return {
    to: user.email,
    subject: 'Choose a new password',
    text: [
      `Hello ${user.name},`,
      '',
      'somebody, most likely you, asked for a new password. Choose it here within the hour:',
      '',
      link,
      '',
      'If it was not you, ignore this mail: your password stays as it is.',
      '',
    ].join('\n'),
  };
}
