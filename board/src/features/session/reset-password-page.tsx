import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { postJson } from '../../lib/post-json';
import { useWait, waitWords } from '../../lib/use-wait';
import { Button, LinkButton } from '../../ui/button';
import { EntryPage, FormNotice } from '../../ui/entry-page';
import { PasswordField } from '../../ui/text-field';

const shortest = 8;

/** Opened from the mail's link, which carries the token. */
export function ResetPasswordPage(): ReactElement {
  const token = new URLSearchParams(location.search).get('token');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<'short' | 'offline' | 'expired' | 'trouble' | null>(null);
  const { secondsLeft, start } = useWait();

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < shortest) return setProblem('short');
    setProblem(null);
    setPending(true);
    const answer = await postJson('/api/auth/reset-password', { token, newPassword: password });
    if (answer.kind === 'done') return location.assign('/sign-in?reset');
    setPending(false);
    if (answer.kind === 'wait') start(answer.seconds);
    else if (answer.kind === 'unreachable') setProblem('offline');
    else
      setProblem(answer.body['code'] === 'INVALID_TOKEN' ? 'expired' : answer.body['code'] === 'PASSWORD_TOO_SHORT' ? 'short' : 'trouble');
  };

  if (!token || problem === 'expired')
    return (
      <EntryPage
        title="This link has expired"
        lead="A link to choose a new password works once and for one hour. Ask for a new one."
        below={<Link to="/sign-in">Back to sign in</Link>}
      >
        <form>
          <LinkButton to="/forgot-password" variant="primary" size="form">
            Send a new link
          </LinkButton>
        </form>
      </EntryPage>
    );
  return (
    <EntryPage title="Choose a new password" lead="Every device that is signed in with the old one is signed out.">
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        {secondsLeft > 0 && <FormNotice tone="bad">Too many tries. Wait {waitWords(secondsLeft)}, then try again.</FormNotice>}
        {problem === 'offline' && <FormNotice tone="bad">No connection to the server. Check the network and try again.</FormNotice>}
        {problem === 'trouble' && <FormNotice tone="bad">The password could not be changed just now. Try again in a moment.</FormNotice>}
        <PasswordField
          label="New password"
          name="new-password"
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={setPassword}
          hint={`At least ${shortest} characters. A short sentence is easy to remember and hard to guess.`}
          error={problem === 'short' ? `Use at least ${shortest} characters.` : undefined}
        />
        <Button type="submit" variant="primary" size="form" isPending={pending} isDisabled={secondsLeft > 0}>
          Save the password
        </Button>
      </form>
    </EntryPage>
  );
}
