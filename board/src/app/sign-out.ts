import { notifyFailure } from '../ui/toast';

/** Ends the session and leaves by a full page load, so that nothing of it stays in memory. */
export async function leave(): Promise<void> {
  try {
    const answer = await fetch('/api/auth/sign-out', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    // 401: it had ended already, which is what was asked for.
    if (!answer.ok && answer.status !== 401) throw new Error(String(answer.status));
    location.assign('/sign-in');
  } catch {
    notifyFailure({
      subject: 'sign-out',
      title: 'You are still signed in',
      detail: 'There is no connection to sign out over. Try again in a moment.',
    });
  }
}
