import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { apiErrorOf } from '../../apollo/api-error';
import type { ApiError } from '../../apollo/api-error';
import type { Role, TeamQuery } from '../../graphql/graphql';
import { roleWords } from '../../lib/role-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from '../../ui/dialog-form.module.css';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { roleNotes } from './role-notes';
import type { TeamDesk } from './team-desk';

const FIELDS = ['name', 'email', 'role', 'technicianId'] as const;
type Field = (typeof FIELDS)[number];
type Problems = Partial<Record<Field | 'form', string | undefined>>;

/** Who is to have access, and as what. */
export function GiveAccessDialog({ team, desk, onClose }: { team: TeamQuery; desk: TeamDesk; onClose: () => void }): ReactElement {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [technicianId, setTechnicianId] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [isSending, setSending] = useState(false);
  const form = useId();
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [problems]);

  const taken = new Set(team.members.map(({ technician }) => technician?.id));
  const free = team.technicians.filter(({ id }) => !taken.has(id));
  const change = (field: Field, set: (value: string) => void) => (value: string) => {
    set(value);
    setProblems((now) => ({ ...now, [field]: undefined, form: undefined }));
  };
  const chooseTechnician = (id: string) => {
    setTechnicianId(id);
    const technician = free.find((one) => one.id === id);
    if (!name.trim()) setName(technician?.name ?? '');
    if (!email.trim()) setEmail(technician?.email ?? '');
    setProblems({});
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const missing = missingOf({ name, email, role });
    if (role === '' || Object.keys(missing).length > 0) return setProblems(missing);
    setSending(true);
    try {
      await desk.give({ name, email, role, technicianId: role === 'TECHNICIAN' && technicianId ? technicianId : null });
      onClose();
    } catch (failure) {
      setProblems(problemsOf(apiErrorOf(failure)));
      setSending(false);
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title="Give access"
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={form} variant="primary" isPending={isSending}>
            Give access
          </Button>
        </>
      }
    >
      <form id={form} ref={fields} onSubmit={(event) => void submit(event)} className={styles.form} noValidate>
        <TextField
          label="Name"
          value={name}
          onChange={change('name', setName)}
          error={problems.name}
          autoFocus
          autoComplete="off"
          maxLength={200}
        />
        <TextField
          label="Email"
          type="email"
          value={email}
          onChange={change('email', setEmail)}
          error={problems.email}
          hint="They sign in with it, and choose their own password."
          autoComplete="off"
          maxLength={254}
        />
        <SelectField
          label="Role"
          value={role}
          onChange={change('role', (value) => setRole(value as Role))}
          choices={team.viewer.rolesToGive.map((id) => ({ id, label: roleWords[id] }))}
          error={problems.role}
          hint={role && `${roleNotes[role]}.`}
        />
        {role === 'TECHNICIAN' && (
          <SelectField
            label="Which technician they are"
            value={technicianId}
            onChange={chooseTechnician}
            choices={free.map(({ id, name: label }) => ({ id, label }))}
            error={problems.technicianId}
            hint={technicianHint(team.technicians.length, free.length)}
          />
        )}
        {problems.form && (
          <p className={styles.error} role="alert">
            {problems.form}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const technicianHint = (all: number, free: number): string =>
  all === 0
    ? 'There are no technicians yet: they come from a file, by npm run import (docs/import.md).'
    : free === 0
      ? 'Every technician has a sign-in already.'
      : 'They see the jobs of this technician.';

function missingOf({ name, email, role }: { name: string; email: string; role: string }): Problems {
  return {
    ...(!name.trim() && { name: 'Enter their name.' }),
    ...(!email.trim() && { email: 'Enter the email address that they sign in with.' }),
    ...(!role && { role: 'Choose what they may do.' }),
  };
}

/** The refusal at the field that it is about. */
function problemsOf({ message, details }: ApiError): Problems {
  const field = details['reason'] === 'ABOVE_YOURSELF' ? 'role' : 'technicianId' in details ? 'technicianId' : details['field'];
  return { [FIELDS.find((one) => one === field) ?? 'form']: message };
}
