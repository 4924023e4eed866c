import type { Role } from '../graphql/graphql';

export const roleWords: Readonly<Record<Role, string>> = {
  OWNER: 'Owner',
  MANAGER: 'Manager',
  DISPATCHER: 'Dispatcher',
  TECHNICIAN: 'Technician',
};
