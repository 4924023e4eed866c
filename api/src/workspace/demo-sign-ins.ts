import type { Role } from '../kernel/authorization.js';

export const DEMO_PASSWORD = 'demo-password';

/** Who may sign in to the demo workspace. Luis is one of its technicians, found there by this email. */
export const DEMO_SIGN_INS: readonly { email: string; name: string; role: Role; label: string }[] = [
  { email: 'owner@demo.test', name: 'Ruth Cedar', role: 'OWNER', label: 'Owner' },
  { email: 'dispatcher@demo.test', name: 'Dana Whitfield', role: 'DISPATCHER', label: 'Dispatcher' },
  { email: 'dispatcher2@demo.test', name: 'Marcus Bell', role: 'DISPATCHER', label: 'Second dispatcher' },
  { email: 'luis@demo.test', name: 'Luis Ortega', role: 'TECHNICIAN', label: 'Technician' },
];
