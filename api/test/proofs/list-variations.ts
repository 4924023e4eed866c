import type { Shop } from './shop.js';

export const ORDERS = [
  ...[
    'CREATED_DESC',
    'NUMBER_ASC',
    'NUMBER_DESC',
    'WINDOW_START_ASC',
    'WINDOW_START_DESC',
    'TOTAL_ASC',
    'TOTAL_DESC',
    'CUSTOMER_ASC',
    'CUSTOMER_DESC',
  ],
] as const;

/** Everything that `JobFilter` can hold, one at a time and as screens combine them. */
export function filters(shop: Shop, days: { from: string; to: string }, customerId: string, technicianIds: string[]): object[] {
  const flags = ['unassigned', 'late', 'overdue', 'readyToInvoice'].flatMap((flag) => [{ [flag]: true }, { [flag]: false }]);
  const statuses = ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'];
  return [
    {},
    ...flags,
    ...statuses.map((status) => ({ statuses: [status] })),
    { statuses: ['SCHEDULED', 'IN_PROGRESS'] },
    { statuses },
    { priorities: ['EMERGENCY'] },
    { priorities: ['NORMAL'] },
    { technicianIds },
    { technicianIds: [shop.technicians.luis] },
    { customerId },
    days,
    { from: days.from },
    { to: days.to },
    ...['drain', 'heater leak', 'JOB-2046', 'ma', 'zzqx', '512'].map((search) => ({ search })),
    { search: 'drain', statuses: ['COMPLETED'], ...days },
    { technicianIds, ...days, statuses: ['SCHEDULED'] },
    { late: true, priorities: ['HIGH', 'EMERGENCY'] },
  ];
}
