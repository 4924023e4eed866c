import { useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { postJson } from '../../lib/post-json';
import { useWait, waitWords } from '../../lib/use-wait';
import { Button } from '../../ui/button';
import { EntryPage, FormNotice } from '../../ui/entry-page';
import { TextField } from '../../ui/text-field';

/** Asks for a mail with a link. The answer is the same whether or not the account exists: the page must not tell who works here. */
export function ForgotPasswordPage(): ReactElement {
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<'email' | 'offline' | 'trouble' | null>(null);
  const { secondsLeft, start } = useWait();

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (!/^\S+@\S+$/.test(address)) return setProblem('email');
    setProblem(null);
    setPending(true);
    const answer = await postJson('/api/auth/request-password-reset', { email: address, redirectTo: '/reset-password' });
    setPending(false);
    if (answer.kind === 'wait') start(answer.seconds);
    else if (answer.kind === 'done') setSentTo(address);
    else setProblem(answer.kind === 'unreachable' ? 'offline' : 'trouble');
  };

  const back = <Link to="/sign-in">Back to sign in</Link>;
  if (sentTo)
    return (
      <EntryPage
        title="Look into your mail"
        lead={
          <>
            If <b>{sentTo}</b> has an account, a link to choose a new password is on its way. It works for one hour. Nothing there? Look
            into the spam folder, or ask whoever runs your workspace.
          </>
        }
        below={back}
      >
        {null}
      </EntryPage>
    );
  return (
    <EntryPage
      title="Forgot your password?"
      lead="Enter the email address that you sign in with. We send a link to choose a new password."
      below={back}
    >
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        {secondsLeft > 0 && <FormNotice tone="bad">Too many requests. Wait {waitWords(secondsLeft)}, then try again.</FormNotice>}
        {problem === 'offline' && <FormNotice tone="bad">No connection to the server. Check the network and try again.</FormNotice>}
        {problem === 'trouble' && <FormNotice tone="bad">The mail could not be sent just now. Try again in a moment.</FormNotice>}
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={setEmail}
          error={problem === 'email' ? 'Enter a whole address, like name@example.com.' : undefined}
        />
        <Button type="submit" variant="primary" size="form" isPending={pending} isDisabled={secondsLeft > 0}>
          Send the link
        </Button>
      </form>
    </EntryPage>
  );
}
