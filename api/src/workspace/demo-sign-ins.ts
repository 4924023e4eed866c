import type { Role } from '../kernel/authorization.js';

export const DEMO_PASSWORD = 'demo-password';

/** Who may sign in to the demo workspace. Luis is one of its technicians, found there by name. */
export const DEMO_SIGN_INS: readonly { email: string; name: string; role: Role }[] = [
  { email: 'owner@demo.test', name: 'Martha Cedar', role: 'OWNER' },
  { email: 'dispatcher@demo.test', name: 'Dana Whitlock', role: 'DISPATCHER' },
  { email: 'dispatcher2@demo.test', name: 'Theo Marsh', role: 'DISPATCHER' },
  { email: 'luis@demo.test', name: 'Luis Ortega', role: 'TECHNICIAN' },
];
