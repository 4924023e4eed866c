import { useMemo, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button';
import { ComboField } from '../../ui/combo-field';
import { EntryPage, FormNotice } from '../../ui/entry-page';
import { PasswordField, TextField } from '../../ui/text-field';
import { browserCurrency, browserZone, currencyChoices, zoneChoices } from './setup-choices';
import styles from './setup-page.module.css';
import { useSetup } from './use-setup';

/** The first visit to a new server: the one-time code from its log makes the workspace and its owner. */
export function SetupPage(): ReactElement {
  const [values, setValues] = useState({
    code: '',
    workspaceName: '',
    timeZone: browserZone(),
    currency: browserCurrency(),
    ownerName: '',
    email: '',
    password: '',
  });
  const form = useRef<HTMLFormElement>(null);
  const { pending, problem, errors, secondsLeft, submit } = useSetup();
  const zones = useMemo(() => zoneChoices(), []);
  const currencies = useMemo(currencyChoices, []);
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    error: errors[name],
  });

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = await submit(values);
    if (wrong) form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus();
  };

  return (
    <EntryPage
      title="Set up your workspace"
      lead="This server is new. Its log shows a setup code, which proves that it is yours."
      below={<Link to="/sign-in">It is set up already: sign in</Link>}
    >
      <form ref={form} onSubmit={(event) => void onSubmit(event)} noValidate>
        {problem && <FormNotice tone="bad">{problem}</FormNotice>}
        <TextField
          label="Setup code"
          autoFocus
          autoComplete="one-time-code"
          spellCheck="false"
          {...field('code')}
          hint="The server’s log shows it where it says “set it up with the one-time code”."
        />
        <h2 className={styles.part}>Your shop</h2>
        <TextField label="Name" autoComplete="organization" {...field('workspaceName')} hint="As customers know it." />
        <ComboField label="Time zone" choices={zones} {...field('timeZone')} hint="Days and hours on the schedule are this zone's." />
        <ComboField label="Currency" choices={currencies} {...field('currency')} />
        <h2 className={styles.part}>You, the owner</h2>
        <TextField label="Your name" autoComplete="name" {...field('ownerName')} />
        <TextField label="Email" type="email" autoComplete="username" {...field('email')} hint="You sign in with it." />
        <PasswordField label="Password" autoComplete="new-password" {...field('password')} hint="At least 8 characters." />
        <Button type="submit" variant="primary" size="form" isPending={pending} isDisabled={secondsLeft > 0}>
          Create the workspace
        </Button>
      </form>
    </EntryPage>
  );
}
