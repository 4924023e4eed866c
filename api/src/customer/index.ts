export { exportCustomers } from './customer-export.repository.js';
export {
  CUSTOMER_JSON_SQL,
  insertAddress,
  insertCustomer,
  isVisitedBy,
  lockCustomer,
  readAddresses,
  readCustomer,
} from './customer.repository.js';
export { CustomerConnectionResolver, CustomerResolver } from './customer.resolver.js';
export { CustomerFindResolver } from './customer-find.resolver.js';
export { CustomerType } from './customer.type.js';
