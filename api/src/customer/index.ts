export { CUSTOMER_JSON_SQL, insertCustomer, readAddresses, readCustomer } from './customer.repository.js';
export { CustomerConnectionResolver, CustomerResolver } from './customer.resolver.js';
export { CustomerType } from './customer.type.js';
