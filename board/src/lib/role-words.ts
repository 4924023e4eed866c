/** What somebody is in a workspace, the highest first. */
export const roleWords: Readonly<Record<'OWNER' | 'MANAGER' | 'DISPATCHER' | 'TECHNICIAN', string>> = {
  OWNER: 'Owner',
  MANAGER: 'Manager',
  DISPATCHER: 'Dispatcher',
  TECHNICIAN: 'Technician',
};
