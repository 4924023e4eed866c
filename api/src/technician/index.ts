export { nameIn, TechnicianDirectory, type Technicians } from './technician-directory.js';
export { TECHNICIAN_JSON_SQL } from './technician.repository.js';
export type { Technician } from './technician.js';
export { TechnicianResolver } from './technician.resolver.js';
export { TechnicianType } from './technician.type.js';
