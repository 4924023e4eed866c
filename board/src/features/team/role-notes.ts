import type { Role } from '../../graphql/graphql';

/** What a role is for, in one line. */
export const roleNotes: Readonly<Record<Role, string>> = {
  OWNER: 'May do everything, also make others owners',
  MANAGER: 'Runs the shop: plans, prices, and who has access',
  DISPATCHER: 'Takes calls and plans the work',
  TECHNICIAN: 'Sees their own jobs, on the phone',
};
