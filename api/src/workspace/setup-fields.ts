import { isEmail } from '../kernel/email.js';

/** What the first visit fills in, checked. */
export interface SetupFields {
  code: string;
  workspaceName: string;
  /** IANA, in its usual spelling. */
  timeZone: string;
  /** ISO 4217, upper case. */
  currency: string;
  ownerName: string;
  email: string;
  password: string;
}

export interface FieldProblem {
  field: string;
  message: string;
}

/** Every problem at once, in the order of the form. */
export function readSetupFields(
  body: unknown,
  password: { shortest: number; longest: number },
): { fields: SetupFields } | { problems: FieldProblem[] } {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const problems: FieldProblem[] = [];
  const problem = (field: string, message: string): string => {
    problems.push({ field, message });
    return '';
  };
  const text = (field: string, message: string, longest = 200): string => {
    const value = given[field];
    if (typeof value !== 'string' || value.trim() === '') return problem(field, message);
    const trimmed = value.trim();
    if (/[\p{Cc}\p{Cs}]/u.test(trimmed)) return problem(field, 'It has characters that cannot be written.');
    return trimmed.length <= longest ? trimmed : problem(field, `At most ${longest} characters.`);
  };

  const fields: SetupFields = {
    code: text('code', 'Type the code from the server’s log.'),
    workspaceName: text('workspaceName', 'Type the name of your company.'),
    timeZone: text('timeZone', 'Choose a time zone.'),
    currency: text('currency', 'Choose a currency.'),
    ownerName: text('ownerName', 'Type your name.'),
    email: text('email', 'Type your email.', 254).toLowerCase(),
    password: typeof given['password'] === 'string' ? given['password'] : '',
  };
  if (fields.timeZone)
    fields.timeZone = knownTimeZone(fields.timeZone) ?? problem('timeZone', 'There is no such time zone. Write it as in America/Chicago.');
  if (fields.currency)
    fields.currency = knownCurrency(fields.currency) ?? problem('currency', 'There is no such currency. Write it as in USD.');
  if (fields.email && !isEmail(fields.email)) problem('email', 'This is not an email address.');
  if (fields.password.length < password.shortest) problem('password', `At least ${password.shortest} characters.`);
  if (fields.password.length > password.longest) problem('password', `At most ${password.longest} characters.`);
  return problems.length > 0 ? { problems } : { fields };
}

/** Offsets such as +02:00 are taken by Intl and have no summer: they are not zones. */
function knownTimeZone(zone: string): string | null {
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    const canonical = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    // Intl answers with old names too (Asia/Calcutta for Asia/Kolkata): only the spelling is taken from it.
    return canonical.toLowerCase() === zone.toLowerCase() ? canonical : zone;
  } catch {
    return null;
  }
}

function knownCurrency(currency: string): string | null {
  const code = currency.toUpperCase();
  return Intl.supportedValuesOf('currency').includes(code) ? code : null;
}
