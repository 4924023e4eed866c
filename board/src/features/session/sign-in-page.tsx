import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Link, Navigate } from 'react-router';
import { Button } from '../../ui/button';
import { EntryPage, FormNotice } from '../../ui/entry-page';
import { PasswordField, TextField } from '../../ui/text-field';
import { DemoAccounts } from './demo-accounts';
import { useSetupState } from './setup-state';
import { useSignIn } from './use-sign-in';

export function SignInPage(): ReactElement {
  const setup = useSetupState();
  const { pending, problem, secondsLeft, submit } = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  // The password is what was most likely mistyped; the email stays.
  useEffect(() => {
    if (problem && secondsLeft === 0) passwordInput.current?.select();
  }, [problem, secondsLeft]);

  if (setup?.needed) return <Navigate to="/setup" replace />;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!email.trim() || !password);
    if (!email.trim()) return emailInput.current?.focus();
    if (!password) return passwordInput.current?.focus();
    void submit(email, password);
  };
  const reset = new URLSearchParams(location.search).has('reset');

  return (
    <EntryPage
      title="Sign in"
      below={
        setup && setup.accounts.length > 0 ? (
          <DemoAccounts
            accounts={setup.accounts}
            pending={pending}
            isDisabled={secondsLeft > 0}
            onChoose={(account) => void submit(account.email, account.password)}
          />
        ) : null
      }
    >
      <form onSubmit={onSubmit} noValidate>
        {problem && <FormNotice tone="bad">{problem}</FormNotice>}
        {reset && !problem && <FormNotice tone="good">Your password is changed. Sign in with the new one.</FormNotice>}
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          inputRef={emailInput}
          value={email}
          onChange={setEmail}
          error={missing && !email.trim() ? 'Enter the email address of your account.' : undefined}
        />
        <PasswordField
          label="Password"
          name="password"
          autoComplete="current-password"
          inputRef={passwordInput}
          value={password}
          onChange={setPassword}
          aside={<Link to="/forgot-password">Forgot it?</Link>}
          error={missing && email.trim() && !password ? 'Enter your password.' : undefined}
        />
        <Button type="submit" variant="primary" size="form" isPending={pending !== null} isDisabled={secondsLeft > 0}>
          Sign in
        </Button>
      </form>
    </EntryPage>
  );
}
